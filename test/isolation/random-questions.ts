import { randomUUID } from 'node:crypto'
import { toApiSchema } from '@regiograaf/federation'
import { type Choose, randomOperation } from '@regiograaf/federation/random-operation'
import { readSupergraph } from '@regiograaf/gateway'
import { type Identity, type Purpose, type Role, roles } from '@regiograaf/identity'
import { encodeCursor } from '@regiograaf/subgraph-kit'
import { type GraphQLSchema, parse, validate } from 'graphql'
import type { TestHub } from '../testing/test-hub.ts'
import { toAllowedSchema } from './allowed-schema.ts'
import { listTables } from './catalogue.ts'
import { alkmaar, dordrecht } from './two-municipalities.ts'

const schema = toApiSchema(readSupergraph())
/** The last one has no young people. */
const municipalities = [alkmaar.municipality, dordrecht.municipality, 'GM0307'] as const
const otherOrganisations = {
  region: 'noord-kennemerland',
  provider: '98000101',
  partnership: 'PO2703',
  public: 'public',
}

/** How a run of random questions went. */
export interface Outcome {
  /** Answers that were looked at, refusals included. */
  answers: number
  /** Those with data. */
  withData: number
  /** Those that held a value which only the asking municipality has. */
  withOwn: number
  /** Answers with a status of 500 or more. */
  failures: string[]
  /** Answers that held a value of another municipality. */
  leaks: string[]
}

/**
 * Asks random valid operations as random identities: a role, an organisation, a purpose. In every answer it looks for the values that
 * only the rows of one municipality hold, which nobody else may see. The same seed asks the same of the same rows.
 */
export async function askAtRandom(
  hub: TestHub,
  count: number,
  seed: number,
  onProgress: (outcome: Outcome) => void = () => {},
): Promise<Outcome> {
  const choose = chooserOf(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[choose(items.length)] as Item
  const canaries = await listCanaries(hub)
  const identifiers = identifiersFrom(canaries)
  const askers = new Map<string, Asker>()
  const outcome: Outcome = { answers: 0, withData: 0, withOwn: 0, failures: [], leaks: [] }

  async function askerOf(role: Role, purpose: Purpose, organisation: Identity['organisation']): Promise<Asker> {
    const name = [role, purpose, organisation.code].join()
    const known = askers.get(name)
    if (known) return known
    const token = await hub.tokenOf(role, organisation.code, purpose)
    const identity = { subject: '', organisation, role, purpose, municipalities: [] }
    const own = toAllowedSchema(schema, identity, 'own')
    // Mostly what others may not see: there is much that everybody shares.
    const schemas = [toAllowedSchema(schema, identity), own, own, own]
    const asker = { token, schemas }
    askers.set(name, asker)
    return asker
  }

  async function askOnce(): Promise<void> {
    // Those who see rows ask most.
    const role = choose(3) > 0 ? pick(['caseworker', 'back-office'] as const) : pick(Object.keys(roles) as Role[])
    const kind = pick(roles[role].of)
    const code = kind === 'municipality' ? pick(municipalities) : otherOrganisations[kind]
    const { token, schemas } = await askerOf(role, pick(roles[role].purposes), { kind, code })
    // Now and then what the role may not ask is asked as well.
    const asked = choose(10) > 0 ? pick(schemas) : schema
    const { text: query, variables, operationName } = validOperation(asked, choose, identifiers)
    const body = operationName === undefined ? {} : { operationName }
    const { status, data, text } = await hub.ask({ query, variables, token, body })
    outcome.answers += 1
    if (data) outcome.withData += 1
    if (status >= 500) outcome.failures.push(`${query} ${JSON.stringify(variables)}: ${text}`)
    for (const [municipality, values] of canaries) {
      const found = values.find(({ form }) => form.test(text))
      if (!found) continue
      if (municipality === code) outcome.withOwn += 1
      else outcome.leaks.push(`${role} of ${code} got ${found.value}: ${query} ${JSON.stringify(variables)}`)
    }
  }

  while (outcome.answers < count) {
    await askOnce()
    // The hub of a test remembers what it was asked.
    if (outcome.answers % 500 > 0) continue
    hub.clear()
    onProgress(outcome)
  }
  return outcome
}

interface Asker {
  readonly token: string
  /** What it may ask, and that without the entrances that everybody shares. */
  readonly schemas: readonly GraphQLSchema[]
}

/** Small, and good enough to choose operations (mulberry32). */
function chooserOf(seed: number): Choose {
  let state = seed
  return (count) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count)
  }
}

