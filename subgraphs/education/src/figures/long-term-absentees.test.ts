import { type Database, openDatabase } from '@regiograaf/database'
import { exchangeIdentity, type Identity } from '@regiograaf/identity'
import { createPseudonyms, migrations as ijwMigrations, messageEnvelope } from '@regiograaf/ijw'
import { allocationMessage } from '@regiograaf/ijw/testing'
import { createSubgraphTransport, type Subgraph } from '@regiograaf/subgraph-kit'
import { createTestDatabase, identityOf, type TestDatabase } from '@regiograaf/test-kit'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { educationRole } from '../data/schema.ts'
import { migrations } from '../migrations.ts'
import { educationProjection } from '../projections/projection.ts'
import { createEducationSubgraph } from '../subgraph.ts'
import { recountFigures } from './cube.ts'
import { publishFigures } from './publish-figures.ts'

const caseworkerOf = (municipality: string, predecessors: readonly string[] = []) =>
  identityOf({ municipality, predecessors })
const policyOf = (municipality: string, predecessors: readonly string[] = []) =>
  identityOf({ municipality, role: 'policy', predecessors })
const analyst: Identity = {
  ...policyOf('GM0361'),
  role: 'analyst',
  organisation: { kind: 'region', code: 'noord-kennemerland' },
  municipalities: [],
}

let testDatabase: TestDatabase
let owner: ReturnType<typeof drizzle>
let database: Database
let subgraph: Subgraph

beforeAll(async () => {
  testDatabase = await createTestDatabase([ijwMigrations, migrations])
  owner = drizzle(testDatabase.ownerUrl)
  database = await openDatabase({ url: testDatabase.urlOf(educationRole), identityKey: testDatabase.keys.identity })
  subgraph = createEducationSubgraph(database)
})
beforeEach(async () => {
  await owner.execute(`truncate education.long_term_absence, education.cube, education.cube_source,
    education.publication, education.published_figure`)
})
afterAll(async () => {
  await database?.close()
  await owner?.$client.end()
  await testDatabase?.drop()
})

/** Lets a municipality know so many young people the way messages do, and returns their ids. */
async function knowClients(municipalityCode: string, number: number): Promise<readonly string[]> {
  const pseudonyms = createPseudonyms(testDatabase.keys.pseudonym)
  const bsns = Array.from({ length: number }, (_, index) => `test-${index}`)
  const messages = bsns.map((bsn) => allocationMessage({ municipality: municipalityCode.slice(2), bsn }))
  await database.withIdentity(
    exchangeIdentity(municipalityCode),
    (db) =>
      educationProjection(database, pseudonyms).project(
        db,
        messages.map((message) => ({
          id: 'm',
          message,
          envelope: messageEnvelope(message),
          receivedOn: '2026-06-30',
          breaches: [],
        })),
      ),
    { write: true },
  )
  return bsns.map((bsn) => pseudonyms.clientId(municipalityCode, bsn))
}

async function ask(identity: Identity, document: string, variables: Record<string, unknown>) {
  const transport = createSubgraphTransport(subgraph)
  const result = await transport.execute({ document, variables, context: { identity }, readScope: new Map() })
  return JSON.parse(JSON.stringify(result))
}

async function register(identity: Identity, clientId: string | undefined, facts: Record<string, unknown> = {}) {
  const document = `mutation ($input: RegisterLongTermAbsenceInput!) {
    registerLongTermAbsence(input: $input) { ... on RegisterLongTermAbsenceSuccess { longTermAbsence { id } } }
  }`
  const input = { clientId, start: '2026-01-05', reason: 'AWAITING_CARE', ...facts }
  const { data, errors } = await ask(identity, document, { input })
  expect(errors).toBeUndefined()
  return data.registerLongTermAbsence.longTermAbsence.id as string
}

async function end(identity: Identity, longTermAbsenceId: string, day: string, outcome = 'EndLongTermAbsenceSuccess') {
  const document = `mutation ($input: EndLongTermAbsenceInput!) { endLongTermAbsence(input: $input) { __typename } }`
  const { data } = await ask(identity, document, { input: { longTermAbsenceId, end: day } })
  expect(data.endLongTermAbsence).toEqual({ __typename: outcome })
}

/** Registers that so many young people of a municipality stay away, half of them because they refuse. */
async function fill(municipalityCode: string, number: number, facts: Record<string, unknown> = {}): Promise<void> {
  const ids = await knowClients(municipalityCode, number)
  for (const [index, id] of ids.entries()) {
    await register(caseworkerOf(municipalityCode), id, { ...(index % 2 === 0 && { reason: 'REFUSAL' }), ...facts })
  }
}

