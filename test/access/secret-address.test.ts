import { openDatabase } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alkmaar, fillTwoMunicipalities, idsOf } from '../isolation/two-municipalities.ts'
import { changesOf } from '../testing/changes.ts'
import { hubModes, openTestHub, type TestHub } from '../testing/test-hub.ts'

let hub: TestHub

/** Everything about the young person of Alkmaar that tells where it stays, as a caseworker and as the back office can ask it. */
const asCaseworker = `{ clients { nodes { secretAddress whereabouts { addresses { postcode } }
  allocations { provider { name } providerReference } educationCareArrangements { school { name } } } } }`
const asBackOffice = `{ claims { nodes { totalCents provider { agbCode name } lines { nodes { amountCents
  client { familyName secretAddress } allocation { number provider { agbCode name } providerReference } } } } } }`

const askCaseworker = async () => (await hub.askAs('GM0361', asCaseworker)).data?.clients
const askBackOffice = async () => hub.ask({ query: asBackOffice, token: await hub.tokenOf('back-office', 'GM0361') })
const clientId = () => idsOf(hub, alkmaar).clientId

const provider = { agbCode: '98000101', name: 'De Duinpan' }
const claimOf = (known: typeof provider | null) => ({
  claims: {
    nodes: [
      {
        totalCents: 157_500,
        provider: known,
        lines: {
          nodes: [
            {
              amountCents: 157_500,
              client: { familyName: 'Zandloper', secretAddress: known === null },
              allocation: { number: 500_017, provider: known, providerReference: known === null ? null : 'VALKMAAR2' },
            },
          ],
        },
      },
    ],
  },
})
const fileOf = (secretAddress: boolean) => ({
  nodes: [
    {
      secretAddress,
      whereabouts: { addresses: [{ postcode: '1800AA' }] },
      allocations: [{ provider: { name: 'De Duinpan' }, providerReference: 'VALKMAAR2' }],
      educationCareArrangements: [{ school: { name: 'School of GM0361' } }],
    },
  ],
})

