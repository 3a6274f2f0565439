import { firstQuery } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hubModes, openTestHub, type TestHub } from '../testing/test-hub.ts'
import { openCarelessSubgraphs } from './careless-subgraphs.ts'
import { removePolicies } from './remove-policies.ts'
import { alkmaar, dordrecht, fillTwoMunicipalities, idsOf, type Slice, tracesOf } from './two-municipalities.ts'

/** All that a caseworker can see of young people. */
const files = `{ clients(first: 100) { totalCount edges { cursor } nodes {
  id familyName givenNames birthDate responsibleMunicipality { code }
  allocations { id number start commitment { amountCents } claimedCents careStarts { id begin } careStops { id end } }
  educationCareArrangements { id start school { brin } }
} } }`
/** All that a back office can see of money. */
const money = `{
  claims { totalCount nodes { id number totalCents lines { nodes { id lineReference client { id } allocation { id } } } } }
  claimLines { totalCount nodes { id allocationNumber amountCents matched } }
  tariffs { totalCount nodes { id municipality { code } amountCents } }
}`

let hub: TestHub

const asCaseworker = (slice: Slice, query = files, on = hub) => on.askAs(slice.municipality, query)
const asBackOffice = async (slice: Slice, on = hub) =>
  on.ask({ query: money, token: await on.tokenOf('back-office', slice.municipality) })

/** Names all leaves of an answer by their path, lists without their positions: what a client program relies on. */
function shapeOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => shapeOf(item, path))
  if (typeof value !== 'object' || value === null) return [path]
  return [...new Set(Object.entries(value).flatMap(([key, item]) => shapeOf(item, `${path}.${key}`)))]
}

