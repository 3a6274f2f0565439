import { isBsn } from '@regiograaf/reference-data'
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { DateTimeISOResolver, LocalDateResolver } from 'graphql-scalars'
import { graphError } from './graph-error.ts'

/** A calendar day as `YYYY-MM-DD`; a day that does not exist is refused. Days that go out come from PostgreSQL, which knows only real ones. */
export const LocalDate = new GraphQLScalarType<string, string>({
  ...LocalDateResolver.toConfig(),
  serialize: (value: unknown) => {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
      throw new TypeError('A LocalDate is YYYY-MM-DD.')
    return value
  },
})

/** A moment in UTC with milliseconds, such as 2026-11-21T12:00:00.000Z. */
export const DateTime = new GraphQLScalarType<Date, string>({
  ...DateTimeISOResolver.toConfig(),
  name: 'DateTime',
  serialize: (value: unknown) => {
    if (!(value instanceof Date)) throw new TypeError('A DateTime is made of a Date.')
    return value.toISOString()
  },
})

/** An amount of money in whole eurocents: an integer within ±2^53, so larger than GraphQL's Int. */
export const Cents = new GraphQLScalarType<number, number>({
  name: 'Cents',
  serialize: toCents,
  parseValue: toCents,
  parseLiteral: (node: ValueNode) => {
    if (node.kind !== Kind.INT) throw graphError('BAD_USER_INPUT', 'Cents takes a whole number of eurocents.')
    return toCents(Number(node.value))
  },
})

function toCents(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw graphError('BAD_USER_INPUT', 'Cents takes a whole number of eurocents.')
  }
  return value === 0 ? 0 : value
}

/** The AGB code of a provider: eight digits as text (Vektis). No check digit is known. */
export const AgbCode = codeScalar('AgbCode', /^\d{8}$/, 'eight digits')

/** The CBS code of a municipality: `GM` and four digits. */
export const MunicipalityCode = codeScalar('MunicipalityCode', /^GM\d{4}$/, 'GM and four digits, such as GM0361')

/** The BRIN of a school with its optional branch number: `99XA` or `99XA01` (Dienst Uitvoering Onderwijs). */
export const Brin = codeScalar('Brin', /^\d{2}[A-Z]{2}(\d{2})?$/, 'two digits, two capitals and an optional branch')

/** A universally unique identifier, in capitals or not (RFC 9562). */
export const UUID = codeScalar(
  'UUID',
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  'a UUID, such as 0198c0de-7c1f-7cc3-98c4-dc0c0c07398f',
)

/**
 * The citizen service number of a person: nine digits that pass the 11-proof. It comes in as a variable only, so that no text of
 * an operation holds one. No message repeats it.
 */
export const Bsn = new GraphQLScalarType<string, string>({
  name: 'Bsn',
  serialize: toBsn,
  parseValue: toBsn,
  parseLiteral: () => {
    throw graphError('BAD_USER_INPUT', 'A Bsn goes into a variable, never into the text of an operation.')
  },
})

function toBsn(value: unknown): string {
  if (typeof value !== 'string' || !isBsn(value)) {
    throw graphError('BAD_USER_INPUT', 'A Bsn is nine digits that pass the 11-proof.')
  }
  return value
}

function codeScalar(name: string, form: RegExp, words: string): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !form.test(value)) throw graphError('BAD_USER_INPUT', `${name} takes ${words}.`)
    return value
  }
  return new GraphQLScalarType({
    name,
    serialize: parse,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  })
}
