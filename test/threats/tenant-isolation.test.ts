import { type Database, openDatabase } from '@regiograaf/database'
import type { Identity, Role } from '@regiograaf/identity'
import { encodeCursor } from '@regiograaf/subgraph-kit'
import { identityOf } from '@regiograaf/test-kit'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTableLeaks, logins } from '../isolation/table-matrix.ts'
import { alkmaar, dordrecht, fillEveryTable, idsOf, type Slice, tracesOf } from '../isolation/two-municipalities.ts'
import { expectGoodAnswer, refused, send } from '../testing/door.ts'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import { foreignMembers, injections, searches } from './attacks/inputs.ts'

// Group E of the threats: whoever is in the database must not see or touch what is of another. Each test has the number of its row;
// test/isolation goes through every table, type and role.

let hub: TestHub
/** As the clients subgraph, on one connection: what somebody leaves behind is there for whoever comes next. */
let database: Database
beforeAll(async () => {
  hub = await openTestHub({ gateway: { development: false } })
  await fillEveryTable(hub)
  database = await openDatabase({
    url: hub.database.urlOf('regiograaf_clients'),
    identityKey: hub.database.keys.identity,
    maxConnections: 1,
  })
})
afterAll(async () => {
  await database?.close()
  await hub?.close()
})

const caseworkerOf = ({ municipality }: Slice) => identityOf({ municipality })
const unknownId = '00000000-0000-4000-8000-000000000000'

/** The rows of the last statement of a text. */
async function run(identity: Identity, text: string, on = database): Promise<readonly Record<string, unknown>[]> {
  const results: unknown = await on.withIdentity(identity, (db) => db.execute(text))
  const last = (Array.isArray(results) ? results.at(-1) : results) as pg.QueryResult<Record<string, unknown>>
  return last.rows
}

async function asLogin<T>(login: string, work: (session: pg.Client) => Promise<T>): Promise<T> {
  const session = new pg.Client({ connectionString: hub.database.urlOf(login) })
  await session.connect()
  try {
    return await work(session)
  } finally {
    await session.end()
  }
}

async function leaksOf(...tables: readonly string[]): Promise<readonly string[]> {
  const leaks: string[] = []
  for (const table of tables) for await (const leak of findTableLeaks(hub, table)) leaks.push(leak)
  return leaks
}

