import { parseValue } from 'graphql'
import { describe, expect, it } from 'vitest'
import { AgbCode, Brin, Bsn, Cents, LocalDate, MunicipalityCode } from './scalars.ts'

const literal = (scalar: typeof Cents | typeof AgbCode | typeof LocalDate, text: string) =>
  scalar.parseLiteral(parseValue(text), {})

describe('Cents', () => {
  it.each([0, 1, -1, 2 ** 31, Number.MAX_SAFE_INTEGER])('takes %d and gives it back', (cents) => {
    expect([Cents.parseValue(cents), Cents.serialize(cents), literal(Cents, String(cents))]).toEqual([
      cents,
      cents,
      cents,
    ])
  })

  it.each([0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, '1', '١٢٣', 1n, null, true, {}])(
    'refuses %s',
    (value) => {
      expect(() => Cents.parseValue(value)).toThrow('Cents takes a whole number of eurocents.')
      expect(() => Cents.serialize(value)).toThrow('Cents takes a whole number of eurocents.')
    },
  )

  it.each(['1.0', '1e3', '"1"', '9007199254740993', 'null', '$x'])('refuses the literal %s', (text) => {
    expect(() => literal(Cents, text)).toThrow('Cents takes a whole number of eurocents.')
  })

  it('knows no negative zero', () => {
    expect(Object.is(Cents.serialize(-0), 0)).toBe(true)
  })
})

describe('codes', () => {
  it.each([
    [AgbCode, '98000101'],
    [MunicipalityCode, 'GM0361'],
    [Brin, '99XA'],
    [Brin, '99XA01'],
  ] as const)('%s takes %s', (scalar, code) => {
    expect([scalar.parseValue(code), scalar.serialize(code), literal(scalar, `"${code}"`)]).toEqual([code, code, code])
  })

  it.each([
    [AgbCode, '9800010'],
    [AgbCode, '98000101 '],
    [AgbCode, 98000101],
    [AgbCode, '٩٨٠٠٠١٠١'],
    [MunicipalityCode, '0361'],
    [MunicipalityCode, 'GM0361\n'],
    [Brin, '99xa'],
  ] as const)('%s refuses %j', (scalar, code) => {
    expect(() => scalar.parseValue(code)).toThrow(`${scalar.name} takes`)
    expect(() => literal(scalar, JSON.stringify(code))).toThrow(`${scalar.name} takes`)
  })
})

describe('Bsn', () => {
  it('takes nine digits that pass the 11-proof and gives them back', () => {
    expect([Bsn.parseValue('999900031'), Bsn.serialize('999900031')]).toEqual(['999900031', '999900031'])
  })

  it.each([
    '999900007',
    '000000000',
    '99990003',
    '9999000310',
    '９９９９０００３１',
    ' 999900031',
    999900031,
    null,
    {},
  ])('refuses %j without repeating it', (value) => {
    for (const take of [() => Bsn.parseValue(value), () => Bsn.serialize(value)]) {
      expect(take).toThrow(/^A Bsn is nine digits that pass the 11-proof\.$/)
    }
  })

  it('is never taken from the text of an operation', () => {
    for (const text of ['"999900031"', '999900031', 'null', '{ bsn: "999900031" }']) {
      expect(() => Bsn.parseLiteral(parseValue(text), {})).toThrow(/^A Bsn goes into a variable/)
    }
  })
})

describe('LocalDate', () => {
  it('takes a day that exists', () => {
    expect([LocalDate.parseValue('2024-02-29'), LocalDate.serialize('2026-10-31')]).toEqual([
      '2024-02-29',
      '2026-10-31',
    ])
  })

  it.each(['2026-2-3', '31-10-2026', '', 20261031, null])('gives out no %j', (value) => {
    expect(() => LocalDate.serialize(value)).toThrow('A LocalDate is YYYY-MM-DD.')
  })

  it.each(['2026-02-30', '2026-2-3', '2026-01-01T00:00:00', '', 20260101])('refuses %j', (value) => {
    expect(() => LocalDate.parseValue(value)).toThrow()
  })
})
