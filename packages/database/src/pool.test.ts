import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createConnection, createServer } from 'node:net'
import { exchangeIdentity, signIdentity } from '@regiograaf/identity'
import { and, count, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DatabaseUnavailableError, StatementError } from './errors.ts'
import { type Database, openDatabase } from './pool.ts'
import { isAnyOf } from './predicates.ts'
import { createScratchDatabase, type ScratchDatabase } from './scratch.ts'
import { client, sampleRole, sampleSet } from './testing/sample.ts'

const alkmaar = exchangeIdentity('GM0361')
const texel = exchangeIdentity('GM0505')

let scratch: ScratchDatabase
let owner: pg.Client
let database: Database

beforeAll(async () => {
  scratch = await createScratchDatabase(inject('scratchPlace'), [sampleSet])
  owner = new pg.Client({ connectionString: scratch.ownerUrl })
  await owner.connect()
  // One connection, so that every test borrows what the test before it used.
  database = await openDatabase({ ...credentials(), maxConnections: 1 })
})

afterAll(async () => {
  await database?.close()
  await owner?.end()
  await scratch?.drop()
})

function credentials() {
  return { url: scratch.urlOf(sampleRole), identityKey: scratch.keys.identity }
}

/** Runs a text of several statements in a fresh session of the subgraph's role: what injected SQL can do. */
async function runRaw(text: string): Promise<pg.QueryResult> {
  const session = new pg.Client({ connectionString: scratch.urlOf(sampleRole) })
  await session.connect()
  try {
    const results = (await session.query(text)) as unknown as pg.QueryResult | pg.QueryResult[]
    const last = Array.isArray(results) ? results.at(-1) : results
    if (last === undefined) throw new Error('There was no statement.')
    return last
  } finally {
    await session.end()
  }
}

async function countRaw(sessionValue: string): Promise<number> {
  const setting = pg.escapeLiteral(sessionValue)
  const { rows } = await runRaw(
    `begin; select set_config('hub.identity', ${setting}, true); select count(*)::int as count from sample.client`,
  )
  return rows[0].count
}

/** The twin of a test on policies: the same work where every policy lets everything pass. */
async function withoutPolicy<T>(work: () => Promise<T>): Promise<T> {
  await owner.query('alter table sample.client disable row level security')
  try {
    return await work()
  } finally {
    await owner.query('alter table sample.client enable row level security')
  }
}

function encode(payload: unknown): string {
  return Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)).toString('base64')
}

function signText(encoded: string, key: Buffer = scratch.keys.identity): string {
  return `${encoded}.${createHmac('sha256', key).update(encoded).digest('hex')}`
}

const later = Math.floor(Date.now() / 1000) + 60

describe('the rows that exist for an identity', () => {
  it('are those of its own municipality', async () => {
    const rows = await database.withIdentity(alkmaar, (db) => db.select().from(client))
    expect(rows).toHaveLength(50)
    expect(new Set(rows.map((row) => row.municipalityCode))).toEqual(new Set(['GM0361']))
  })
  it('are all rows when the policy is gone (twin)', async () => {
    const rows = await withoutPolicy(() => database.withIdentity(alkmaar, (db) => db.select().from(client)))
    expect(rows).toHaveLength(100)
  })
  it('do not include those of the identity that used the same connection before', async () => {
    await database.withIdentity(alkmaar, (db) => db.select().from(client))
    const rows = await database.withIdentity(texel, (db) => db.select().from(client))
    expect(new Set(rows.map((row) => row.municipalityCode))).toEqual(new Set(['GM0505']))
  })
  it('are none for an identity without municipalities', async () => {
    const nobody = { ...alkmaar, municipalities: [] }
    expect(await database.withIdentity(nobody, (db) => db.select().from(client))).toEqual([])
  })
  it('are none in a session that says nothing', async () => {
    const text = 'select count(*)::int as count from sample.client'
    expect((await runRaw(text)).rows).toEqual([{ count: 0 }])
    expect((await withoutPolicy(() => runRaw(text))).rows).toEqual([{ count: 100 }])
  })
  it('are none after the transaction on the same connection', async () => {
    const value = signIdentity(alkmaar, scratch.keys.identity)
    const { rows } = await runRaw(
      `begin; select set_config('hub.identity', '${value}', true); commit; select count(*)::int as count from sample.client`,
    )
    expect(rows).toEqual([{ count: 0 }])
  })
  it('are those of the value when a session sets a genuine one', async () => {
    expect(await countRaw(signIdentity(alkmaar, scratch.keys.identity))).toBe(50)
  })
})

