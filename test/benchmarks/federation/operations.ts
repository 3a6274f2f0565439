import { clientIds } from './region-rows.ts'

/** Kilobytes of the answer, about: all clients, or one. */
export type AnswerSize = 88 | 2

export const answerSizes: readonly AnswerSize[] = [88, 2]

/** One operation as a client sends it. */
export interface Operation {
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
}

interface Field {
  readonly name: string
  /** What it is called with, when it takes arguments. */
  readonly args?: readonly string[]
  readonly fields?: readonly Field[]
  /** Whether a variant may leave it out. */
  readonly optional?: boolean
}

const leaf = (name: string): Field => ({ name })
const extra = (name: string): Field => ({ name, optional: true })
const coded = [leaf('code'), leaf('label'), extra('list')]
const providerFields = [leaf('agbCode'), leaf('name'), extra('rating')]

const clientFields: readonly Field[] = [
  leaf('id'),
  leaf('familyName'),
  leaf('birthDate'),
  extra('givenNames'),
  extra('familyNamePrefix'),
  extra('birthDatePrecision'),
  { name: 'sex', fields: coded },
  { name: 'address', fields: [leaf('street'), leaf('postalCode'), leaf('city'), extra('houseNumber')] },
  {
    name: 'responsibleMunicipality',
    fields: [
      leaf('code'),
      leaf('name'),
      { name: 'inhabitants', args: ['', '(year: 2025)', '(year: 2024)'], optional: true },
      { name: 'region', fields: [leaf('name'), extra('id')] },
    ],
  },
  {
    name: 'allocations',
    args: ['', '(first: 5)', '(first: 3)'],
    fields: [
      leaf('number'),
      leaf('kind'),
      leaf('start'),
      extra('id'),
      extra('decidedOn'),
      extra('end'),
      {
        name: 'volume',
        fields: [leaf('volume'), { name: 'unit', fields: coded }, { name: 'frequency', fields: coded }],
      },
      { name: 'careStarts', fields: [leaf('begin'), extra('id')] },
      { name: 'provider', fields: providerFields },
      { name: 'productCategory', fields: [leaf('code'), leaf('label')] },
      { name: 'commitment', fields: [leaf('amountCents'), extra('basis'), extra('unknownReason')] },
      extra('claimedCents'),
      {
        name: 'claimLines',
        args: ['', '(first: 3)', '(first: 4)'],
        fields: [leaf('lineReference'), leaf('amountCents'), extra('periodStart'), { name: 'unit', fields: coded }],
      },
    ],
  },
  {
    name: 'educationCareArrangements',
    fields: [
      leaf('kind'),
      extra('id'),
      extra('agreedOn'),
      extra('fundedBy'),
      { name: 'school', fields: [leaf('brin'), leaf('name'), { name: 'municipality', fields: [leaf('name')] }] },
      { name: 'provider', fields: providerFields },
    ],
  },
]

/** How many different operations of one size take turns. */
export const variantCount = 20

/**
 * Different operations over the same entities: other aliases, arguments and order, and now and then a field less. The same
 * ones each time. Those for one client each ask for another one.
 */
export function listOperations(size: AnswerSize): readonly Operation[] {
  return Array.from({ length: variantCount }, (_, index) => {
    const random = createRandom(index + 1)
    const fields = writeVaried(clientFields, random)
    return size === 88
      ? {
          text: `query Files${index}($first: Int!) { clients(first: $first, order: ${index % 3 === 0 ? 'BIRTH_DATE' : 'FAMILY_NAME'}) { nodes ${fields} totalCount } }`,
          variables: { first: clientIds.length },
        }
      : {
          text: `query File${index}($id: ID!) { client(id: $id) ${fields} }`,
          variables: { id: clientIds[(index * 7) % clientIds.length] },
        }
  })
}

/**
 * An operation for one client that differs from every other number's in the fields that it selects, so that no cache can
 * answer for two of them. Works up to `distinctOperationCount`.
 */
export function writeDistinctOperation(number: number): Operation {
  // An odd factor takes each number to another one, and neighbours far from each other.
  const choice = (number * 5_000_011) % distinctOperationCount
  let bit = 0
  const write = (fields: readonly Field[]): string =>
    `{ ${fields
      .flatMap(({ name, fields: below, optional }) => {
        if (optional) {
          const isLeftOut = (choice >> bit) & 1
          bit += 1
          if (isLeftOut) return []
        }
        return [below ? `${name} ${write(below)}` : name]
      })
      .join(' ')} }`
  return {
    text: `query ($id: ID!) { client(id: $id) ${write(clientFields)} }`,
    variables: { id: clientIds[number % clientIds.length] },
  }
}

/** How many operations `writeDistinctOperation` can write: one for each choice of optional fields. */
export const distinctOperationCount = 2 ** countOptional(clientFields)

function countOptional(fields: readonly Field[]): number {
  return fields.reduce((sum, { fields: below = [], optional }) => sum + (optional ? 1 : 0) + countOptional(below), 0)
}

function writeVaried(fields: readonly Field[], random: () => number): string {
  const chosen = fields.filter(({ optional }) => !optional || random() > 0.6)
  const parts = shuffle(chosen, random).map(({ name, args = [''], fields: below }) => {
    const alias = random() < 0.2 ? `${name}Of${1 + Math.floor(random() * 3)}: ` : ''
    const args1 = args[Math.floor(random() * args.length)] ?? ''
    return `${alias}${name}${args1}${below ? ` ${writeVaried(below, random)}` : ''}`
  })
  return `{ ${parts.join(' ')} }`
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
