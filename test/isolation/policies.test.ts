import { randomBytes } from 'node:crypto'
import { type Database, listUnprotectedTables, openDatabase } from '@regiograaf/database'
import { exchangeIdentity, signIdentity } from '@regiograaf/identity'
import { identityOf } from '@regiograaf/test-kit'
import pg from 'pg'
import { migrationSets } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'
import { removePolicies } from './remove-policies.ts'
import { fillEveryTable } from './two-municipalities.ts'

const caseworker = identityOf({ municipality: 'GM0361' })
const backOffice = identityOf({ municipality: 'GM0361', role: 'back-office' })
const privacyOfficer = identityOf({ municipality: 'GM0361', role: 'privacy-officer' })
const neighbour = identityOf({ municipality: 'GM0505' })

/** A hub in which every municipal table holds rows of GM0361, waiting and conflicting messages included. */
async function openFilledHub(): Promise<TestHub> {
  const hub = await openTestHub()
  await fillEveryTable(hub)
  return hub
}

let hub: TestHub
/** The same without policies: what every test here has to notice. */
let twin: TestHub
beforeAll(async () => {
  hub = await openFilledHub()
  twin = await openFilledHub()
  await removePolicies(twin.owner)
})
afterAll(async () => {
  await hub?.close()
  await twin?.close()
})

/** The municipal tables that a role of the hub may read, as `role table`. */
async function listReadable({ owner }: TestHub): Promise<{ role: string; table: string }[]> {
  const { rows } = await owner.query<{ role: string; table: string }>(`
    select rolname as role, format('%I.%I', nspname, relname) as table
    from pg_roles, pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where rolname like 'regiograaf\\_%' and relkind in ('r', 'p') and has_table_privilege(pg_roles.oid, pg_class.oid, 'select')
      and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'municipality_code')
    order by 1, 2`)
  return rows
}

/** The tables in which each role sees rows of GM0361 once it has set the session value, as `role table`. */
async function listSeen(on: TestHub, sessionValue: string | null): Promise<string[]> {
  const seen: string[] = []
  for (const [role, tables] of Map.groupBy(await listReadable(on), (readable) => readable.role)) {
    const session = new pg.Client({ connectionString: on.database.urlOf(role) })
    await session.connect()
    try {
      await session.query('begin')
      if (sessionValue !== null) await session.query("select set_config('hub.identity', $1, true)", [sessionValue])
      for (const { table } of tables) {
        const { rows } = await session.query(`select from ${table} where municipality_code = 'GM0361' limit 1`)
        if (rows.length > 0) seen.push(`${role} ${table}`)
      }
    } finally {
      await session.end()
    }
  }
  return seen
}

const signed = (on: TestHub, identity = caseworker, now = Date.now()) =>
  signIdentity(identity, on.database.keys.identity, now)

describe('every municipal table', () => {
  it('is protected, and so is every other one', async () => {
    const schemas = migrationSets.map(({ schema }) => schema)
    expect(await listUnprotectedTables(hub.database.ownerUrl, schemas)).toEqual([])
    expect((await listUnprotectedTables(twin.database.ownerUrl, schemas)).length).toBeGreaterThan(10)
  })

  const forgeries: Record<string, (on: TestHub) => string | null> = {
    'nothing at all': () => null,
    'the empty value that a transaction leaves behind': () => '',
    'a payload without a signature': (on) => signed(on).split('.')[0] ?? '',
    'a payload with a signature of zeros': (on) => `${signed(on).split('.')[0]}.${'0'.repeat(64)}`,
    'the signature of another payload': (on) => `${signed(on).split('.')[0]}.${signed(on, neighbour).split('.')[1]}`,
    'a value signed with another key': () => signIdentity(caseworker, randomBytes(32)),
    'a value that was valid ten minutes ago': (on) => signed(on, caseworker, Date.now() - 600_000),
    'text that is no value': () => "GM0361' or '1' = '1",
    'the identity of another municipality': (on) => signed(on, neighbour),
    'the hub itself working for another municipality': (on) => signed(on, exchangeIdentity('GM0505')),
    'the hub itself working for none': (on) => signed(on, exchangeIdentity()),
  }

  it.each(Object.keys(forgeries))('shows no row of a municipality to %s', async (name) => {
    expect(await listSeen(hub, forgeries[name]?.(hub) ?? null)).toEqual([])
  })

  it.each(Object.keys(forgeries))('would show rows to %s without the policies', async (name) => {
    const all = (await listReadable(twin)).map(({ role, table }) => `${role} ${table}`)
    expect(all.length).toBeGreaterThan(15)
    expect(await listSeen(twin, forgeries[name]?.(twin) ?? null)).toEqual(all)
  })

  it('shows its rows to somebody: a caseworker, the back office, the privacy officer or the hub itself', async () => {
    const seen = new Set<string>()
    for (const identity of [caseworker, backOffice, privacyOfficer, exchangeIdentity('GM0361')]) {
      for (const table of await listSeen(hub, signed(hub, identity))) seen.add(table)
    }
    expect([...seen].sort()).toEqual((await listReadable(hub)).map(({ role, table }) => `${role} ${table}`).sort())
  })

  it('of the inbox shows a message to nobody but the hub itself', async () => {
    const seenBy = async (identity: typeof caseworker) =>
      (await listSeen(hub, signed(hub, identity))).filter((table) => / ijw\.(message|conflict)$/.test(table))
    expect(await seenBy(caseworker)).toEqual([])
    expect(await seenBy(backOffice)).toEqual([])
    expect(await seenBy(exchangeIdentity('GM0361'))).toContain('regiograaf_clients ijw.message')
  })
})