describe('a session value that is not genuine', () => {
  const payload = { municipalities: ['GM0361'], until: later }
  const cases: Record<string, () => string> = {
    'signed with another key': () => signIdentity(alkmaar, randomBytes(32)),
    'signed with an empty key': () => signText(encode(payload), Buffer.alloc(0)),
    'with another payload under a genuine signature': () =>
      `${encode(payload)}.${signIdentity(texel, scratch.keys.identity).split('.')[1]}`,
    expired: () => signIdentity(alkmaar, scratch.keys.identity, Date.now() - 301_000),
    'without a signature': () => encode(payload),
    'with an empty signature': () => `${encode(payload)}.`,
    'with a truncated signature': () => signIdentity(alkmaar, scratch.keys.identity).slice(0, -1),
    empty: () => '',
    'a single dot': () => '.',
    'not base64': () => `@@@.${'0'.repeat(64)}`,
    'not JSON': () => `${encode('GM0361')}.${'0'.repeat(64)}`,
    'of a megabyte': () => `${'A'.repeat(1_000_000)}.${'0'.repeat(64)}`,
    'in other letters than ASCII': () => 'gemeente‑Alkmaar.ë',
    'signed, with a text that jsonb cannot hold': () => signText(encode({ ...payload, subject: '\u0000' })),
    'signed, with half a character': () => signText(encode({ ...payload, subject: '\ud800' })),
  }
  for (const [description, value] of Object.entries(cases)) {
    it(`shows no rows and gives no error when it is ${description}`, async () => {
      expect(await countRaw(value())).toBe(0)
      expect(await withoutPolicy(() => countRaw(value()))).toBe(100)
    })
  }
})

describe('injected SQL', () => {
  const injectSql = (text: string) => database.withIdentity(alkmaar, (db) => db.execute(sql.raw(text)), { write: true })

  it('gets zero rows after it writes its own identity', async () => {
    const forged = signText(encode({ municipalities: ['GM0505'], until: later }), Buffer.from('guess'))
    const attempt = () =>
      database.withIdentity(alkmaar, async (db) => {
        await db.execute(sql.raw(`select set_config('hub.identity', '${forged}', true)`))
        return db.select({ rows: count() }).from(client)
      })
    expect(await attempt()).toEqual([{ rows: 0 }])
    expect(await withoutPolicy(attempt)).toEqual([{ rows: 100 }])
  })
  it('finds no signed identity in the statements of other sessions of its role', async () => {
    const readStatements = async () => {
      const { rows } = await runRaw('select query from pg_stat_activity where usename = current_user')
      return rows.map(({ query }) => String(query)).join('\n')
    }
    await database.withIdentity(texel, async (db) => {
      const { rows } = await db.execute("select current_setting('hub.identity') as value")
      const value = String(rows[0]?.value)
      expect(await readStatements()).not.toContain(value)
      // The twin: a value in the text of a statement is there to be found.
      await db.execute(`select ${pg.escapeLiteral(value)}`)
      expect(await readStatements()).toContain(value.slice(0, 100))
    })
  })
  it('does not change what the next borrower sees', async () => {
    const value = signIdentity(alkmaar, scratch.keys.identity)
    await injectSql(`commit; select set_config('hub.identity', '${value}', false); begin`)
    const rows = await database.withIdentity(texel, (db) => db.select().from(client))
    expect(new Set(rows.map((row) => row.municipalityCode))).toEqual(new Set(['GM0505']))
  })
  for (const [description, text] of Object.entries({
    'read the secret': 'select key from hub.secret',
    'read the migrations': 'select * from hub.migration',
    'replace the function that decides': `create or replace function hub.visible_municipalities() returns text[] language sql as $$ select array['GM0505'] $$`,
    'turn row-level security off for the table': 'alter table sample.client disable row level security',
    'drop the policy': 'drop policy client_by_municipality on sample.client',
    'empty the table': 'truncate sample.client',
    'make a temporary table': 'create temporary table hidden (id integer)',
    'make a function': 'create function sample.leak() returns void language sql as $$ select $$',
    'make something in public': 'create table public.hidden (id integer)',
    'become the owner': 'set role postgres',
    'read a file of the server': `select pg_read_file('/etc/passwd')`,
    'run a program': `copy (select 1) to program 'true'`,
  })) {
    it(`cannot ${description}`, async () => {
      await expect(injectSql(text)).rejects.toMatchObject({ name: 'StatementError', code: '42501' })
    })
  }
  it('cannot ignore row-level security: the statement fails instead', async () => {
    const attempt = injectSql('set local row_security = off; select * from sample.client')
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })
})