describe.each(hubModes)('%s,', (mode) => {
  beforeAll(async () => {
    hub = await openTestHub({ mode })
    await fillTwoMunicipalities(hub)
  })
  afterAll(() => hub?.close())

  describe('two municipalities that ask the same', () => {
    it('get the same shape and each their own rows only', async () => {
      for (const ask of [asCaseworker, asBackOffice, (slice: Slice) => asCaseworker(slice, firstQuery)]) {
        const [ours, theirs] = [await ask(alkmaar), await ask(dordrecht)]
        expect([ours.status, theirs.status, ours.errors, theirs.errors]).toEqual([200, 200, undefined, undefined])
        expect(shapeOf(theirs.data)).toEqual(shapeOf(ours.data))
        for (const trace of tracesOf(hub, alkmaar)) expect(theirs.text).not.toContain(trace)
        for (const trace of tracesOf(hub, dordrecht)) expect(ours.text).not.toContain(trace)
      }
      const { data } = await asCaseworker(dordrecht)
      expect(data).toMatchObject({
        clients: { totalCount: 1, nodes: [{ familyName: 'Merwede', allocations: [{ number: 700_021 }] }] },
      })
      expect((await asBackOffice(dordrecht)).data).toMatchObject({
        claims: { totalCount: 1, nodes: [{ number: 'DDORDRECHT1' }] },
        claimLines: { totalCount: 1, nodes: [{ matched: true }] },
        tariffs: { totalCount: 1, nodes: [{ municipality: { code: 'GM0505' } }] },
      })
    })

    it('a third one without young people gets the same shape, empty', async () => {
      const { status, data } = await hub.askAs('GM0307', '{ clients { totalCount nodes { familyName } } }')
      expect([status, data]).toEqual([200, { clients: { totalCount: 0, nodes: [] } }])
    })

    it('learn nothing from ids and cursors of the other one', async () => {
      const one = 'query($id: ID!) { client(id: $id) { id familyName } }'
      const page = 'query($after: String) { clients(after: $after) { nodes { familyName } } }'
      const nobody = '00000000-0000-8000-8000-000000000000'
      const { clientId } = idsOf(hub, alkmaar)
      expect((await hub.askAs('GM0361', one, { id: clientId })).data).toMatchObject({ client: { id: clientId } })
      expect((await hub.askAs('GM0505', one, { id: clientId })).text).toBe(
        (await hub.askAs('GM0505', one, { id: nobody })).text,
      )
      const { data } = await asCaseworker(alkmaar)
      const after = (data as { clients: { edges: { cursor: string }[] } }).clients.edges[0]?.cursor
      const { text } = await hub.askAs('GM0505', page, { after })
      for (const trace of tracesOf(hub, alkmaar)) expect(text).not.toContain(trace)
    })

    it('mix nothing in a hundred requests at once', async () => {
      const slices = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? alkmaar : dordrecht))
      const expected = new Map([
        [alkmaar, (await asCaseworker(alkmaar)).text],
        [dordrecht, (await asCaseworker(dordrecht)).text],
      ])
      const answers = await Promise.all(slices.map((slice) => asCaseworker(slice)))
      expect(answers.map(({ text }) => text)).toEqual(slices.map((slice) => expected.get(slice)))
    })
  })

  describe('what a caller says about itself', () => {
    it.each([
      [
        'headers',
        { headers: { 'X-Tenant': 'GM0361', 'X-Municipality': 'GM0361', 'X-Roles': 'back-office', x_tenant: 'GM0361' } },
      ],
      ['extensions', { body: { extensions: { jwt: { organisation: { kind: 'municipality', code: 'GM0361' } } } } }],
      ['variables nobody declared', { variables: { municipality: 'GM0361', identity: 'GM0361' } }],
    ])('in %s changes nothing', async (_place, claim) => {
      const token = await hub.tokenOf('caseworker', 'GM0505')
      const { status, text } = await hub.ask({ query: files, token, ...claim })
      expect([status, text]).toEqual([200, (await asCaseworker(dordrecht)).text])
    })

    it('in the input of a change is refused, because no input has a place for it', async () => {
      const token = await hub.tokenOf('contract-manager', 'GM0505')
      const query = 'mutation($input: AgreeTariffsInput!) { agreeTariffs(input: $input) { __typename } }'
      const tariff = {
        providerAgbCode: '98000101',
        productCategoryCode: '45',
        productCode: '45A99',
        unitCode: '04',
        amountCents: 1,
        validFrom: '2026-01-01',
      }
      for (const field of ['municipalityCode', 'municipality', 'municipality_code', 'id']) {
        for (const input of [
          { tariffs: [{ ...tariff, [field]: 'GM0361' }] },
          { tariffs: [tariff], [field]: 'GM0361' },
        ]) {
          const { status, errors } = await hub.ask({ query, token, variables: { input } })
          expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
        }
      }
      const { rows } = await hub.owner.query("select from finance.tariff where product_code = '45A99'")
      expect(rows).toEqual([])
    })

    it('does not let it agree an arrangement for a young person of another municipality', async () => {
      const token = await hub.tokenOf('caseworker', 'GM0505')
      const query = `mutation($input: AgreeEducationCareArrangementInput!) {
      agreeEducationCareArrangement(input: $input) { __typename } }`
      const input = {
        clientId: idsOf(hub, alkmaar).clientId,
        schoolBrin: '61AB',
        kind: 'AT_CARE_LOCATION',
        targetGroup: 'INFANTS',
        start: '2026-02-02',
      }
      const { data } = await hub.ask({ query, token, variables: { input } })
      expect(data).toEqual({ agreeEducationCareArrangement: { __typename: 'ClientNotFoundProblem' } })
      const { rows } = await hub.owner.query(
        'select municipality_code from education.education_care_arrangement order by 1',
      )
      expect(rows).toEqual([{ municipality_code: 'GM0361' }, { municipality_code: 'GM0505' }])
    })
  })
})

describe('a hub that forgets to name the municipality of the caller', () => {
  let careless: TestHub
  let closeSubgraphs: () => Promise<void>
  beforeAll(async () => {
    careless = await openTestHub({
      replaceSubgraphs: async (_hub, database) => {
        const { subgraphs, close } = await openCarelessSubgraphs(database, ['GM0361', 'GM0505'])
        closeSubgraphs = close
        return subgraphs
      },
    })
    await fillTwoMunicipalities(careless)
  })
  afterAll(async () => {
    await closeSubgraphs?.()
    await careless?.close()
  })

  const traced = (text: string) => tracesOf(careless, alkmaar).filter((trace) => text.includes(trace))

  it('still shows no row of another one', async () => {
    expect((await asCaseworker(alkmaar, files, careless)).text).toContain('Zandloper')
    expect(traced((await asCaseworker(dordrecht, files, careless)).text)).toEqual([])
    expect(traced((await asBackOffice(dordrecht, careless)).text)).toEqual([])
  })

  it('shows them all when the policies are removed', async () => {
    await removePolicies(careless.owner)
    const { clientId, allocationId } = idsOf(careless, alkmaar)
    const { text } = await asCaseworker(dordrecht, files, careless)
    expect(traced(text)).toEqual(['Zandloper', '500017', clientId, allocationId])
    expect(traced((await asBackOffice(dordrecht, careless)).text)).toEqual([
      '500017',
      'DALKMAAR1',
      clientId,
      allocationId,
    ])
  })
})