const question = `query($scope: FigureScopeInput!, $from: LocalDate!, $to: LocalDate!, $by: LongTermAbsenteesBreakdown) {
  longTermAbsentees(scope: $scope, from: $from, to: $to, by: $by) {
    municipalityCode from to value precision withheld { reason text } dimensions { name code label }
    definition { id unit kind } completeness { isComplete sources { municipalityCode deliveredUntil } }
  }
}`

type Answered = {
  readonly municipalityCode: string | null
  readonly from: string
  readonly value: number | null
  readonly withheld: { readonly reason: string; readonly text: string } | null
} & Readonly<Record<string, unknown>>

/** On one day, unless `to` is given too. */
async function count(
  identity: Identity,
  { from = '2026-03-01', to = from, ...variables }: Record<string, unknown>,
): Promise<readonly Answered[]> {
  const { data, errors } = await ask(identity, question, { from, to, ...variables })
  expect(errors).toBeUndefined()
  return data.longTermAbsentees
}

const shownOf = (figures: readonly Answered[]) => figures.map(({ value, withheld }) => value ?? withheld?.text)
const ofAlkmaar = { scope: { municipality: 'GM0361' } }

describe('the long-term absentees of a municipality', () => {
  it('are exact to itself, on the day that is asked and the first of each month after it', async () => {
    const [first, second] = await knowClients('GM0361', 2)
    await register(caseworkerOf('GM0361'), first, { start: '2021-11-01', end: '2022-02-25' })
    await register(caseworkerOf('GM0361'), second, { start: '2025-09-01' })
    const figures = await count(policyOf('GM0361'), { ...ofAlkmaar, from: '2022-01-01', to: '2022-03-31' })
    expect(figures.map(({ from, value }) => [from, value])).toEqual([
      ['2022-01-01', 1],
      ['2022-02-01', 1],
      ['2022-03-01', 0],
    ])
    // What the goal compares.
    expect(shownOf(await count(policyOf('GM0361'), { ...ofAlkmaar, from: '2025-12-31' }))).toEqual([1])
    expect(figures[0]).toMatchObject({
      to: '2022-01-01',
      precision: 'EXACT',
      definition: { id: 'KPI-23', unit: 'CLIENTS', kind: 'STOCK' },
      completeness: { isComplete: true, sources: [{ deliveredUntil: expect.stringMatching(/^20\d\d-/) }] },
    })
  })

  it('follow what is registered and ended, whoever of the municipality does it', async () => {
    const [id] = await knowClients('GM0361', 1)
    const absenceId = await register(caseworkerOf('GM0361'), id)
    expect(shownOf(await count(policyOf('GM0361'), ofAlkmaar))).toEqual([1])
    await end(caseworkerOf('GM0361'), absenceId, '2026-02-27')
    await end(caseworkerOf('GM0361'), absenceId, '2026-02-27')
    const on = async (from: string) => shownOf(await count(policyOf('GM0361'), { ...ofAlkmaar, from }))
    expect([await on('2026-02-27'), await on('2026-02-28')]).toEqual([[1], [0]])
  })

  it('are not delivered by a change of which a problem came', async () => {
    const [id] = await knowClients('GM0361', 1)
    const absenceId = await register(caseworkerOf('GM0361'), id)
    await end(caseworkerOf('GM0361'), absenceId, '2026-02-27')
    await owner.execute("update education.cube_source set delivered_until = '2026-02-28'")
    await end(caseworkerOf('GM0361'), absenceId, '2026-02-26', 'LongTermAbsenceEndedProblem')
    const [figure] = await count(policyOf('GM0361'), ofAlkmaar)
    expect(figure).toMatchObject({ completeness: { sources: [{ deliveredUntil: '2026-02-28' }] } })
  })

  it('are told by reason, with the Dutch name of each', async () => {
    const [first, second] = await knowClients('GM0361', 2)
    await register(caseworkerOf('GM0361'), first)
    await register(caseworkerOf('GM0361'), second, { reason: 'REFUSAL' })
    const figures = await count(policyOf('GM0361'), { ...ofAlkmaar, by: 'REASON' })
    expect(shownOf(figures)).toEqual([0, 1, 0, 1, 0])
    expect(figures[1]).toMatchObject({
      dimensions: [{ name: 'REASON', code: 'AWAITING_CARE', label: 'Wacht op hulp' }],
    })
  })

  it('are not zero where nothing was registered', async () => {
    const [figure] = await count(policyOf('GM0361'), ofAlkmaar)
    expect(figure).toMatchObject({ value: null, withheld: { reason: 'NOT_DELIVERED' } })
  })

  it('go on with those of the municipality that merged into it', async () => {
    const [id] = await knowClients('GM0398', 1)
    await register(caseworkerOf('GM1980', ['GM0398', 'GM0416']), id)
    const scope = { municipality: 'GM0398' }
    expect(shownOf(await count(policyOf('GM1980', ['GM0398', 'GM0416']), { scope }))).toEqual([1])
  })
})

