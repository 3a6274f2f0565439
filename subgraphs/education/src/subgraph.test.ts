import { type Database, openDatabase } from '@regiograaf/database'
import { exchangeIdentity, type Identity, toIdentity } from '@regiograaf/identity'
import { createPseudonyms, migrations as ijwMigrations, messageEnvelope } from '@regiograaf/ijw'
import { allocationMessage } from '@regiograaf/ijw/testing'
import { createSubgraphTransport, type Subgraph } from '@regiograaf/subgraph-kit'
import { createTestDatabase, identityOf, recordStatements, type TestDatabase } from '@regiograaf/test-kit'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadArrangementsByClient } from './data/education-care-arrangement.queries.ts'
import { educationRole } from './data/schema.ts'
import { migrations } from './migrations.ts'
import { educationProjection } from './projections/projection.ts'
import { createEducationSubgraph } from './subgraph.ts'

const recorder = recordStatements()
const alkmaar = identityOf({ municipality: 'GM0361' })
const dordrecht = identityOf({ municipality: 'GM0505' })
const backOffice = identityOf({ municipality: 'GM0361', role: 'back-office' })
const partnership = partnershipIdentity('SWV-NK')

/** Stand-ins for BSNs: ids are made from any text. */
const bsns = Array.from({ length: 50 }, (_, index) => `test-${index}`)
let clientIds: string[]
let clientId: string
let foreignClientId: string

let testDatabase: TestDatabase
let owner: ReturnType<typeof drizzle>
let database: Database
let subgraph: Subgraph

beforeAll(async () => {
  testDatabase = await createTestDatabase([ijwMigrations, migrations])
  owner = drizzle(testDatabase.ownerUrl)
  database = await openDatabase({
    url: testDatabase.urlOf(educationRole),
    identityKey: testDatabase.keys.identity,
    logger: recorder,
  })
  subgraph = createEducationSubgraph(database)
  clientIds = await knowClients('0361', bsns)
  clientId = clientIds[0] ?? ''
  foreignClientId = (await knowClients('0505', ['test-0']))[0] ?? ''
})

beforeEach(async () => {
  await owner.execute('truncate education.school, education.education_care_arrangement, education.long_term_absence')
  recorder.clear()
})

afterAll(async () => {
  await database?.close()
  await owner?.$client.end()
  await testDatabase?.drop()
})

