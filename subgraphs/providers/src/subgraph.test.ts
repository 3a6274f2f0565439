import { type Database, openDatabase } from '@regiograaf/database'
import { type Identity, type Role, toIdentity } from '@regiograaf/identity'
import { createSubgraphTransport, type Subgraph } from '@regiograaf/subgraph-kit'
import { createTestDatabase, identityOf, recordStatements, type TestDatabase } from '@regiograaf/test-kit'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { providersRole } from './data/schema.ts'
import { migrations } from './migrations.ts'
import { createProvidersSubgraph } from './subgraph.ts'

const recorder = recordStatements()
const kennemerland = regionIdentity('noord-kennemerland')
const eemland = regionIdentity('eemland')
const caseworker = identityOf({ municipality: 'GM0361' })

let testDatabase: TestDatabase
let owner: ReturnType<typeof drizzle>
let database: Database
let subgraph: Subgraph

beforeAll(async () => {
  testDatabase = await createTestDatabase([migrations])
  owner = drizzle(testDatabase.ownerUrl)
  database = await openDatabase({
    url: testDatabase.urlOf(providersRole),
    identityKey: testDatabase.keys.identity,
    logger: recorder,
  })
  subgraph = createProvidersSubgraph(database)
})

beforeEach(async () => {
  await owner.execute('truncate providers.provider cascade')
  recorder.clear()
})

afterAll(async () => {
  await database?.close()
  await owner?.$client.end()
  await testDatabase?.drop()
})

function regionIdentity(code: string, role: Role = 'contract-manager'): Identity {
  const claims = { sub: `${role}@${code}.test`, organisation: { kind: 'region', code }, role, purpose: 'POLICY' }
  return toIdentity(claims, () => [])
}

async function ask(identity: Identity, document: string, variables: Record<string, unknown> = {}) {
  const transport = createSubgraphTransport(subgraph)
  const result = await transport.execute({ document, variables, context: { identity }, readScope: new Map() })
  return JSON.parse(JSON.stringify(result))
}

const registration = { agbCode: '98000101', name: 'Jeugdhulp Kopergrutto', productCategoryCodes: ['45', '43'] }

function register(identity: Identity, input: Partial<typeof registration> = {}) {
  return ask(
    identity,
    `mutation ($input: RegisterProviderInput!) {
      registerProvider(input: $input) {
        __typename
        ... on RegisterProviderSuccess {
          provider { agbCode name regions { id } productCategories { code label } }
        }
        ... on ProviderAlreadyRegisteredProblem { message provider { name regions { id } } }
        ... on ValidationProblem { message fields { path message } }
      }
    }`,
    { input: { ...registration, ...input } },
  )
}

const countRows = async () => {
  const { rows } = await owner.execute(`select
    (select count(*)::int from providers.provider) as providers,
    (select count(*)::int from providers.provider_region) as regions,
    (select count(*)::int from providers.provider_product_category) as categories`)
  return rows[0]
}