describe('the long-term absentees of others', () => {
  beforeEach(async () => {
    await fill('GM0361', 24)
    await fill('GM0399', 16)
    await fill('GM0373', 4)
    await publishFigures(database, 'noord-kennemerland', '2026-07-10')
  })

  it('are rounded, of the region alone and the first day of a month, and incomplete as long as members registered nothing', async () => {
    const ofRegion = { scope: { region: 'noord-kennemerland' } }
    for (const identity of [analyst, policyOf('GM0373')]) {
      expect((await count(identity, ofAlkmaar))[0]).toMatchObject({
        value: null,
        withheld: { reason: 'NOT_PUBLISHED' },
      })
      const [region] = await count(identity, ofRegion)
      expect(region).toMatchObject({ value: 45, precision: 'ROUNDED', completeness: { isComplete: false } })
    }
    expect((await count(analyst, { ...ofRegion, from: '2026-03-02' }))[0]).toMatchObject({
      withheld: { reason: 'NOT_PUBLISHED' },
    })
    expect((await count(policyOf('GM0361'), { ...ofAlkmaar, from: '2026-03-02' }))[0]).toMatchObject({ value: 24 })
  })

  it('are told by reason of the region, and refused of another municipality', async () => {
    const figures = await count(analyst, { scope: { region: 'noord-kennemerland' }, by: 'REASON' })
    expect(figures).toHaveLength(5)
    const { errors } = await ask(analyst, question, {
      ...ofAlkmaar,
      from: '2026-03-01',
      to: '2026-03-01',
      by: 'REASON',
    })
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })

  it('are refused to whoever registers them', async () => {
    const { errors } = await ask(caseworkerOf('GM0361'), question, {
      ...ofAlkmaar,
      from: '2026-03-01',
      to: '2026-03-01',
    })
    expect(errors[0].extensions).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('the cube of absences', () => {
  const readCube = async () =>
    (
      await owner.execute(
        'select * from education.cube where count <> 0 order by municipality_code, breakdown, member, day',
      )
    ).rows

  it('is the same when it is counted again, and is put right where it differs', async () => {
    await fill('GM0361', 3, { reason: 'AWAITING_CARE' })
    await fill('GM0373', 1, { end: '2026-05-29', reason: 'OTHER' })
    const kept = await readCube()
    expect(kept).toHaveLength(6)
    expect(await recountFigures(database, 'GM0361')).toBe(0)
    await owner.execute('update education.cube set count = count + 1')
    expect(await recountFigures(database, 'GM0361')).toBe(2)
    expect(await recountFigures(database, 'GM0373')).toBe(4)
    expect(await readCube()).toEqual(kept)
  })

  it('counts everybody when many register at once', async () => {
    const ids = await knowClients('GM0361', 20)
    await Promise.all(ids.map((id) => register(caseworkerOf('GM0361'), id)))
    expect(shownOf(await count(policyOf('GM0361'), ofAlkmaar))).toEqual([20])
    expect(await recountFigures(database, 'GM0361')).toBe(0)
  })

  it('is kept by caseworkers of the municipality alone, unless the policy is gone', async () => {
    await fill('GM0361', 1)
    const changeAs = (identity: Identity) =>
      database.withIdentity(
        identity,
        async (db) => (await db.execute('update education.cube set count = 9')).rowCount,
        {
          write: true,
        },
      )
    const backOffice = identityOf({ municipality: 'GM0361', role: 'back-office' })
    for (const identity of [caseworkerOf('GM0373'), backOffice, analyst]) expect(await changeAs(identity)).toBe(0)
    await expect(changeAs(policyOf('GM0361'))).rejects.toMatchObject({ code: '42501' })
    expect(await changeAs(caseworkerOf('GM0361'))).toBe(2)
    await owner.execute('alter table education.cube disable row level security')
    try {
      expect(await changeAs(caseworkerOf('GM0373'))).toBe(2)
    } finally {
      await owner.execute('alter table education.cube enable row level security')
    }
  })
})
