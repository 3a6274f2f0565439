import { exchangeIdentity, type Identity } from '@regiograaf/identity'
import { PgDialect } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { withConnection } from './connection.ts'
import { listUnprotectedTables, municipalPolicy, rolePolicy, sharedPolicy } from './policies.ts'
import { openDatabase } from './pool.ts'
import { createScratchDatabase, type ScratchDatabase } from './scratch.ts'
import { client, sampleRole, sampleSet } from './testing/sample.ts'

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
  it('hides the rows of the own municipality from roles whose work does not need them', async () => {
    const policy = rolePolicy('client', sampleRole, ['caseworker', 'exchange'])
    expect(policy).toMatchObject({ name: 'client_by_role', as: 'restrictive' })
    const database = await openDatabase({ url: scratch.urlOf(sampleRole), identityKey: scratch.keys.identity })
    const countRows = async (role: Identity['role']) => {
      const identity = { ...exchangeIdentity('GM0361'), role }
      return (await database.withIdentity(identity, (db) => db.select().from(client))).length
    }
    expect(await countRows('policy')).toBe(50)
    await withConnection(scratch.ownerUrl, (owner) =>
      owner.query(
        `create policy client_by_role on sample.client as restrictive to ${sampleRole} using (${toText(policy.using)})`,
      ),
    )
    expect([await countRows('caseworker'), await countRows('exchange'), await countRows('policy')]).toEqual([50, 50, 0])
    await database.close()
  })
})

describe('sharedPolicy', () => {
  it('lets whoever is known read, and write only when asked', () => {
    const reading = sharedPolicy('provider', 'regiograaf_providers')
    expect(reading).toMatchObject({ name: 'provider_by_identity', for: 'select' })
    expect(toText(reading.using)).toBe('(select hub.identity()) is not null')
    expect(reading.withCheck).toBeUndefined()
    const writing = sharedPolicy('provider', 'regiograaf_providers', 'all')
    expect(toText(writing.withCheck)).toBe('(select hub.identity()) is not null')
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