describe('writing', () => {
  const row = { municipalityCode: 'GM0505', id: 900, name: 'Someone' }
  const insert = () => database.withIdentity(alkmaar, (db) => db.insert(client).values(row), { write: true })
  const firstClient = and(eq(client.municipalityCode, 'GM0361'), eq(client.id, 1))
  const move = () =>
    database.withIdentity(
      alkmaar,
      (db) => db.update(client).set({ municipalityCode: 'GM0505', id: 901 }).where(firstClient),
      { write: true },
    )
  const rename = () =>
    database.withIdentity(
      alkmaar,
      (db) => db.update(client).set({ name: 'x' }).where(eq(client.municipalityCode, 'GM0505')).returning(),
      { write: true },
    )
  const refused = { code: '42501', message: expect.stringContaining('row-level security') }

  it('a row for another municipality is refused', async () => {
    await expect(insert()).rejects.toMatchObject(refused)
    await withoutPolicy(insert)
    await owner.query('delete from sample.client where id = 900')
  })
  it('a row into another municipality is refused', async () => {
    await expect(move()).rejects.toMatchObject(refused)
    await withoutPolicy(move)
    await owner.query("update sample.client set municipality_code = 'GM0361', id = 1 where id = 901")
  })
  it('over rows of another municipality changes none', async () => {
    expect(await rename()).toEqual([])
    expect(await withoutPolicy(rename)).not.toEqual([])
  })
})

