import { createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import pg from 'pg'
import { migrationSets } from 'regiograaf'
import { afterAll, beforeAll, expect, it } from 'vitest'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(migrationSets)
})
afterAll(() => database?.drop())

it('every table of a municipality says whose its rows are, but for those that are about nobody in particular', async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ name: string }>(`
    select format('%s.%s', nspname, relname) as name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p', 'v')
      and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'municipality_code')
      and not exists (
        select from pg_attribute where attrelid = pg_class.oid
          and (attname = 'client_id' or attname = 'id' and (relname = 'client' or exists (
            select from pg_constraint where contype = 'f' and conrelid = pg_class.oid and attnum = any(conkey)
              and confrelid = any(array['clients.client'::regclass, 'education.client'::regclass])))))
    order by 1`)
  await owner.end()
  expect(rows.map(({ name }) => name)).toEqual([
    // The log says it encrypted; who reads it is noted by the loader of accesses.
    'audit.line',
    'audit_published.access',
    // Counts hold no person.
    'clients.cube',
    'clients.cube_source',
    // An answer is read with the request that it answers.
    'clients.request_answer',
    'education.cube',
    'education.cube_source',
    'finance.budget_frame',
    // A claim is of a provider for a period; its lines are about persons.
    'finance.claim',
    'finance.claim_answer',
    'finance.claim_handling',
    'finance.cube',
    'finance.cube_source',
    'finance.forecast',
    'finance.tariff',
    'finance_published.claim_handling',
    'finance_published.tariff',
    'hub.mandate',
    // Messages are read by the hub alone; storing them is recorded by the inbox.
    'ijw.breach',
    'ijw.claim',
    'ijw.conflict',
    'ijw.message',
    'ijw.outgoing',
    'ijw.pending_projection',
    'ijw.receipt',
    'ijw.refusal',
    'ijw.sending',
    'ijw.undecided',
    // Of the whole claim, and of what was found in a message that is read with it.
    'ijw_published.claim',
    'ijw_published.finding',
  ])
})