describe.each(hubModes)('%s,', (mode) => {
  beforeAll(async () => {
    hub = await openTestHub({ mode })
    await fillTwoMunicipalities(hub)
  })
  afterAll(() => hub?.close())
  beforeEach(async () => {
    await hub.owner.query('truncate hub.secret_address')
  })

  it('an address is open to whoever may read it until a caseworker makes it secret', async () => {
    expect(await askCaseworker()).toEqual(fileOf(false))
    expect((await askBackOffice()).data).toEqual(claimOf(provider))
  })

  it('a secret address is withheld from the back office at once, without an error, and it can ask why', async () => {
    await changesOf(hub).protectAddress('GM0361', clientId())
    const { status, data, errors, text } = await askBackOffice()
    expect([status, errors]).toEqual([200, undefined])
    expect(data).toEqual(claimOf(null))
    expect(text).not.toMatch(/98000101|Duinpan/)
  })

  it('a secret address stays open to the caseworker of the responsible municipality', async () => {
    await changesOf(hub).protectAddress('GM0361', clientId())
    expect(await askCaseworker()).toEqual(fileOf(true))
  })

  it('an address is open again when a caseworker ends the secrecy, and doing either twice changes nothing', async () => {
    const changes = changesOf(hub)
    await changes.protectAddress('GM0361', clientId())
    await hub.owner.query("update hub.secret_address set changed_on = '2026-01-01'")
    await changes.protectAddress('GM0361', clientId())
    expect((await hub.owner.query('select changed_on::text, is_secret from hub.secret_address')).rows).toEqual([
      { changed_on: '2026-01-01', is_secret: true },
    ])
    await changes.unprotectAddress('GM0361', clientId())
    await changes.unprotectAddress('GM0361', clientId())
    expect((await askBackOffice()).data).toEqual(claimOf(provider))
    expect(await askCaseworker()).toEqual(fileOf(false))
  })

  it('secrecy survives the messages that come after it', async () => {
    await changesOf(hub).protectAddress('GM0361', clientId())
    await hub.owner.query(`insert into ijw.pending_projection
      select municipality_code, subgraph, id from ijw.message, unnest(array['clients', 'finance', 'education']) as subgraph`)
    await hub.receive()
    expect((await askBackOffice()).data).toEqual(claimOf(null))
    expect(await askCaseworker()).toEqual(fileOf(true))
  })

  it('a young person of another municipality is not known to whoever would protect or expose the address', async () => {
    for (const change of ['protectAddress', 'unprotectAddress']) {
      const query = `mutation($id: ID!) { change: ${change}(input: { clientId: $id }) { __typename } }`
      for (const id of [clientId(), '00000000-0000-4000-8000-000000000000', '1']) {
        expect((await hub.askAs('GM0505', query, { id })).data).toEqual({
          change: { __typename: 'ClientNotFoundProblem' },
        })
      }
    }
    expect((await hub.owner.query('select from hub.secret_address')).rowCount).toBe(0)
  })

  it('nobody but a caseworker decides about it', async () => {
    for (const change of ['protectAddress', 'unprotectAddress']) {
      const query = `mutation($id: ID!) { ${change}(input: { clientId: $id }) { __typename } }`
      const token = await hub.tokenOf('back-office', 'GM0361')
      expect((await hub.ask({ query, token, variables: { id: clientId() } })).status).toBe(403)
    }
  })

  /** Puts another body in the place of the function that says of whom it is withheld. */
  async function withheldAs(body: string, work: () => Promise<void>): Promise<void> {
    const { rows } = await hub.owner.query<{ text: string }>(
      "select pg_get_functiondef('hub.withheld_clients'::regproc) as text",
    )
    await hub.owner.query(
      `create or replace function hub.withheld_clients() returns uuid[] language plpgsql stable as $$ begin ${body} end $$`,
    )
    try {
      await work()
    } finally {
      await hub.owner.query(rows[0]?.text ?? '')
    }
  }

  it('would not be withheld if nothing said that it is', async () => {
    await changesOf(hub).protectAddress('GM0361', clientId())
    await withheldAs("return '{}';", async () => {
      expect((await askBackOffice()).data).toMatchObject({ claims: { nodes: [{ provider }] } })
    })
    expect((await askBackOffice()).data).toEqual(claimOf(null))
  })

  it('is told to nobody by a part of the graph that cannot find out whether it is withheld', async () => {
    await withheldAs("raise exception 'gone';", async () => {
      expect((await askBackOffice()).text).not.toMatch(/98000101|Duinpan/)
      expect((await hub.askAs('GM0361', asCaseworker)).text).not.toMatch(/98000101|Duinpan|1800AA|School of/)
    })
  })

  describe('in PostgreSQL', () => {
    /** Somebody who may see the slice by a mandate, and is no caseworker of the municipality. */
    const mandated: Identity = {
      ...identityOf({ municipality: 'GM0361' }),
      role: 'care-desk',
      organisation: { kind: 'region', code: 'noord-kennemerland' },
    }
    const alkmaarCaseworker = identityOf({ municipality: 'GM0361' })
    const count = async (role: string, identity: Identity, table: string) => {
      const database = await openDatabase({
        url: hub.database.urlOf(role),
        identityKey: hub.database.keys.identity,
      })
      try {
        return (await database.withIdentity(identity, (db) => db.execute(`select from ${table}`))).rowCount
      } finally {
        await database.close()
      }
    }

    it('the addresses of such a person do not exist for whoever else may see the slice', async () => {
      await hub.owner.query(`
        insert into hub.mandate (municipality_code, municipality_codes, region_id, desk, purpose, category, valid_from, valid_until)
        values ('GM0361', '{GM0361}', 'noord-kennemerland', 'care-desk', 'ACCESS', 'CLIENT_FILES', '2020-01-01', '2099-12-31')`)
      expect(await count('regiograaf_clients', mandated, 'clients.whereabouts')).toBe(1)
      await changesOf(hub).protectAddress('GM0361', clientId())
      expect(await count('regiograaf_clients', mandated, 'clients.whereabouts')).toBe(0)
      expect(await count('regiograaf_clients', alkmaarCaseworker, 'clients.whereabouts')).toBe(1)
      for (const role of ['regiograaf_clients', 'regiograaf_finance', 'regiograaf_education']) {
        const withheld = 'unnest(hub.withheld_clients())'
        expect(await count(role, mandated, withheld)).toBe(1)
        expect(await count(role, alkmaarCaseworker, withheld)).toBe(0)
        expect(await count(role, identityOf({ municipality: 'GM0505', role: 'back-office' }), withheld)).toBe(0)
      }
    })
  })
})