describe('registerProvider', () => {
  it('registers a provider for the region of the caller', async () => {
    expect(await register(kennemerland)).toEqual({
      data: {
        registerProvider: {
          __typename: 'RegisterProviderSuccess',
          provider: {
            agbCode: '98000101',
            name: 'Jeugdhulp Kopergrutto',
            regions: [{ id: 'noord-kennemerland' }],
            productCategories: [
              { code: '43', label: 'Jeugdhulp verblijf (incl. behandeling)' },
              { code: '45', label: 'Jeugdhulp ambulant' },
            ],
          },
        },
      },
    })
  })
  it('answers the same registration again with the same provider and changes nothing', async () => {
    const first = await register(kennemerland)
    const rows = await countRows()
    expect(await register(kennemerland, { name: ' Jeugdhulp  Kopergrutto ' })).toEqual(first)
    expect(await countRows()).toEqual(rows)
  })
  it('adds the region of another caller who gives the same name', async () => {
    await register(kennemerland)
    const { data } = await register(eemland, { productCategoryCodes: ['46'] })
    expect(data.registerProvider.provider).toMatchObject({
      regions: [{ id: 'eemland' }, { id: 'noord-kennemerland' }],
      productCategories: [{ code: '43' }, { code: '45' }, { code: '46' }],
    })
    expect(await countRows()).toEqual({ providers: 1, regions: 2, categories: 3 })
  })
  it('shows what a second change in the same request added', async () => {
    const field = (name: string, code: string) => `${name}: registerProvider(
      input: { agbCode: "98000101", name: "Tijmkwartier", productCategoryCodes: ["${code}"] }
    ) { ... on RegisterProviderSuccess { provider { productCategories { code } } } }`
    const { data } = await ask(kennemerland, `mutation { ${field('first', '45')} ${field('second', '46')} }`)
    expect(data.second.provider.productCategories).toEqual([{ code: '45' }, { code: '46' }])
  })
  it('refuses an AGB code that belongs to a provider with another name', async () => {
    await register(kennemerland)
    const rows = await countRows()
    const { data } = await register(eemland, { name: 'Tijmkwartier' })
    expect(data.registerProvider).toEqual({
      __typename: 'ProviderAlreadyRegisteredProblem',
      message: 'This AGB code belongs to Jeugdhulp Kopergrutto; register it under that name or correct the code.',
      provider: { name: 'Jeugdhulp Kopergrutto', regions: [{ id: 'noord-kennemerland' }] },
    })
    expect(await countRows()).toEqual(rows)
  })
  it('lets one of two names win when both come at once', async () => {
    const answers = await Promise.all([register(kennemerland), register(eemland, { name: 'Tijmkwartier' })])
    const kinds = answers.map(({ data }) => data.registerProvider.__typename)
    expect(kinds.sort()).toEqual(['ProviderAlreadyRegisteredProblem', 'RegisterProviderSuccess'])
    expect(await countRows()).toMatchObject({ providers: 1, regions: 1 })
  })
  it('names each field that breaks a rule and asks the database nothing', async () => {
    const { data } = await register(kennemerland, { name: ' ', productCategoryCodes: ['45', '99'] })
    expect(data.registerProvider).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [{ path: ['name'] }, { path: ['productCategoryCodes', '1'] }],
    })
    expect(recorder.statements).toEqual([])
  })
  it.each([
    ['a caseworker', caseworker],
    ['the contract manager of a municipality', identityOf({ municipality: 'GM0361', role: 'contract-manager' })],
    ['the analyst of a region', regionIdentity('eemland', 'analyst')],
    ['the contract manager of a region that does not exist', regionIdentity('nergenshuizen')],
  ])('is forbidden for %s', async (_who, identity) => {
    const { data, errors } = await register(identity)
    expect(data ?? null).toBeNull()
    expect(errors[0].extensions).toEqual({ code: 'FORBIDDEN' })
    expect(await countRows()).toMatchObject({ providers: 0 })
  })
})

