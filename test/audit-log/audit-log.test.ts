import { auditRole, verifyLog } from '@regiograaf/audit'
import { signIdentity } from '@regiograaf/identity'
import { identityOf } from '@regiograaf/test-kit'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alkmaar, dordrecht, fillTwoMunicipalities, idsOf } from '../isolation/two-municipalities.ts'
import { type HubMode, hubModes, openTestHub, type TestHub } from '../testing/test-hub.ts'
import { forgetRecords, listRecords } from './records.ts'

const wholeFile = `query File { clients { nodes { familyName
  allocations { number claimedCents commitment { amountCents } } educationCareArrangements { kind } } } }`
const agreeTariff = `mutation ($input: AgreeTariffsInput!) { agreeTariffs(input: $input) { __typename } }`
const tariffInput = {
  tariffs: [
    {
      providerAgbCode: '98000101',
      productCategoryCode: '43',
      productCode: '43A12',
      unitCode: '04',
      amountCents: 10_500,
      validFrom: '2026-01-01',
    },
  ],
}

describe.each(hubModes)('the audit log of a hub with its subgraphs %s', (mode: HubMode) => {
  let hub: TestHub
  beforeAll(async () => {
    hub = await openTestHub({ mode })
    await fillTwoMunicipalities(hub)
  })
  afterAll(() => hub?.close())
  beforeEach(() => forgetRecords(hub))

  const countTariffs = async () => (await hub.owner.query('select from finance.tariff')).rowCount

  it('has a record of a question before it is answered, with a line for the young person and nobody else', async () => {
    const { data, errors } = await hub.askAs('GM0361', wholeFile, {})
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data)).toContain(alkmaar.familyName)
    const records = await listRecords(hub)
    const { clientId } = idsOf(hub, alkmaar)
    const operation = records.at(-1)
    expect(operation).toMatchObject({
      source: 'gateway',
      who: 'development',
      organisation: { kind: 'municipality', code: 'GM0361' },
      role: 'caseworker',
      purpose: 'ACCESS',
      outcome: 'ANSWERED',
      status: 1,
      codes: [],
      name: 'File: clients',
      types: ['Allocation', 'Client', 'Commitment', 'EducationCareArrangement'],
      from: '127.0.0.1',
    })
    expect(new Set(records.map(({ traceId }) => traceId)).size).toBe(1)
    expect(new Set(records.map(({ requestId }) => requestId)).size).toBe(1)
    if (mode === 'together') {
      expect(records.map(({ subjects }) => subjects)).toEqual([[clientId]])
    } else {
      const parts = records.slice(0, -1)
      expect(new Set(parts.map(({ source }) => source))).toEqual(new Set(['clients', 'finance', 'education']))
      for (const part of parts) expect(part).toMatchObject({ outcome: 'PART', subjects: [clientId] })
      expect(operation?.subjects).toEqual([])
    }
  })

  it.each(['{ claimLines { nodes { amountCents } } }', '{ messages { nodes { type } } }'])(
    'has lines for those whose rows were read, also when the question is not about persons: %s',
    async (query) => {
      await hub.ask({ query, token: await hub.tokenOf('back-office', 'GM0361') })
      const records = await listRecords(hub)
      expect([...new Set(records.flatMap(({ subjects }) => subjects))]).toEqual([idsOf(hub, alkmaar).clientId])
    },
  )

  it('has no lines for a figure, and none for a young person who was not found', async () => {
    await hub.askAs('GM0361', '{ regions { name } }')
    await hub.askAs('GM0361', `{ client(id: "${idsOf(hub, dordrecht).clientId}") { familyName } }`)
    await hub.ask({ query: '{ claimLines(first: 1) { totalCount } }', token: await hub.tokenOf('policy', 'GM0361') })
    const records = await listRecords(hub)
    expect(records).toHaveLength(3)
    expect(records.flatMap(({ subjects }) => subjects)).toEqual([])
  })

  it('has a record of what was refused, and why', async () => {
    const backOffice = await hub.tokenOf('back-office', 'GM0361')
    const refusals = [
      await hub.ask({ query: wholeFile, token: backOffice }),
      await hub.ask({ query: '{ regions { name } }', token: null }),
      await hub.askAs('GM0361', '{ nobody }'),
      await hub.askAs('GM0361', '{'),
      await hub.askAs('GM0361', `{ ${'clients { nodes { id } } '.repeat(600)} }`),
    ]
    const records = await listRecords(hub)
    expect(records.map(({ outcome, codes, role, requestId }) => ({ outcome, codes, role, requestId }))).toEqual(
      [
        { outcome: 'DENIED', codes: ['FORBIDDEN'], role: 'back-office' },
        { outcome: 'DENIED', codes: ['UNAUTHENTICATED'], role: null },
        { outcome: 'REFUSED', codes: ['GRAPHQL_VALIDATION_FAILED'], role: 'caseworker' },
        { outcome: 'REFUSED', codes: ['GRAPHQL_PARSE_FAILED'], role: 'caseworker' },
        { outcome: 'REFUSED', codes: ['OPERATION_TOO_LARGE'], role: 'caseworker' },
      ].map((record, index) => ({ ...record, requestId: refusals[index]?.errors?.[0]?.extensions.requestId })),
    )
  })

  it('knows of a change before it is made, and what became of it', async () => {
    const token = await hub.tokenOf('contract-manager', 'GM0361')
    const { data } = await hub.ask({ query: agreeTariff, token, variables: { input: tariffInput } })
    expect(data).toEqual({ agreeTariffs: { __typename: 'AgreeTariffsSuccess' } })
    const records = await listRecords(hub)
    expect(records.map(({ outcome, name }) => [outcome, name])).toEqual([
      ['BEGUN', 'agreeTariffs'],
      ['ANSWERED', 'agreeTariffs'],
    ])
  })

  it('is one chain after a hundred questions at once', async () => {
    const token = await hub.tokenOf('caseworker', 'GM0361')
    const answers = await Promise.all(Array.from({ length: 100 }, () => hub.ask({ query: wholeFile, token })))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    await hub.owner.query('begin read only')
    const verification = await verifyLog(hub.owner)
    await hub.owner.query('rollback')
    expect(verification.faults).toEqual([])
    const operations = (await listRecords(hub)).filter(({ source }) => source === 'gateway')
    expect(operations).toHaveLength(100)
  })

  it('counts strangers beyond sixty in a minute instead of writing each down', async () => {
    const stranger = await openTestHub({ mode })
    try {
      for (let i = 0; i < 80; i++) await stranger.ask({ query: '{ regions { name } }', token: null })
      expect(await listRecords(stranger)).toHaveLength(60)
    } finally {
      await stranger.close()
    }
  })

  const failures: Record<string, readonly [break_: string, mend: string]> = {
    'its role may not write': [
      `revoke execute on function audit.append from ${auditRole}`,
      `grant execute on function audit.append to ${auditRole}`,
    ],
    'the disk is full': [
      `create function audit.fail() returns trigger language plpgsql as
         $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$;
       create trigger full_disk before insert on audit.record execute function audit.fail()`,
      'drop trigger full_disk on audit.record; drop function audit.fail',
    ],
  }
  it.each(Object.keys(failures))('gives no data while %s, makes no change, and heals by itself', async (name) => {
    const [breakIt = '', mendIt = ''] = failures[name] ?? []
    const token = await hub.tokenOf('contract-manager', 'GM0361')
    const before = await countTariffs()
    await hub.owner.query(breakIt)
    const question = await hub.askAs('GM0361', wholeFile)
    const input = { tariffs: tariffInput.tariffs.map((tariff) => ({ ...tariff, productCode: '43A77' })) }
    const change = await hub.ask({ query: agreeTariff, token, variables: { input } })
    const stranger = await hub.ask({ query: wholeFile, token: null })
    await hub.owner.query(mendIt)
    for (const { status, text, errors } of [question, change]) {
      expect(status).toBe(503)
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['AUDIT_UNAVAILABLE'])
      expect(text).not.toMatch(/Zandloper|"data"|space|permission|audit\./)
    }
    expect(stranger.status).toBe(401)
    expect(await countTariffs()).toBe(before)
    expect((await hub.askAs('GM0361', wholeFile)).status).toBe(200)
  })

  it('heals after its connection was ended', async () => {
    await hub.owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [auditRole])
    await hub.askAs('GM0361', wholeFile)
    expect((await hub.askAs('GM0361', wholeFile)).status).toBe(200)
  })

  it('holds no number and no name of a young person', async () => {
    const bsn = alkmaar.bsn
    await hub.askAs('GM0361', `query Of_${bsn} { client(id: "${bsn}") { familyName } }`)
    await hub.ask({ query: wholeFile, token: await hub.tokenOf('caseworker', 'GM0361'), headers: { traceparent: bsn } })
    await hub.askAs('GM0361', 'query ($id: ID!) { client(id: $id) { familyName } }', { id: bsn })
    const { rows } = await hub.owner.query<{ content: string }>('select content from audit.record')
    const text = rows.map(({ content }) => content).join('\n')
    expect(text).not.toContain(bsn)
    expect(text).not.toContain(alkmaar.familyName)
    expect(text).not.toContain(idsOf(hub, alkmaar).clientId)
  })

  describe('shows', () => {
    const accesses = `query ($id: ID!, $first: Int! = 25, $after: String) { accesses(clientId: $id, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { at employee organisation role purpose operation types outcome requestId } } }`
    interface Page {
      totalCount: number
      pageInfo: { hasNextPage: boolean; endCursor: string }
      nodes: Record<string, unknown>[]
    }
    const look = async (municipality: string, id: string, more = {}) => {
      const token = await hub.tokenOf('privacy-officer', municipality)
      const { data, text } = await hub.ask({ query: accesses, token, variables: { id, ...more } })
      if (!data) throw new Error(text)
      return data.accesses as Page
    }

    it('the privacy officer who looked in a file, latest first and in pages', async () => {
      const { clientId } = idsOf(hub, alkmaar)
      await hub.askAs('GM0361', '{ clients { nodes { familyName } } }')
      await hub.askAs('GM0361', '{ clients { nodes { birthDate } } }')
      const first = await look('GM0361', clientId, { first: 1 })
      expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } })
      expect(first.nodes).toEqual([
        {
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
          employee: 'development',
          organisation: 'GM0361',
          role: 'caseworker',
          purpose: 'ACCESS',
          operation: mode === 'together' ? 'clients' : 'part of an operation',
          types: mode === 'together' ? ['Client'] : [],
          outcome: mode === 'together' ? 'ANSWERED' : 'PART',
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      ])
      const second = await look('GM0361', clientId, { first: 1, after: first.pageInfo.endCursor })
      expect(second.nodes).toHaveLength(1)
      expect(second.nodes[0]?.requestId).not.toBe(first.nodes[0]?.requestId)
    })

    it('that the privacy officer looked as well', async () => {
      const { clientId } = idsOf(hub, alkmaar)
      await hub.askAs('GM0361', '{ clients { nodes { familyName } } }')
      await look('GM0361', clientId)
      expect((await look('GM0361', clientId)).nodes.map(({ role }) => role)).toEqual(['privacy-officer', 'caseworker'])
    })

    it('nothing of a young person of another municipality, nor of one who does not exist', async () => {
      await hub.askAs('GM0361', '{ clients { nodes { familyName } } }')
      const none = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] }
      expect(await look('GM0505', idsOf(hub, alkmaar).clientId)).toEqual(none)
      expect(await look('GM0505', '00000000-0000-8000-8000-000000000000')).toEqual(none)
      expect(await look('GM0505', '999900031')).toEqual(none)
    })

    it('no line to statements of another municipality, and would show them without the policy', async () => {
      await hub.askAs('GM0361', '{ clients { nodes { familyName } } }')
      const officer = identityOf({ municipality: 'GM0505', role: 'privacy-officer' })
      const countLines = async () => {
        const session = new pg.Client({ connectionString: hub.database.urlOf('regiograaf_clients') })
        await session.connect()
        try {
          const identity = signIdentity(officer, hub.database.keys.identity)
          await session.query("select set_config('hub.identity', $1, false)", [identity])
          const { rowCount } = await session.query(
            "select from audit_published.access where municipality_code = 'GM0361'",
          )
          return rowCount
        } finally {
          await session.end()
        }
      }
      expect(await countLines()).toBe(0)
      await hub.owner.query('alter policy line_by_municipality on audit.line using (true)')
      const seen = await countLines()
      await hub.owner.query(
        'alter policy line_by_municipality on audit.line using (municipality_code = any((select hub.visible_municipalities())::text[]))',
      )
      expect(seen).toBe(1)
    })

    it.each(['caseworker', 'back-office', 'mandate-manager'] as const)('nothing to a %s', async (role) => {
      const token = await hub.tokenOf(role, 'GM0361')
      const variables = { id: idsOf(hub, alkmaar).clientId }
      const { errors } = await hub.ask({ query: accesses, token, variables })
      expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']))
    })

    it('a cursor that nobody gave out, without a fault', async () => {
      const after = Buffer.alloc(16, 255).toString('base64url')
      await hub.askAs('GM0361', '{ clients { nodes { familyName } } }')
      expect((await look('GM0361', idsOf(hub, alkmaar).clientId, { after })).nodes).toHaveLength(1)
    })
  })
})