describe('the database', () => {
  it.each(logins)(
    '76: shows %s no row before it is known who asks, nor after a transaction of somebody',
    async (login) => {
      const { rows: tables } = await hub.owner.query<{ name: string }>(
        `select oid::regclass::text as name from pg_class where relrowsecurity and has_table_privilege($1, oid, 'SELECT')`,
        [login],
      )
      // The writer of the audit log reads nothing at all.
      expect(tables.length > 2).toBe(login !== 'regiograaf_audit')
      await asLogin(login, async (session) => {
        for (const before of [
          'select',
          "begin; select set_config('hub.identity', 'a.b', true); commit",
          "set hub.identity = ''",
        ]) {
          await session.query(before)
          for (const { name } of tables)
            expect([name, (await session.query(`select from ${name}`)).rowCount]).toEqual([name, 0])
        }
      })
    },
  )

  it('79: refuses a reference to a row of another in the same words as one to nothing', async () => {
    expect(await leaksOf('education.education_care_arrangement', 'clients.allocation', 'clients.whereabouts')).toEqual(
      [],
    )
  })

  it('81: refuses a row for another, by insert, update or upsert, with and without a conflict', async () => {
    expect(await leaksOf('clients.client', 'finance.tariff', 'finance.claim', 'ijw.message')).toEqual([])
  })

  it('82: gives whoever gets a connection next nothing of the identity before', async () => {
    const names = 'select family_name from clients.client'
    const keep = `select set_config('hub.identity', current_setting('hub.identity'), false); ${names}`
    expect(await run(caseworkerOf(alkmaar), keep)).toEqual([{ family_name: 'Zandloper' }])
    expect(await run(caseworkerOf(dordrecht), names)).toEqual([{ family_name: 'Merwede' }])
    expect(await run(identityOf({ municipality: 'GM0307' }), names)).toEqual([])
    expect(await run(identityOf({ municipality: 'GM0361', role: 'policy' }), names)).toEqual([])
  })

  it('84: is not opened by a role that the policies do not bind', async () => {
    const identityKey = hub.database.keys.identity
    await expect(openDatabase({ url: hub.database.ownerUrl, identityKey })).rejects.toMatchObject({
      name: 'DatabaseSetupError',
    })
  })

  it.each(logins)('84, 95: denies %s whatever is more than reading and writing rows', async (login) => {
    await asLogin(login, async (session) => {
      const codeOf = (text: string) =>
        session.query(text).then(
          () => 'done',
          ({ code }) => code,
        )
      for (const text of [
        'truncate ijw.message cascade',
        "create function hub.peek() returns text language sql as 'select 1'",
        'create temporary table taken (a int)',
        'create schema taken',
        "copy (select 1) to program 'id'",
        "copy (select 1) to '/tmp/taken'",
        "select lo_import('/etc/passwd')",
        "select pg_read_file('/etc/passwd')",
        "select pg_ls_dir('/')",
        'alter role current_user superuser',
        'set session authorization postgres',
        'alter table ijw.message disable row level security',
        'select * from hub.secret',
        'select * from pg_authid',
      ]) {
        expect([text, await codeOf(text)]).toEqual([text, '42501'])
      }
      // There is no such extension, and no schema to put one into.
      expect(await codeOf("select dblink('host=127.0.0.1', 'select 1')")).toBe('42883')
      expect(['3F000', '42501']).toContain(await codeOf('create extension dblink'))
    })
    const { rows } = await hub.owner.query('select rolconnlimit as most from pg_roles where rolname = $1', [login])
    expect(rows).toEqual([{ most: 50 }])
  })

  it('95: cuts off what takes long', async () => {
    expect(await run(caseworkerOf(alkmaar), 'show statement_timeout')).toEqual([{ statement_timeout: '30s' }])
    const impatient = run(caseworkerOf(alkmaar), "set local statement_timeout = '50ms'; select pg_sleep(600)")
    await expect(impatient).rejects.toMatchObject({ code: '57014' })
    expect(await run(caseworkerOf(alkmaar), 'select family_name from clients.client')).toHaveLength(1)
  })
})