describe('providers', () => {
  const page = 'nodes { name } pageInfo { hasNextPage endCursor } totalCount'

  it('pages through all of them by name', async () => {
    await register(kennemerland, { agbCode: '98000001', name: 'Wilgenvonk' })
    await register(kennemerland, { agbCode: '98000002', name: 'Kiezelwolk' })
    await register(eemland, { agbCode: '98000003', name: 'Duinkevel' })
    const { data: first } = await ask(caseworker, `{ providers(first: 2) { ${page} } }`)
    expect(first.providers).toMatchObject({
      nodes: [{ name: 'Duinkevel' }, { name: 'Kiezelwolk' }],
      pageInfo: { hasNextPage: true },
      totalCount: 3,
    })
    const { data: second } = await ask(
      caseworker,
      `query ($after: String) { providers(first: 2, after: $after) { ${page} } }`,
      { after: first.providers.pageInfo.endCursor },
    )
    expect(second.providers).toMatchObject({ nodes: [{ name: 'Wilgenvonk' }], pageInfo: { hasNextPage: false } })
  })
  it('holds only those of a region when one is asked for', async () => {
    await register(kennemerland)
    await register(eemland, { agbCode: '98000003', name: 'Duinkevel' })
    const { data } = await ask(caseworker, `{ providers(regionId: "eemland") { ${page} } }`)
    expect(data.providers).toMatchObject({ nodes: [{ name: 'Duinkevel' }], totalCount: 1 })
  })
  it.each([
    'providers(regionId: "nergenshuizen") { totalCount }',
    'providers(first: 101) { totalCount }',
    'providers(after: "???") { totalCount }',
    'municipalities(regionId: "nergenshuizen") { code }',
  ])('refuses %s', async (field) => {
    const { errors } = await ask(caseworker, `{ ${field} }`)
    expect(errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' })
  })
  it('takes three statements for fifty providers with their regions and categories', async () => {
    for (let index = 0; index < 50; index++) {
      await register(kennemerland, { agbCode: `${98_000_200 + index}`, name: `Aanbieder ${index}` })
    }
    recorder.clear()
    const { data } = await ask(
      caseworker,
      '{ providers(first: 50) { nodes { name regions { name } productCategories { label } } } }',
    )
    expect(data.providers.nodes).toHaveLength(50)
    expect(recorder.statements).toHaveLength(3)
  })
  it('takes one statement for fifty references, and gives null for one that no region registered', async () => {
    await register(kennemerland)
    recorder.clear()
    const representations = Array.from({ length: 50 }, (_, index) => ({
      __typename: 'Provider',
      agbCode: `${98_000_101 + index}`,
    }))
    const { data } = await ask(
      caseworker,
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Provider { name } } }',
      { representations },
    )
    expect(data._entities.slice(0, 2)).toEqual([{ name: 'Jeugdhulp Kopergrutto' }, null])
    expect(recorder.statements).toHaveLength(1)
  })
})

describe('row-level security of providers', () => {
  const readNames = () =>
    ask({ ...caseworker, municipalities: ['GM0505'] }, '{ provider(agbCode: "98000101") { name } }')

  it('shows the shared rows to any municipality', async () => {
    await register(kennemerland)
    expect((await readNames()).data.provider).toEqual({ name: 'Jeugdhulp Kopergrutto' })
  })
  it('refuses what a region writes in the name of another, unless the policy is gone', async () => {
    await register(kennemerland)
    const addEemland = () =>
      database.withIdentity(
        kennemerland,
        (db) => db.execute(`insert into providers.provider_region values ('98000101', 'eemland')`),
        { write: true },
      )
    await expect(addEemland()).rejects.toMatchObject({ code: '42501' })
    await withoutRowSecurity('provider_region', async () => {
      await addEemland()
      expect(await countRows()).toMatchObject({ regions: 2 })
    })
  })
  it('refuses what a caseworker writes, unless the policy is gone', async () => {
    const addProvider = () =>
      database.withIdentity(
        caseworker,
        (db) => db.execute(`insert into providers.provider (agb_code, name) values ('98000101', 'Tijmkwartier')`),
        { write: true },
      )
    await expect(addProvider()).rejects.toMatchObject({ code: '42501' })
    await withoutRowSecurity('provider', async () => {
      await addProvider()
      expect(await countRows()).toMatchObject({ providers: 1 })
    })
  })
  it('shows nothing when nobody is known to ask, unless the policy is gone', async () => {
    await register(kennemerland)
    const stranger = await openDatabase({
      url: testDatabase.urlOf(providersRole),
      identityKey: testDatabase.keys.identity,
    })
    const countAsNobody = () =>
      stranger.withIdentity(caseworker, async (db) => {
        await db.execute(`select set_config('hub.identity', 'forged.value', true)`)
        return (await db.execute('select agb_code from providers.provider')).rows.length
      })
    expect(await countAsNobody()).toBe(0)
    await withoutRowSecurity('provider', async () => expect(await countAsNobody()).toBe(1))
    await stranger.close()
  })

  async function withoutRowSecurity(table: string, work: () => Promise<void>): Promise<void> {
    await owner.execute(`alter table providers.${table} disable row level security`)
    try {
      await work()
    } finally {
      await owner.execute(`alter table providers.${table} enable row level security`)
    }
  }
})