describe('SQL that got into a statement of a caseworker of GM0505', () => {
  let database: Database
  let unprotected: Database
  const open = (on: TestHub) =>
    openDatabase({
      url: on.database.urlOf('regiograaf_clients'),
      identityKey: on.database.keys.identity,
      // One connection, so that what an injection leaves behind is there for the next one.
      maxConnections: 1,
    })
  beforeAll(async () => {
    database = await open(hub)
    unprotected = await open(twin)
  })
  afterAll(async () => {
    await database?.close()
    await unprotected?.close()
  })

  /** The rows of the last statement of a text. */
  const inject = (into: Database, text: string, identity = neighbour): Promise<unknown[]> =>
    into.withIdentity(identity, async (db) => {
      const results = (await db.execute(text)) as unknown as { rows: unknown[] } | { rows: unknown[] }[]
      return (Array.isArray(results) ? results.at(-1)?.rows : results.rows) ?? []
    })

  const theft = "select family_name from clients.client where municipality_code = 'GM0361'"
  const forged = `${Buffer.from(JSON.stringify({ municipalities: ['GM0361'], role: 'caseworker', until: 9_999_999_999 })).toString('base64')}.${'0'.repeat(64)}`

  const switches: Record<string, string> = {
    'sets an identity for the transaction': `select set_config('hub.identity', '${forged}', true); ${theft}`,
    'sets an identity for the session': `select set_config('hub.identity', '${forged}', false); ${theft}`,
    'sets an identity without a function': `set local hub.identity = '${forged}'; ${theft}`,
    'begins another transaction': `commit; begin; set local hub.identity = '${forged}'; ${theft}`,
    'takes its identity away': `reset hub.identity; ${theft}`,
    'takes all settings away': `reset all; discard plans; ${theft}`,
    'takes its role away': `reset role; reset session authorization; ${theft}`,
  }

  it.each(Object.keys(switches))('sees nothing of GM0361 when it %s', async (name) => {
    expect(await inject(database, switches[name] ?? '')).toEqual([])
    expect(await inject(database, theft, caseworker)).toEqual([{ family_name: 'Zandloper' }])
    expect(await inject(database, theft)).toEqual([])
  })

  it.each(Object.keys(switches))('would see it without the policies when it %s', async (name) => {
    expect(await inject(unprotected, switches[name] ?? '')).toEqual([{ family_name: 'Zandloper' }])
  })

  it.each([
    `set local row_security = off; ${theft}`,
    `set role postgres; ${theft}`,
    `set session authorization postgres; ${theft}`,
    'select key from hub.secret',
    'select * from finance.claim',
    'truncate clients.client cascade',
    'alter table clients.client disable row level security',
    'drop policy client_by_municipality on clients.client',
    "create function clients.peek() returns text language sql as 'select 1'",
    'create temporary table taken as select * from clients.client',
    'create schema taken',
    "copy clients.client to program 'cat'",
    "copy clients.client to '/tmp/taken'",
    "select pg_read_file('/etc/passwd')",
    "select lo_import('/etc/passwd')",
    "select rolpassword from pg_authid where rolname = 'regiograaf_finance'",
  ])('is refused by PostgreSQL: %s', async (text) => {
    const running = database.withIdentity(neighbour, (db) => db.execute(text), { write: true })
    await expect(running).rejects.toMatchObject({ name: 'StatementError', code: '42501' })
  })

  it('cannot write into another slice, not even a row that nobody would see', async () => {
    const row = (code: string) => `insert into clients.client
      (municipality_code, id, bsn, birth_date, family_name, sex_code, message_id, version)
      values ('${code}', gen_random_uuid(), '999900055', '2012-01-01', 'Indringer', '1', gen_random_uuid(), 'x')`
    const exchange = exchangeIdentity('GM0505')
    const write = (text: string) => database.withIdentity(exchange, (db) => db.execute(text), { write: true })
    await expect(write(row('GM0361'))).rejects.toThrow('row-level security')
    await expect(write("update clients.client set municipality_code = 'GM0361'")).rejects.toThrow('row-level security')
    const { rowCount } = await write("update clients.client set family_name = 'x' where municipality_code = 'GM0361'")
    expect(rowCount).toBe(0)
    await unprotected.withIdentity(exchange, (db) => db.execute(row('GM0361')), { write: true })
  })
})