/** Lets a municipality know young people the way messages do, and returns their ids. */
async function knowClients(municipality: string, numbers: readonly string[]): Promise<string[]> {
  const pseudonyms = createPseudonyms(testDatabase.keys.pseudonym)
  const messages = numbers.map((bsn) => allocationMessage({ municipality, bsn }))
  await database.withIdentity(
    exchangeIdentity(`GM${municipality}`),
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
  return numbers.map((bsn) => pseudonyms.clientId(`GM${municipality}`, bsn))
}

function partnershipIdentity(code: string): Identity {
  const organisation = { kind: 'partnership', code }
  return toIdentity({ sub: `${code}.test`, organisation, role: 'partnership', purpose: 'ACCESS' }, () => [])
}

async function ask(identity: Identity, document: string, variables: Record<string, unknown> = {}) {
  const transport = createSubgraphTransport(subgraph)
  const result = await transport.execute({ document, variables, context: { identity }, readScope: new Map() })
  return JSON.parse(JSON.stringify(result))
}

const lighthouse = { brin: '99XA', name: 'De Vuurtoren', municipalityCode: 'GM0361' }

async function register(identity: Identity, input: Partial<typeof lighthouse> = {}) {
  return ask(
    identity,
    `mutation ($input: RegisterSchoolInput!) {
      registerSchool(input: $input) {
        __typename
        ... on RegisterSchoolSuccess { school { brin name partnershipCode municipality { code } } }
        ... on SchoolAlreadyRegisteredProblem { message school { name } }
        ... on ValidationProblem { fields { path message } }
      }
    }`,
    { input: { ...lighthouse, ...input } },
  )
}

async function agree(identity: Identity, input: Record<string, unknown> = {}) {
  return ask(
    identity,
    `mutation ($input: AgreeEducationCareArrangementInput!) {
      agreeEducationCareArrangement(input: $input) {
        __typename
        ... on AgreeEducationCareArrangementSuccess {
          arrangement {
            id kind targetGroup start end agreedOn parties fundedBy
            client { id educationCareArrangements { id } } school { brin name } provider { agbCode }
          }
        }
        ... on ArrangementOverlapProblem { message arrangement { start end } }
        ... on ValidationProblem { fields { path message } }
        ... on Problem { message }
      }
    }`,
    {
      input: {
        clientId,
        schoolBrin: '99XA',
        kind: 'AT_SCHOOL',
        targetGroup: 'LONG_TERM_ABSENTEES',
        start: '2026-01-05',
        end: '2026-07-17',
        providerAgbCode: '98000101',
        parties: ['FAMILY', 'EDUCATION', 'PROVIDER'],
        fundedBy: ['EDUCATION'],
        ...input,
      },
    },
  )
}

const arrangementsQuery = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Client { id educationCareArrangements { kind school { name brin } } }
  }
}`

const askArrangements = (identity: Identity, ids: readonly string[]) =>
  ask(identity, arrangementsQuery, { representations: ids.map((id) => ({ __typename: 'Client', id })) })

async function countRows(table: string): Promise<unknown> {
  return (await owner.execute(`select count(*)::int as rows from education.${table}`)).rows[0]?.rows
}

async function withoutRowSecurity(table: string, work: () => Promise<void>): Promise<void> {
  await owner.execute(`alter table education.${table} disable row level security`)
  try {
    await work()
  } finally {
    await owner.execute(`alter table education.${table} enable row level security`)
  }
}

describe('registerSchool', () => {
  it('registers a school for the partnership of the caller', async () => {
    expect(await register(partnership)).toEqual({
      data: {
        registerSchool: {
          __typename: 'RegisterSchoolSuccess',
          school: {
            brin: '99XA',
            name: 'De Vuurtoren',
            partnershipCode: 'SWV-NK',
            municipality: { code: 'GM0361' },
          },
        },
      },
    })
  })
  it('answers the same registration again with the same school', async () => {
    const first = await register(partnership)
    expect(await register(partnership, { name: 'De  Vuurtoren ' })).toEqual(first)
    expect(await countRows('school')).toBe(1)
  })
  it.each([
    ['another name', partnership, { name: 'De Kompasroos' }],
    ['another place', partnership, { municipalityCode: 'GM0505' }],
    ['another partnership', partnershipIdentity('SWV-EEM'), {}],
  ])('refuses a known BRIN with %s', async (_what, identity, change) => {
    await register(partnership)
    const { data } = await register(identity, change)
    expect(data.registerSchool).toEqual({
      __typename: 'SchoolAlreadyRegisteredProblem',
      message: 'This BRIN belongs to De Vuurtoren of partnership SWV-NK; correct the BRIN or the facts.',
      school: { name: 'De Vuurtoren' },
    })
    expect(await countRows('school')).toBe(1)
  })
  it.each([
    ['GM9999', 'There is no municipality with this code.'],
    ['GM0398', 'This municipality ended on 2021-12-31; use GM1980.'],
  ])('refuses %s as the place of a school', async (municipalityCode, message) => {
    const { data } = await register(partnership, { municipalityCode })
    expect(data.registerSchool.fields).toEqual([{ path: ['municipalityCode'], message }])
    expect(recorder.statements).toEqual([])
  })
  it('is forbidden for a caseworker', async () => {
    const { data, errors } = await register(alkmaar)
    expect(data).toBeUndefined()
    expect(errors[0].extensions).toEqual({ code: 'FORBIDDEN' })
  })
  it('cannot be done in the name of another partnership, unless the policy is gone', async () => {
    const insert = () =>
      database.withIdentity(
        partnership,
        (db) =>
          db.execute(`insert into education.school (brin, name, located_in, partnership_code)
            values ('99XB', 'De Kompasroos', 'GM0361', 'SWV-EEM')`),
        { write: true },
      )
    await expect(insert()).rejects.toMatchObject({ code: '42501' })
    await withoutRowSecurity('school', async () => {
      await insert()
      expect(await countRows('school')).toBe(1)
    })
  })
})

describe('schools', () => {
  it('are paged by name and shown to any municipality', async () => {
    await register(partnership, { brin: '99XA', name: 'De Vuurtoren' })
    await register(partnership, { brin: '99XB', name: 'De Kompasroos' })
    await register(partnership, { brin: '99XB01', name: 'De Kompasroos, Dijk' })
    const query = `query ($after: String) {
      schools(first: 2, after: $after) { nodes { brin } pageInfo { hasNextPage endCursor } totalCount }
    }`
    const { data: first } = await ask(dordrecht, query)
    expect(first.schools).toMatchObject({
      nodes: [{ brin: '99XB' }, { brin: '99XB01' }],
      pageInfo: { hasNextPage: true },
      totalCount: 3,
    })
    const { data: second } = await ask(dordrecht, query, { after: first.schools.pageInfo.endCursor })
    expect(second.schools).toMatchObject({ nodes: [{ brin: '99XA' }], pageInfo: { hasNextPage: false } })
  })
  it('are found by BRIN', async () => {
    await register(partnership)
    const { data } = await ask(
      dordrecht,
      '{ known: school(brin: "99XA") { name } unknown: school(brin: "99XZ") { name } }',
    )
    expect(data).toEqual({ known: { name: 'De Vuurtoren' }, unknown: null })
  })
})

describe('agreeEducationCareArrangement', () => {
  beforeEach(async () => {
    await register(partnership)
    recorder.clear()
  })

  it('agrees an arrangement for a young person of the own municipality', async () => {
    const { data } = await agree(alkmaar)
    expect(data.agreeEducationCareArrangement).toEqual({
      __typename: 'AgreeEducationCareArrangementSuccess',
      arrangement: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        kind: 'AT_SCHOOL',
        targetGroup: 'LONG_TERM_ABSENTEES',
        start: '2026-01-05',
        end: '2026-07-17',
        agreedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        parties: ['EDUCATION', 'FAMILY', 'PROVIDER'],
        fundedBy: ['EDUCATION'],
        client: { id: clientId, educationCareArrangements: [{ id: expect.any(String) }] },
        school: { brin: '99XA', name: 'De Vuurtoren' },
        provider: { agbCode: '98000101' },
      },
    })
  })
  it('answers the same agreement again with the same arrangement', async () => {
    const first = await agree(alkmaar)
    expect(await agree(alkmaar, { parties: ['PROVIDER', 'EDUCATION', 'FAMILY', 'PROVIDER'] })).toEqual(first)
    expect(await countRows('education_care_arrangement')).toBe(1)
  })
  it.each([
    ['another target group under the same key', { targetGroup: 'INFANTS' }],
    ['another school on the same days', { schoolBrin: '99XB' }],
    ['days that touch the last one', { start: '2026-07-17', end: null }],
  ])('refuses %s', async (_what, change) => {
    await register(partnership, { brin: '99XB' })
    await agree(alkmaar)
    const { data } = await agree(alkmaar, change)
    expect(data.agreeEducationCareArrangement).toEqual({
      __typename: 'ArrangementOverlapProblem',
      message: 'An arrangement of this kind stands from 2026-01-05; choose other days or the other kind.',
      arrangement: { start: '2026-01-05', end: '2026-07-17' },
    })
    expect(await countRows('education_care_arrangement')).toBe(1)
  })
  it('agrees another kind on the same days, and the same kind afterwards', async () => {
    await agree(alkmaar)
    const answers = [
      await agree(alkmaar, { kind: 'AT_CARE_LOCATION' }),
      await agree(alkmaar, { start: '2026-07-18', end: null }),
      await agree(alkmaar, { clientId: clientIds[1] }),
    ]
    for (const { data } of answers) {
      expect(data.agreeEducationCareArrangement.__typename).toBe('AgreeEducationCareArrangementSuccess')
    }
  })
  it('lets one of two that overlap stand when they come at once', async () => {
    const young = clientIds.slice(0, 20)
    const answers = await Promise.all(
      young.flatMap((id) => [
        agree(alkmaar, { clientId: id, start: '2026-02-01' }),
        agree(alkmaar, { clientId: id, start: '2026-02-02' }),
      ]),
    )
    const kinds = Map.groupBy(answers, ({ data }) => data.agreeEducationCareArrangement.__typename)
    expect(kinds.get('AgreeEducationCareArrangementSuccess')).toHaveLength(20)
    expect(kinds.get('ArrangementOverlapProblem')).toHaveLength(20)
    expect(await countRows('education_care_arrangement')).toBe(20)
  })
  it('answers the same one twice when it comes twice at once', async () => {
    const [first, second] = await Promise.all([agree(alkmaar), agree(alkmaar)])
    expect(first.data).toEqual(second.data)
    expect(first.data.agreeEducationCareArrangement.__typename).toBe('AgreeEducationCareArrangementSuccess')
  })
  it('names each field that breaks a rule and asks the database nothing', async () => {
    const { data } = await agree(alkmaar, { end: '2026-01-01', fundedBy: ['INSURER'] })
    expect(data.agreeEducationCareArrangement).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [{ path: ['end'] }, { path: ['fundedBy'] }],
    })
    expect(recorder.statements).toEqual([])
  })
  it('knows no young person of another municipality, and says the same of one who does not exist', async () => {
    const foreign = await agree(alkmaar, { clientId: foreignClientId })
    const missing = await agree(alkmaar, { clientId: '00000000-0000-4000-8000-000000000000' })
    const malformed = await agree(alkmaar, { clientId: 'test-0' })
    expect(foreign.data.agreeEducationCareArrangement.__typename).toBe('ClientNotFoundProblem')
    expect(missing).toEqual(foreign)
    expect(malformed).toEqual(foreign)
  })
  it('lets a municipality go on with the young people of the one that merged into it', async () => {
    const [formerClientId] = await knowClients('0398', ['test-0'])
    const dijkEnWaard = identityOf({ municipality: 'GM1980', predecessors: ['GM0398', 'GM0416'] })
    const { data } = await agree(dijkEnWaard, { clientId: formerClientId })
    expect(data.agreeEducationCareArrangement.__typename).toBe('AgreeEducationCareArrangementSuccess')
    const { rows } = await owner.execute('select municipality_code from education.education_care_arrangement')
    expect(rows).toEqual([{ municipality_code: 'GM0398' }])
  })
  it('knows no school that was not registered', async () => {
    const { data } = await agree(alkmaar, { schoolBrin: '99XZ' })
    expect(data.agreeEducationCareArrangement.__typename).toBe('SchoolNotFoundProblem')
  })
  it.each([
    ['the back office', backOffice],
    ['a school partnership', partnership],
  ])('is forbidden for %s', async (_who, identity) => {
    const { data, errors } = await agree(identity)
    expect(data).toBeUndefined()
    expect(errors[0].extensions).toEqual({ code: 'FORBIDDEN' })
  })
})

describe('the arrangements of a young person', () => {
  beforeEach(async () => {
    await register(partnership)
    await agree(alkmaar)
    recorder.clear()
  })

  it('are shown to a caseworker of the own municipality', async () => {
    const { data } = await askArrangements(alkmaar, [clientId])
    expect(data._entities).toEqual([
      {
        id: clientId,
        educationCareArrangements: [{ kind: 'AT_SCHOOL', school: { name: 'De Vuurtoren', brin: '99XA' } }],
      },
    ])
  })
  it('take two statements for fifty young people', async () => {
    const { data } = await askArrangements(alkmaar, clientIds)
    expect(data._entities).toHaveLength(50)
    expect(recorder.statements).toHaveLength(2)
  })
  it('are an empty list for someone without any, and a null reference for what is no id', async () => {
    const { data } = await askArrangements(alkmaar, [clientIds[1] ?? '', 'test-0'])
    expect(data._entities).toEqual([{ id: clientIds[1], educationCareArrangements: [] }, null])
  })
  it('are refused to other roles without asking the database, and there is no young person for them here', async () => {
    const { data, errors } = await askArrangements(backOffice, [clientId])
    expect([data, errors[0].extensions]).toEqual([undefined, { code: 'FORBIDDEN' }])
    const query = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }'
    const representations = [{ __typename: 'Client', id: clientId }]
    expect((await ask(alkmaar, query, { representations })).data._entities).toEqual([{ __typename: 'Client' }])
    expect((await ask(backOffice, query, { representations })).data._entities).toEqual([null])
    expect(recorder.statements).toEqual([])
  })
  it('are hidden from a caseworker of another municipality', async () => {
    const { data } = await askArrangements(dordrecht, [clientId])
    expect(data._entities).toEqual([{ id: clientId, educationCareArrangements: [] }])
  })
  it('are hidden by PostgreSQL as well, unless the policy is gone', async () => {
    const countFor = (identity: Identity) =>
      database.withIdentity(identity, async (db) => {
        const { rows } = await db.execute('select id from education.education_care_arrangement')
        return rows.length
      })
    expect(await countFor(alkmaar)).toBe(1)
    expect(await countFor(dordrecht)).toBe(0)
    expect(await countFor(backOffice)).toBe(0)
    await withoutRowSecurity('education_care_arrangement', async () => {
      expect(await countFor(dordrecht)).toBe(1)
      expect(await countFor(backOffice)).toBe(1)
    })
  })
  it('withhold school and provider of a secret address from whoever is no caseworker of the municipality', async () => {
    // Somebody whom a mandate could let see the slice; until then the policy of the role hides the whole row.
    const mandated: Identity = { ...alkmaar, role: 'care-desk' }
    const read = async (identity: Identity) => {
      const [row] = await database.read(identity, loadArrangementsByClient, [clientId])
      return row && [row.schoolBrin, row.providerAgbCode, row.start]
    }
    await owner.execute(`insert into hub.secret_address
      select municipality_code, id, true, '2026-01-01' from education.client where id = '${clientId}'`)
    await owner.execute(
      'alter policy education_care_arrangement_by_role on education.education_care_arrangement using (true)',
    )
    try {
      expect(await read(alkmaar)).toEqual(['99XA', '98000101', '2026-01-05'])
      expect(await read(mandated)).toEqual([null, null, '2026-01-05'])
      await owner.execute('update hub.secret_address set is_secret = false')
      expect(await read(mandated)).toEqual(['99XA', '98000101', '2026-01-05'])
    } finally {
      await owner.execute(`truncate hub.secret_address;
        alter policy education_care_arrangement_by_role on education.education_care_arrangement
          using ((select hub.identity()) ->> 'role' = any('{caseworker}'::text[]))`)
    }
  })
  it('are references by id to those who may see them', async () => {
    const { rows } = await owner.execute<{ id: string }>('select id from education.education_care_arrangement')
    const askReference = (identity: Identity) =>
      ask(
        identity,
        `query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on EducationCareArrangement { start client { id } } }
        }`,
        { representations: [{ __typename: 'EducationCareArrangement', id: rows[0]?.id }] },
      )
    expect((await askReference(alkmaar)).data._entities).toEqual([{ start: '2026-01-05', client: { id: clientId } }])
    expect((await askReference(dordrecht)).data._entities).toEqual([null])
    expect((await askReference(backOffice)).errors[0].extensions).toEqual({ code: 'FORBIDDEN' })
  })
})

async function registerAbsence(identity: Identity, input: Record<string, unknown> = {}) {
  const { data, errors } = await ask(
    identity,
    `mutation ($input: RegisterLongTermAbsenceInput!) {
      registerLongTermAbsence(input: $input) {
        __typename
        ... on RegisterLongTermAbsenceSuccess {
          longTermAbsence { id client { id longTermAbsences { id } } school { brin } start end reason registeredOn }
        }
        ... on LongTermAbsenceOverlapProblem { longTermAbsence { start end } }
        ... on ValidationProblem { fields { path message } }
        ... on Problem { message }
      }
    }`,
    { input: { clientId, schoolBrin: '99XA', start: '2026-03-02', reason: 'NO_SUITABLE_PLACE', ...input } },
  )
  if (errors) throw errors[0]
  return data.registerLongTermAbsence
}

async function endAbsence(identity: Identity, longTermAbsenceId: string, end = '2026-05-29') {
  const { data, errors } = await ask(
    identity,
    `mutation ($input: EndLongTermAbsenceInput!) {
      endLongTermAbsence(input: $input) {
        __typename
        ... on EndLongTermAbsenceSuccess { longTermAbsence { id start end client { longTermAbsences { end } } } }
        ... on LongTermAbsenceEndedProblem { longTermAbsence { end } }
        ... on ValidationProblem { fields { path message } }
        ... on Problem { message }
      }
    }`,
    { input: { longTermAbsenceId, end } },
  )
  if (errors) throw errors[0]
  return data.endLongTermAbsence
}

describe('registerLongTermAbsence', () => {
  beforeEach(async () => {
    await register(partnership)
    recorder.clear()
  })

  it('registers that a young person of the own municipality stays away from school', async () => {
    expect(await registerAbsence(alkmaar)).toEqual({
      __typename: 'RegisterLongTermAbsenceSuccess',
      longTermAbsence: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        client: { id: clientId, longTermAbsences: [{ id: expect.any(String) }] },
        school: { brin: '99XA' },
        start: '2026-03-02',
        end: null,
        reason: 'NO_SUITABLE_PLACE',
        registeredOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      },
    })
    // The person, the school, what stands, the absence, five that keep the cube; then what the answer shows.
    expect(recorder.statements).toHaveLength(11)
  })
  it('registers who is enrolled nowhere, and when it ended', async () => {
    expect(await registerAbsence(alkmaar, { schoolBrin: null, end: '2026-04-30' })).toMatchObject({
      longTermAbsence: { school: null, end: '2026-04-30' },
    })
  })
  it('answers the same absence again with the one that stands, also when it comes twice at once or has ended since', async () => {
    const [first, second] = await Promise.all([registerAbsence(alkmaar), registerAbsence(alkmaar)])
    expect(second).toEqual(first)
    await endAbsence(alkmaar, first.longTermAbsence.id)
    expect(await registerAbsence(alkmaar)).toMatchObject({
      longTermAbsence: { id: first.longTermAbsence.id, end: '2026-05-29' },
    })
    expect(await countRows('long_term_absence')).toBe(1)
  })
  it.each([
    ['another reason', { reason: 'OTHER' }],
    ['another first day', { start: '2026-03-09' }],
    ['days that touch the first one', { start: '2026-01-05', end: '2026-03-02' }],
  ])('refuses %s', async (_what, change) => {
    await registerAbsence(alkmaar)
    expect(await registerAbsence(alkmaar, change)).toEqual({
      __typename: 'LongTermAbsenceOverlapProblem',
      message: 'An absence stands from 2026-03-02; end it before the next one, or correct the facts.',
      longTermAbsence: { start: '2026-03-02', end: null },
    })
    expect(await countRows('long_term_absence')).toBe(1)
  })
  it('lets one of two that overlap stand when they come at once', async () => {
    const answers = await Promise.all(['2026-03-02', '2026-03-03'].map((start) => registerAbsence(alkmaar, { start })))
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'LongTermAbsenceOverlapProblem',
      'RegisterLongTermAbsenceSuccess',
    ])
  })
  it('registers the next one after the end of the first', async () => {
    const { longTermAbsence } = await registerAbsence(alkmaar)
    await endAbsence(alkmaar, longTermAbsence.id)
    expect(await registerAbsence(alkmaar, { start: '2026-05-30' })).toMatchObject({
      __typename: 'RegisterLongTermAbsenceSuccess',
    })
  })
  it('names each field that breaks a rule and asks the database nothing', async () => {
    expect(await registerAbsence(alkmaar, { end: '2026-03-28' })).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [{ path: ['end'] }],
    })
    expect(await registerAbsence(alkmaar, { start: '2999-01-01' })).toMatchObject({ fields: [{ path: ['start'] }] })
    expect(recorder.statements).toEqual([])
  })
  it('knows no young person of another municipality, and says the same of one who does not exist', async () => {
    const foreign = await registerAbsence(alkmaar, { clientId: foreignClientId })
    expect(foreign.__typename).toBe('ClientNotFoundProblem')
    expect(await registerAbsence(alkmaar, { clientId: '00000000-0000-4000-8000-000000000000' })).toEqual(foreign)
    expect(await registerAbsence(alkmaar, { clientId: 'test-0' })).toEqual(foreign)
    expect(await registerAbsence(alkmaar, { schoolBrin: '99XZ' })).toMatchObject({
      __typename: 'SchoolNotFoundProblem',
    })
    expect(await countRows('long_term_absence')).toBe(0)
  })
  it.each([
    ['the back office', backOffice],
    ['a school partnership', partnership],
  ])('is forbidden for %s', async (_who, identity) => {
    await expect(registerAbsence(identity)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
    expect(await countRows('long_term_absence')).toBe(0)
  })
})

describe('endLongTermAbsence', () => {
  let id: string
  beforeEach(async () => {
    await register(partnership)
    id = (await registerAbsence(alkmaar)).longTermAbsence.id
  })

  it('notes the last day, and answers the same again', async () => {
    const first = await endAbsence(alkmaar, id)
    expect(first).toEqual({
      __typename: 'EndLongTermAbsenceSuccess',
      longTermAbsence: {
        id,
        start: '2026-03-02',
        end: '2026-05-29',
        client: { longTermAbsences: [{ end: '2026-05-29' }] },
      },
    })
    expect(await endAbsence(alkmaar, id)).toEqual(first)
  })
  it('lets the end stand that was registered, also when two come at once', async () => {
    const answers = await Promise.all([endAbsence(alkmaar, id, '2026-05-29'), endAbsence(alkmaar, id, '2026-06-01')])
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'EndLongTermAbsenceSuccess',
      'LongTermAbsenceEndedProblem',
    ])
    expect(answers[0].longTermAbsence.end).toBe(answers[1].longTermAbsence.end)
  })
  it.each(['2026-03-28', '2999-01-01'])('refuses %s as the last day', async (end) => {
    expect(await endAbsence(alkmaar, id, end)).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [{ path: ['end'] }],
    })
  })
  it('knows no absence of another municipality, and says the same of one that does not exist', async () => {
    const foreign = await endAbsence(dordrecht, id)
    expect(foreign.__typename).toBe('LongTermAbsenceNotFoundProblem')
    expect(await endAbsence(dordrecht, '00000000-0000-4000-8000-000000000000')).toEqual(foreign)
    expect(await endAbsence(dordrecht, 'test-0')).toEqual(foreign)
    const { rows } = await owner.execute('select end_date from education.long_term_absence')
    expect(rows).toEqual([{ end_date: null }])
  })
  it('is forbidden for the back office', async () => {
    await expect(endAbsence(backOffice, id)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
  })
})

describe('the long-term absences of young people', () => {
  const absences = (identity: Identity, ids: readonly string[]) =>
    ask(
      identity,
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on Client { longTermAbsences { start school { brin } } } }
      }`,
      { representations: ids.map((id) => ({ __typename: 'Client', id })) },
    )

  beforeEach(async () => {
    await register(partnership)
    await registerAbsence(alkmaar)
    recorder.clear()
  })

  it('are shown to caseworkers of the own municipality only, in two statements for fifty people', async () => {
    const { data } = await absences(alkmaar, clientIds)
    expect(data._entities[0]).toEqual({ longTermAbsences: [{ start: '2026-03-02', school: { brin: '99XA' } }] })
    expect(data._entities[1]).toEqual({ longTermAbsences: [] })
    expect(recorder.statements).toHaveLength(2)
    expect((await absences(dordrecht, [clientId])).data._entities).toEqual([{ longTermAbsences: [] }])
    expect((await absences(backOffice, [clientId])).errors[0].extensions).toEqual({ code: 'FORBIDDEN' })
  })
  it('are hidden and kept by PostgreSQL as well, unless the policy is gone', async () => {
    const countFor = (identity: Identity) =>
      database.withIdentity(identity, async (db) => {
        const { rows } = await db.execute('select client_id, municipality_code from education.long_term_absence')
        return rows.length
      })
    const change = (identity: Identity) =>
      database.withIdentity(
        identity,
        async (db) => (await db.execute(`update education.long_term_absence set end_date = '2026-06-01'`)).rowCount,
        { write: true },
      )
    expect(await countFor(alkmaar)).toBe(1)
    expect(await countFor(exchangeIdentity('GM0361'))).toBe(1)
    for (const identity of [dordrecht, backOffice, exchangeIdentity('GM0505')]) {
      expect(await countFor(identity)).toBe(0)
      expect(await change(identity)).toBe(0)
    }
    await withoutRowSecurity('long_term_absence', async () => {
      expect(await countFor(dordrecht)).toBe(1)
      expect(await change(backOffice)).toBe(1)
    })
  })
  it('keep whose and since when they are, whoever asks', async () => {
    const change = database.withIdentity(
      alkmaar,
      (db) => db.execute(`update education.long_term_absence set start_date = '2026-01-05'`),
      { write: true },
    )
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })
})