/** What shows whose an entity is. */
const alwaysSelected = Object.fromEntries(
  [
    'Client',
    'Allocation',
    'Claim',
    'ClaimLine',
    'Tariff',
    'EducationCareArrangement',
    'LongTermAbsence',
    'SecurePlacement',
    'WaitingListEntry',
    'BudgetFrame',
    'Forecast',
  ].map((type) => [type, 'id']),
)

function validOperation(asked: GraphQLSchema, choose: Choose, identifiers: Identifiers) {
  for (;;) {
    const operation = randomOperation(asked, choose, { identifiers, alwaysSelected })
    if (validate(asked, parse(operation.text, { noLocation: true })).length === 0) return operation
  }
}

interface Canary {
  readonly value: string
  readonly form: RegExp
  readonly isId: boolean
}

/** By municipality, every value that stands in its rows only, as it would stand in an answer; found by the catalogue. */
async function listCanaries(hub: TestHub): Promise<ReadonlyMap<string, readonly Canary[]>> {
  const values = new Map<string, Set<string>>()
  for (const { name, columns } of await listTables(hub.owner)) {
    const owner = 'municipality_code' in columns ? 'municipality_code' : "''"
    const { rows } = await hub.owner.query<{ code: string; value: string }>(
      `select distinct ${owner} as code, field.value from ${name} t, jsonb_each_text(to_jsonb(t)) field where field.value ~ '^[^{}<>\\[\\]]{6,60}$'`,
    )
    for (const { code, value } of rows) values.set(code, (values.get(code) ?? new Set()).add(value))
  }
  return new Map(
    [alkmaar.municipality, dordrecht.municipality].map((municipality) => {
      const others = [...values].filter(([code]) => code !== municipality)
      const own = [...(values.get(municipality) ?? [])].filter((value) =>
        others.every(([, known]) => !known.has(value)),
      )
      const ids = own.filter((value) => /^[0-9a-f-]{36}$/.test(value))
      const shown = [...own, ...ids.map(encodeCursor)]
      return [
        municipality,
        // Not within a longer id or number.
        shown.map((value) => ({
          value,
          form: new RegExp(`(?<![\\w-])${escapeForPattern(value)}(?![\\w-])`),
          isId: ids.includes(value),
        })),
      ]
    }),
  )
}

function escapeForPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

type Identifiers = Readonly<Record<string, readonly (string | number)[]>>

/** What arguments are chosen from, by their name: things that exist here, elsewhere and nowhere. */
function identifiersFrom(canaries: ReadonlyMap<string, readonly Canary[]>): Identifiers {
  const ids = [...canaries.values()].flatMap((values) => values.filter(({ isId }) => isId).map(({ value }) => value))
  const days = ['2026-01-01', '2026-02-02', '2026-12-31', '2027-06-30']
  return {
    id: [...ids, randomUUID(), 'noord-kennemerland'],
    clientId: [...ids, randomUUID()],
    longTermAbsenceId: [...ids, randomUUID()],
    securePlacementId: [...ids, randomUUID()],
    waitingListEntryId: [...ids, randomUUID()],
    waitingSince: days,
    organisationAgbCode: ['98000101', '98000505'],
    institutionAgbCode: ['98000101', '98000505'],
    after: [...ids.map(encodeCursor), encodeCursor(randomUUID())],
    bsn: [alkmaar.bsn, dordrecht.bsn, '999900006'],
    code: [...municipalities, 'GM9999'],
    municipalityCode: municipalities,
    regionId: ['noord-kennemerland', 'zuid-holland-zuid'],
    agbCode: ['98000101', '98000505'],
    providerAgbCode: ['98000101', '98000505'],
    brin: ['61AB', '05AB', '88QQ'],
    schoolBrin: ['61AB', '05AB', '88QQ'],
    productCategoryCode: ['45'],
    productCategoryCodes: ['45'],
    productCode: ['45A90', '45A91'],
    unitCode: ['04'],
    start: days,
    end: days,
    validFrom: days,
    validTo: days,
    on: days,
    from: ['2026-01-01'],
    to: ['2026-12-31'],
    year: [2025, 2026],
    amountCents: [5_000_000],
    municipality: municipalities,
    region: ['noord-kennemerland', 'zuid-holland-zuid'],
  }
}
