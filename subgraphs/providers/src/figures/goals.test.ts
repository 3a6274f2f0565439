import { type Database, openDatabase } from '@regiograaf/database'
import { type Identity, type Role, toIdentity } from '@regiograaf/identity'
import { createSubgraphTransport, type Subgraph } from '@regiograaf/subgraph-kit'
import { createTestDatabase, recordStatements, type TestDatabase } from '@regiograaf/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { providersRole } from '../data/schema.ts'
import { migrations } from '../migrations.ts'
import { createProvidersSubgraph } from '../subgraph.ts'

const zhz = 'zuid-holland-zuid'
const manager = regionIdentity(zhz, 'contract-manager')
const analyst = regionIdentity(zhz, 'analyst')
const recorder = recordStatements()
let testDatabase: TestDatabase
let database: Database
let subgraph: Subgraph

beforeAll(async () => {
  testDatabase = await createTestDatabase([migrations])
  database = await openDatabase({
    url: testDatabase.urlOf(providersRole),
    identityKey: testDatabase.keys.identity,
    logger: recorder,
  })
  subgraph = createProvidersSubgraph(database)
  // 124 providers to the end of 2024, and one of them left in 2025; the first has two contracts at the same time.
  for (let index = 0; index < 124; index++) {
    const agbCode = String(98_000_001 + index)
    await ask(manager, register, { input: { agbCode, name: `Aanbieder ${agbCode}`, productCategoryCodes: ['45'] } })
    expect(await contract({ agbCode, validTo: index === 123 ? '2024-12-31' : '2025-12-31' })).toMatchObject({
      __typename: 'ContractProviderSuccess',
    })
  }
  await contract({ validFrom: '2023-01-01' })
})
afterAll(async () => {
  await database?.close()
  await testDatabase?.drop()
})

function regionIdentity(code: string, role: Role): Identity {
  const claims = { sub: `${role}@${code}.test`, organisation: { kind: 'region', code }, role, purpose: 'POLICY' }
  return toIdentity(claims, () => [])
}

async function ask(identity: Identity, document: string, variables: Record<string, unknown> = {}) {
  const transport = createSubgraphTransport(subgraph)
  const result = await transport.execute({ document, variables, context: { identity }, readScope: new Map() })
  return JSON.parse(JSON.stringify(result))
}

const register = `mutation ($input: RegisterProviderInput!) { registerProvider(input: $input) { __typename } }`

async function contract(input: Record<string, unknown>, identity = manager) {
  const { data, errors } = await ask(
    identity,
    `mutation ($input: ContractProviderInput!) {
      contractProvider(input: $input) {
        __typename
        ... on Problem { message }
        ... on ContractProviderSuccess { contract { provider { name } region { id } validFrom validTo } }
        ... on ContractRecordedProblem { contract { validTo } }
        ... on ValidationProblem { fields { path } }
      }
    }`,
    { input: { agbCode: '98000001', validFrom: '2022-01-01', validTo: '2025-12-31', ...input } },
  )
  return errors?.[0] ?? data.contractProvider
}

describe('a contract with a provider', () => {
  it('is recorded once: the same again changes nothing, and another end is a problem', async () => {
    expect(await contract({})).toEqual({
      __typename: 'ContractProviderSuccess',
      contract: {
        provider: { name: 'Aanbieder 98000001' },
        region: { id: zhz },
        validFrom: '2022-01-01',
        validTo: '2025-12-31',
      },
    })
    expect(await contract({ validTo: '2026-12-31' })).toMatchObject({
      __typename: 'ContractRecordedProblem',
      contract: { validTo: '2025-12-31' },
    })
  })

  it('is refused of a provider that the region has not registered, and when it ends before it begins', async () => {
    expect(await contract({ agbCode: '98009999' })).toMatchObject({ __typename: 'ProviderNotRegisteredProblem' })
    expect(await contract({ validTo: '2021-12-31' })).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [{ path: ['validTo'] }],
    })
  })

  it('is of the own region: nobody records one of another', async () => {
    expect(await contract({}, regionIdentity('eemland', 'contract-manager'))).toMatchObject({
      __typename: 'ProviderNotRegisteredProblem',
    })
    const attempt = database.withIdentity(
      regionIdentity('eemland', 'contract-manager'),
      (db) => db.execute(`insert into providers.contract values ('98000001', '${zhz}', '2030-01-01', '2030-12-31')`),
      { write: true },
    )
    await expect(attempt).rejects.toThrow()
  })
})

describe('contracted providers', () => {
  const count = async (on: string, regionId = zhz, identity = analyst) =>
    (
      await ask(
        identity,
        `query ($regionId: ID!, $on: LocalDate!) { contractedProviders(regionId: $regionId, on: $on) {
          value precision from to municipalityCode withheld { reason } definition { id unit kind }
          completeness { isComplete sources { municipalityCode } } } }`,
        { regionId, on },
      )
    ).data.contractedProviders

  it('are counted once each on a day, and exact to everybody', async () => {
    expect(await count('2024-12-31')).toEqual({
      value: 124,
      precision: 'EXACT',
      from: '2024-12-31',
      to: '2024-12-31',
      municipalityCode: null,
      withheld: null,
      definition: { id: 'KPI-48', unit: 'PROVIDERS', kind: 'STOCK' },
      completeness: { isComplete: true, sources: [] },
    })
    expect((await count('2025-01-01')).value).toBe(123)
    expect((await count('2025-01-01', zhz, regionIdentity('eemland', 'analyst'))).value).toBe(123)
    expect((await count('2026-01-01')).value).toBe(0)
  })

  it('are no zero of a region that recorded no contract', async () => {
    expect(await count('2025-01-01', 'eemland')).toMatchObject({ value: null, withheld: { reason: 'NOT_DELIVERED' } })
  })
})

describe('goals', () => {
  const goalsOn = async (on: string, regionId = zhz) =>
    await ask(
      analyst,
      `query ($regionId: ID!, $on: LocalDate!) { goals(regionId: $regionId, on: $on) {
        indicatorId region { id } segment from until kind baseValue compares direction target targetStatus limit score
        measurement { value } } }`,
      { regionId, on },
    )

  it('are scored from their figure: 10 % less than 137 providers is met by 123 and not by 124', async () => {
    const [, before] = (await goalsOn('2024-12-31')).data.goals
    expect(before).toEqual({
      indicatorId: 'KPI-48',
      region: { id: zhz },
      segment: null,
      from: '2022-01-01',
      until: '2025-12-31',
      kind: 'POLICY_GOAL',
      baseValue: 137,
      compares: 'CHANGE',
      direction: 'DECREASE',
      target: -10,
      targetStatus: 'SET',
      limit: 123.3,
      score: 'NOT_MET',
      measurement: { value: 124 },
    })
    const [, after] = (await goalsOn('2025-01-01')).data.goals
    expect(after).toMatchObject({ score: 'MET', measurement: { value: 123 } })
  })

  it('say that a target is open', async () => {
    const [absences] = (await goalsOn('2025-01-01')).data.goals
    expect(absences).toMatchObject({ indicatorId: 'KPI-23', target: null, targetStatus: 'OPEN', score: 'OPEN_TARGET' })
  })

  it('are none of a region that set none, and refused of what is no youth care region', async () => {
    expect((await goalsOn('2025-01-01', 'eemland')).data.goals).toEqual([])
    expect((await goalsOn('2025-01-01', 'nergens')).errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })

  it('take one statement', async () => {
    recorder.clear()
    await goalsOn('2025-01-01')
    expect(recorder.statements).toHaveLength(1)
  })
})
