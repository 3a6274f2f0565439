import { exchangeIdentity, type Identity } from '@regiograaf/identity'
import { PgDialect } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { withConnection } from './connection.ts'
import { listUnprotectedTables, municipalPolicy, rolePolicy, sharedPolicy } from './policies.ts'
import { openDatabase } from './pool.ts'
import { createScratchDatabase, type ScratchDatabase } from './scratch.ts'
import { sampleRole, sampleSet } from './testing/sample.ts'

let scratch: ScratchDatabase

beforeAll(async () => {
  scratch = await createScratchDatabase(inject('scratchPlace'), [sampleSet])
})
afterAll(() => scratch?.drop())

function toText(expression: Parameters<PgDialect['sqlToQuery']>[0] | undefined): string | undefined {
  return expression && new PgDialect().sqlToQuery(expression).sql
}

describe('municipalPolicy', () => {
  it('looks the municipalities up once per statement, for reading and for writing', () => {
    const policy = municipalPolicy('client', 'regiograaf_clients')
    expect(policy).toMatchObject({ name: 'client_by_municipality', for: 'all', to: 'regiograaf_clients' })
    const text = 'municipality_code = any((select hub.visible_municipalities())::text[])'
    expect([toText(policy.using), toText(policy.withCheck)]).toEqual([text, text])
  })
  it('is evaluated before the rows are read and not for each of them', async () => {
    const { rows } = await withConnection(scratch.ownerUrl, async (owner) => {
      await owner.query('set role regiograaf_sample')
      return owner.query<{ 'QUERY PLAN': string }>('explain select * from sample.client')
    })
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/InitPlan/)
  })
})

describe('rolePolicy', () => {
  it('says what hub.protect_slice makes: rows for the roles that read them, changes by those that write them', async () => {
    const policy = rolePolicy('slice', sampleRole, ['caseworker', 'exchange'], ['exchange'])
    expect(policy).toMatchObject({ name: 'slice_by_role', as: 'restrictive' })
    expect(toText(policy.using)).toBe("(select hub.identity() ->> 'role' = any('{caseworker,exchange}'::text[]))")
    expect(toText(policy.withCheck)).toBe("(select hub.identity() ->> 'role' = any('{exchange}'::text[]))")

    await withConnection(scratch.ownerUrl, (owner) =>
      owner.query(`
        create table sample.slice (municipality_code text);
        call hub.protect_slice('sample.slice', '${sampleRole}', '{caseworker,exchange}', '{exchange}');
        grant select, insert on sample.slice to ${sampleRole};`),
    )
    expect(await listUnprotectedTables(scratch.ownerUrl, ['sample'])).not.toContain('sample.slice')
    const database = await openDatabase({ url: scratch.urlOf(sampleRole), identityKey: scratch.keys.identity })
    const run = (role: Identity['role'], statement: string, municipality = 'GM0361') =>
      database.withIdentity({ ...exchangeIdentity(municipality), role }, (db) => db.execute(statement), { write: true })
    const countRows = async (...who: [role: Identity['role'], municipality?: string]) =>
      (await run(who[0], 'select from sample.slice', who[1])).rowCount
    const insert = "insert into sample.slice values ('GM0361')"

    await run('exchange', insert)
    await expect(run('caseworker', insert)).rejects.toMatchObject({ code: '42501' })
    await expect(run('exchange', insert, 'GM0505')).rejects.toMatchObject({ code: '42501' })
    expect([await countRows('caseworker'), await countRows('policy'), await countRows('caseworker', 'GM0505')]).toEqual(
      [1, 0, 0],
    )
    await withConnection(scratch.ownerUrl, (owner) =>
      owner.query('alter table sample.slice disable row level security'),
    )
    expect([await countRows('policy'), await countRows('caseworker', 'GM0505')]).toEqual([1, 1])
    await withConnection(scratch.ownerUrl, (owner) => owner.query('drop table sample.slice'))
    await database.close()
  })
})

describe('sharedPolicy', () => {
  it('lets whoever is known read', () => {
    const reading = sharedPolicy('provider', 'regiograaf_providers')
    expect(reading).toMatchObject({ name: 'provider_by_identity', for: 'select' })
    expect(toText(reading.using)).toBe('(select hub.identity()) is not null')
    expect(reading.withCheck).toBeUndefined()
  })
})

describe('listUnprotectedTables', () => {
  it('names the tables without policy, without row-level security and without FORCE', async () => {
    await withConnection(scratch.ownerUrl, (owner) =>
      owner.query(`
        create table sample.bare ();
        create table sample.enabled (); alter table sample.enabled enable row level security;
        create policy all_rows on sample.enabled using (true);
        create table sample.forced (); alter table sample.forced enable row level security, force row level security;`),
    )
    expect(await listUnprotectedTables(scratch.ownerUrl, ['sample'])).toEqual([
      'sample.bare',
      'sample.enabled',
      'sample.forced',
    ])
  })
})