describe('regions and municipalities', () => {
  it('tell where Dijk en Waard came from and where it belongs, without any statement', async () => {
    const { data } = await ask(
      caseworker,
      `{
        municipality(code: "GM1980") {
          name validUntil
          region { id kind partOf { id } }
          supraRegionalPartnerships { id kind parts { id } }
          predecessors { code validUntil successor { code } region { id } inhabitants(year: 2019) }
        }
      }`,
    )
    expect(data.municipality).toMatchObject({
      name: 'Dijk en Waard',
      validUntil: null,
      region: { id: 'noord-kennemerland', kind: 'YOUTH_CARE', partOf: [{ id: 'noord-holland-noord' }] },
      supraRegionalPartnerships: [
        {
          id: 'noord-holland-noord',
          kind: 'SUPRA_REGIONAL',
          parts: [{ id: 'noord-kennemerland' }, { id: 'west-friesland' }, { id: 'kop-van-noord-holland' }],
        },
      ],
      predecessors: [
        {
          code: 'GM0398',
          validUntil: '2021-12-31',
          successor: { code: 'GM1980' },
          region: { id: 'noord-kennemerland' },
        },
        {
          code: 'GM0416',
          validUntil: '2021-12-31',
          successor: { code: 'GM1980' },
          region: { id: 'noord-kennemerland' },
        },
      ],
    })
    expect(recorder.statements).toEqual([])
  })
  it('change with the day', async () => {
    const { data } = await ask(
      caseworker,
      `{
        before: municipalities(regionId: "noord-kennemerland", on: "2021-12-31") { code }
        after: region(id: "noord-kennemerland") { members(on: "2022-01-01") { code } }
        municipality(code: "GM1980") { region(on: "2021-12-31") { id } }
      }`,
    )
    const before = data.before.map(({ code }: { code: string }) => code)
    const after = data.after.members.map(({ code }: { code: string }) => code)
    expect(before).toEqual(expect.arrayContaining(['GM0361', 'GM0398', 'GM0416']))
    expect(before).not.toContain('GM1980')
    expect(after).toEqual(expect.arrayContaining(['GM0361', 'GM1980']))
    expect(after).not.toContain('GM0398')
    expect(data.municipality.region).toBeNull()
  })
  it('answer null for a reference that no list knows', async () => {
    const { data } = await ask(
      caseworker,
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
      {
        representations: [
          { __typename: 'Municipality', code: 'GM9999' },
          { __typename: 'Region', id: 'nergenshuizen' },
          { __typename: 'ProductCategory', code: '99' },
          { __typename: 'Municipality', code: 'GM0361' },
          { __typename: 'Region', id: 'eemland' },
          { __typename: 'ProductCategory', code: '45' },
        ],
      },
    )
    expect(data._entities).toEqual([
      null,
      null,
      null,
      { __typename: 'Municipality' },
      { __typename: 'Region' },
      { __typename: 'ProductCategory' },
    ])
  })
  it('list all regions and product categories of the country', async () => {
    const { data } = await ask(caseworker, '{ regions { id members { code } } productCategories { code } }')
    expect(data.regions).toHaveLength(43)
    const ofYouthCare = data.regions.filter(({ id }: { id: string }) => id !== 'noord-holland-noord')
    expect(ofYouthCare.flatMap(({ members }: { members: unknown[] }) => members)).toHaveLength(342)
    expect(data.productCategories).toHaveLength(24)
  })
})