describe('withIdentity', () => {
  it('reads in one round trip', async () => {
    const { url, rounds, close } = await countRounds(scratch.urlOf(sampleRole))
    const counted = await openDatabase({ ...credentials(), url, maxConnections: 1 })
    const before = rounds()
    const during = await counted.withIdentity(alkmaar, async (db) => {
      const rows = await db.select().from(client)
      return { rows: rows.length, rounds: rounds() - before }
    })
    expect(during).toEqual({ rows: 50, rounds: 1 })
    await counted.close()
    close()
  })
  it('is read-only unless asked otherwise', async () => {
    const attempt = database.withIdentity(alkmaar, (db) => db.delete(client))
    await expect(attempt).rejects.toMatchObject({ code: '25006' })
  })
  it('keeps what was written and forgets what a failing caller wrote', async () => {
    const rename = (name: string, fail: boolean) =>
      database.withIdentity(
        alkmaar,
        async (db) => {
          await db.update(client).set({ name }).where(eq(client.id, 2))
          if (fail) throw new RangeError('The caller changed its mind.')
        },
        { write: true },
      )
    await rename('Kept', false)
    await expect(rename('Forgotten', true)).rejects.toThrow(RangeError)
    const rows = await database.withIdentity(alkmaar, (db) => db.select().from(client).where(eq(client.id, 2)))
    expect(rows[0]?.name).toBe('Kept')
  })
  it('serves the next caller after a failed statement', async () => {
    for (let round = 0; round < 3; round++) {
      await expect(database.withIdentity(alkmaar, (db) => db.execute(sql`select 1/0`))).rejects.toThrow(StatementError)
    }
    expect(await database.withIdentity(alkmaar, (db) => db.select().from(client))).toHaveLength(50)
  })
  it('rejects a transaction in which a failed statement was ignored', async () => {
    const attempt = database.withIdentity(
      alkmaar,
      async (db) => {
        await db.update(client).set({ name: 'Lost' }).where(eq(client.id, 3))
        await db.execute(sql`select 1/0`).catch(() => {})
      },
      { write: true },
    )
    await expect(attempt).rejects.toThrow('rolled back')
  })
  it('repeats no value of a failed statement', async () => {
    const number = '999900006'
    const errors = await Promise.all(
      [
        sql`insert into sample.client values ('GM0361', 1, ${number})`,
        sql`select ${number}::date`,
        sql`select * from sample.client where name = ${number} and id = 'x'`,
        sql.raw(`selec ${number}`),
      ].map((statement) =>
        database.withIdentity(alkmaar, (db) => db.execute(statement), { write: true }).catch((error) => error),
      ),
    )
    for (const error of errors) {
      expect(error).toBeInstanceOf(StatementError)
      expect(`${error.message} ${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain(number)
    }
    expect(errors[0]).toMatchObject({ code: '23505', table: 'client', constraint: 'client_pkey' })
  })
  it('refuses a statement that comes after its end', async () => {
    const late = await database.withIdentity(
      alkmaar,
      async (db) => () =>
        db
          .select()
          .from(client)
          .then((rows) => rows),
    )
    await expect(late()).rejects.toThrow()
  })
  it('lets statements of one transaction run together', async () => {
    const counts = await database.withIdentity(alkmaar, (db) =>
      Promise.all([1, 2, 3].map((id) => db.select({ rows: count() }).from(client).where(eq(client.id, id)))),
    )
    expect(counts.flat().map((row) => row.rows)).toEqual([1, 1, 1])
  })
  it('keeps a hundred interleaved callers of two municipalities apart', async () => {
    const shared = await openDatabase({ ...credentials(), maxConnections: 4 })
    const seen = await Promise.all(
      Array.from({ length: 100 }, async (_, turn) => {
        const identity = turn % 2 === 0 ? alkmaar : texel
        const rows = await shared.withIdentity(identity, (db) => db.select().from(client))
        return rows.length === 50 && rows.every((row) => row.municipalityCode === identity.organisation.code)
      }),
    )
    await shared.close()
    expect(seen.every(Boolean)).toBe(true)
  })
  it('outlives connections that the server ends, in use or idle', async () => {
    const terminate = () =>
      owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [sampleRole])
    const running = database.withIdentity(alkmaar, (db) => db.execute(sql`select pg_sleep(20)`))
    const refused = expect(running).rejects.toThrow(DatabaseUnavailableError)
    while (
      (
        await owner.query("select from pg_stat_activity where query like '%pg_sleep(20)%' and usename = $1", [
          sampleRole,
        ])
      ).rowCount === 0
    );
    await terminate()
    await refused
    await database.withIdentity(alkmaar, (db) => db.select().from(client))
    await terminate()
    await new Promise((settle) => setTimeout(settle, 50))
    expect(await database.withIdentity(alkmaar, (db) => db.select().from(client))).toHaveLength(50)
  })
})

/** A wire to PostgreSQL that counts how often the client speaks after the server did. */
async function countRounds(target: string): Promise<{ url: string; rounds: () => number; close: () => void }> {
  const { hostname, port } = new URL(target)
  let count = 0
  const proxy = createServer((near) => {
    const far = createConnection({ host: hostname, port: Number(port) })
    let answered = true
    near.on('data', () => {
      if (answered) count++
      answered = false
    })
    far.on('data', () => {
      answered = true
    })
    near.pipe(far).pipe(near)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const url = new URL(target)
  url.hostname = '127.0.0.1'
  url.port = String((proxy.address() as AddressInfo).port)
  return { url: url.href, rounds: () => count, close: () => proxy.close() }
}

describe('read', () => {
  const loadClients = (db: NodePgDatabase, municipalities: readonly string[], ids: readonly number[]) =>
    db
      .select({ id: client.id })
      .from(client)
      .where(and(isAnyOf(client.municipalityCode, municipalities), isAnyOf(client.id, ids)))

  it('finds what is asked for among the own rows, whatever the number of keys', async () => {
    const all = await database.withIdentity(alkmaar, (db) => db.select({ id: client.id }).from(client))
    const ids = all.map(({ id }) => id)
    expect(await database.read(alkmaar, loadClients, ids)).toHaveLength(ids.length)
    expect(await database.read(alkmaar, loadClients, ids.slice(0, 2))).toHaveLength(2)
    expect(await database.read(alkmaar, loadClients, [])).toEqual([])
    expect(await database.read({ ...alkmaar, municipalities: [] }, loadClients, ids)).toEqual([])
  })

  it('is prepared once per connection, under a text that names the query', async () => {
    const listPrepared = (db: NodePgDatabase) =>
      db.execute<{ statement: string }>('select statement from pg_prepared_statements')
    const { rows } = await database.read(alkmaar, listPrepared)
    const texts = rows.map(({ statement }) => statement)
    expect(texts.filter((text) => text.startsWith('/* loadClients */ select'))).toHaveLength(1)
  })

  it('sends all statements that it starts at once in one round trip', async () => {
    const { url, rounds, close } = await countRounds(scratch.urlOf(sampleRole))
    const counted = await openDatabase({ ...credentials(), url, maxConnections: 1 })
    const before = rounds()
    const found = await counted.read(alkmaar, async (db, codes) => {
      const both = await Promise.all([loadClients(db, codes, [1, 2]), loadClients(db, codes, [2])])
      return { rows: both.map(({ length }) => length), rounds: rounds() - before }
    })
    expect(found).toEqual({ rows: [2, 1], rounds: 1 })
    await counted.close()
    close()
  })

  it('ends with the statements that it starts at once', async () => {
    const attempt = database.read(alkmaar, async (db) => {
      await db.execute('select 1')
      return db.execute('select 2')
    })
    await expect(attempt).rejects.toThrow('This transaction has ended')
    expect(await database.read(alkmaar, (db) => db.execute('select 1'))).toMatchObject({ rowCount: 1 })
  })

  it('does not poison the connection when its statement fails', async () => {
    await expect(database.read(alkmaar, (db) => db.execute('select 1 / 0'))).rejects.toBeInstanceOf(StatementError)
    expect(await database.read(alkmaar, (db) => db.execute('select 1'))).toMatchObject({ rowCount: 1 })
  })
})