describe('the graph', () => {
  const files = '{ clients { totalCount nodes { id familyName allocations { id number } } } }'
  const claims = '{ claims { nodes { id number } } }'
  const asking = async (role: Role, municipality: string, query: string, variables: Record<string, unknown> = {}) =>
    hub.ask({ query, variables, token: await hub.tokenOf(role, municipality) })

  const change = 'mutation($input: AgreeTariffsInput!) { agreeTariffs(input: $input) { __typename } }'
  const tariff = {
    providerAgbCode: '98000101',
    productCategoryCode: '45',
    productCode: '45A98',
    unitCode: '04',
    amountCents: 1,
    validFrom: '2026-01-01',
  }

  it.each(foreignMembers)('%s: refuses %s in the input of a change', async (_row, name) => {
    const headers = { authorization: `Bearer ${await hub.tokenOf('contract-manager', dordrecht.municipality)}` }
    for (const input of [{ tariffs: [{ ...tariff, [name]: 'GM0361' }] }, { tariffs: [tariff], [name]: 'GM0361' }]) {
      await refused(hub, { headers, body: { query: change, variables: { input } } }, 400, 'BAD_USER_INPUT')
    }
    expect((await hub.owner.query("select from finance.tariff where product_code = '45A98'")).rowCount).toBe(0)
  })

  it('85: takes the municipality from the token alone, whatever else says one', async () => {
    const said = { municipality: 'GM0505', organisation: { kind: 'municipality', code: 'GM0505' } }
    const { text } = await send(hub, {
      headers: { 'x-tenant': 'GM0505', 'x-municipality': 'GM0505' },
      body: { query: files, extensions: said, variables: said, ...said },
    })
    expect(text).toContain('Zandloper')
    for (const trace of tracesOf(hub, dordrecht)) expect(text).not.toContain(trace)
  })

  it('86: mixes nothing in a hundred requests of four callers at once', async () => {
    const callers = [
      ['caseworker', alkmaar, files],
      ['back-office', dordrecht, claims],
      ['caseworker', dordrecht, files],
      ['back-office', alkmaar, claims],
    ] as const
    const ask = ([role, { municipality }, query]: (typeof callers)[number]) => asking(role, municipality, query)
    const alone: string[] = []
    for (const caller of callers) alone.push((await ask(caller)).text)
    expect(new Set(alone).size).toBe(4)
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => ask(callers[index % 4] ?? callers[0])))
    expect(answers.map(({ text }) => text)).toEqual(answers.map((_, index) => alone[index % 4]))
    // What one may ask, another role of the same municipality may not, also when the answer was just made.
    expect((await asking('policy', alkmaar.municipality, files)).status).toBe(403)
  })

  it('87: answers an id or a cursor of another as one of nobody', async () => {
    const one = 'query($id: ID!) { client(id: $id) { id familyName } }'
    const page = 'query($after: String) { clients(after: $after) { totalCount nodes { id } } }'
    const { clientId, allocationId } = idsOf(hub, dordrecht)
    const ask = async (query: string, variables: Record<string, unknown>) => {
      const { status, text } = await asking('caseworker', alkmaar.municipality, query, variables)
      return [status, text]
    }
    expect(await ask(one, { id: clientId })).toEqual([200, '{"data":{"client":null}}'])
    for (const id of [unknownId, allocationId, '', 'a', '1', clientId.toUpperCase(), `${clientId} `]) {
      expect(await ask(one, { id })).toEqual(await ask(one, { id: clientId }))
    }
    expect(await ask(page, { after: encodeCursor(clientId) })).toEqual(
      await ask(page, { after: encodeCursor(unknownId) }),
    )
    for (const after of ['a', '%00', clientId, `${encodeCursor(clientId)}A`, Buffer.from('{}').toString('base64url')]) {
      const { data, errors } = await asking('caseworker', alkmaar.municipality, page, { after })
      expect([data ?? null, errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['BAD_USER_INPUT']])
    }
  })

  it.each(searches)('88: has no place for %s', async (_what, query) => {
    await refused(hub, { body: { query } }, 400, 'GRAPHQL_VALIDATION_FAILED')
  })

  it.each(injections)('88: takes %j for a value and for nothing else', async (value) => {
    const none = await asking('caseworker', alkmaar.municipality, 'query($id: ID!) { client(id: $id) { id } }', {
      id: value,
    })
    expect([none.status, none.data]).toEqual([200, { client: null }])
    for (const [query, variables] of [
      ['query($v: AgbCode!) { provider(agbCode: $v) { name } }', { v: value }],
      ['query($v: Brin!) { school(brin: $v) { name } }', { v: value }],
      ['query($v: String) { clients(after: $v) { nodes { id } } }', { v: value }],
      ['query($v: Bsn!) { clientByBsn(bsn: $v) { id } }', { v: value }],
    ] as const) {
      const { status, data, errors, text } = await asking('caseworker', alkmaar.municipality, query, variables)
      expect([status < 500, Object.values(data ?? {}).filter((found) => found !== null)]).toEqual([true, []])
      expect([errors?.[0]?.extensions.code, text.includes('Zandloper')]).toEqual(['BAD_USER_INPUT', false])
    }
    await expectGoodAnswer(hub)
  })

  it('88: keeps a name as it is written, whatever it would mean elsewhere', async () => {
    const name = `Robert'); drop table providers.provider; -- % _ \\`
    const query =
      'mutation($input: RegisterProviderInput!) { registerProvider(input: $input) { ... on RegisterProviderSuccess { provider { name } } } }'
    const input = { agbCode: '98000606', name, productCategoryCodes: ['45'] }
    const { data } = await asking('contract-manager', 'noord-kennemerland', query, { input })
    expect(data).toEqual({ registerProvider: { provider: { name } } })
  })
})
