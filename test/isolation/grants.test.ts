import { createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import pg from 'pg'
import { migrationSets } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let database: TestDatabase
let owner: pg.Client
beforeAll(async () => {
  database = await createTestDatabase(migrationSets)
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await database?.drop()
})

const roles = migrationSets.flatMap((set) => set.roles)

async function listRows<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  return (await owner.query<Row>(text, [roles])).rows
}

describe('the roles of the hub', () => {
  it('are one for the audit log, one for the inbox and one for each subgraph', () => {
    expect(roles.toSorted()).toEqual([
      'regiograaf_audit',
      'regiograaf_clients',
      'regiograaf_education',
      'regiograaf_finance',
      'regiograaf_ijw',
      'regiograaf_providers',
    ])
  })

  it('may do this with tables and views, and nothing else with any', async () => {
    // MAINTAIN exists since PostgreSQL 17.
    const rows = await listRows<{ role: string; name: string; may: string }>(`
      select rolname as role, format('%s.%s', nspname, relname) as name, string_agg(lower(privilege), ' ' order by privilege) as may
      from unnest($1::text[]) as rolname
        cross join pg_class
        join pg_namespace on pg_namespace.oid = relnamespace
        cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']
          || case when current_setting('server_version_num')::int >= 170000 then array['MAINTAIN'] else '{}' end) as privilege
      where relkind in ('r', 'p', 'v', 'm', 'f') and nspname not like 'pg\\_%' and nspname <> 'information_schema'
        and case when privilege in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
          then has_any_column_privilege(rolname, pg_class.oid, privilege)
          else has_table_privilege(rolname, pg_class.oid, privilege) end
      group by 1, 2 order by 1, 2`)
    const rights: Record<string, Record<string, string>> = {}
    for (const { role, name, may } of rows) rights[role] = { ...rights[role], [name]: may }
    const projects = { 'ijw.message': 'select', 'ijw.pending_projection': 'delete select update' }
    expect(rights).toEqual({
      regiograaf_ijw: {
        'ijw.message': 'insert select',
        'ijw.conflict': 'insert select',
        'ijw.pending_projection': 'insert select',
        'ijw.undecided': 'delete insert select',
        'ijw.parked': 'delete insert select',
        'ijw.receipt': 'insert select update',
        'ijw.breach': 'insert select',
        'ijw.refusal': 'insert select',
        'ijw.unreadable': 'insert select',
        // Only that a message was collected is added to it.
        'ijw.outgoing': 'insert select update',
        'ijw.sending': 'insert select',
        'ijw.allocation': 'insert select update',
        'ijw.delivery': 'delete insert select update',
        'ijw.request': 'insert select update',
        'ijw.claim': 'insert select update',
        'ijw.claim_line': 'delete insert select update',
        'ijw.task': 'delete insert select',
        'finance.tariff': 'select',
        'finance_published.tariff': 'select',
        'finance.claim_handling': 'select',
        'finance_published.claim_handling': 'select',
      },
      regiograaf_clients: {
        ...projects,
        'hub.secret_address': 'insert select update',
        'clients.client': 'insert select update',
        'clients.whereabouts': 'insert select update',
        'clients.allocation': 'insert select update',
        'clients.care_start': 'insert select update',
        'clients.care_stop': 'insert select update',
        'clients.cube': 'insert select update',
        'clients.cube_source': 'insert select update',
        'clients.publication': 'insert select update',
        'clients.published_figure': 'delete insert select',
        'clients.care_request': 'insert select update',
        'clients.perspective_plan': 'insert select',
        'clients.norm_deviation': 'insert select',
        'clients.request_answer': 'insert select update',
        'clients.request_grant': 'insert select update',
        // Only that it ended is added to a placement.
        'clients.secure_placement': 'insert select update',
        'clients.secure_care_capacity': 'insert select',
        // Only how it ended is added to an entry.
        'clients.waiting_list_entry': 'insert select update',
        'audit.line': 'select',
        'audit.record': 'select',
        'audit_published.access': 'select',
        'ijw.receipt': 'select',
        'ijw.breach': 'select',
        'ijw.refusal': 'select',
        'ijw.task': 'select',
        // What is published of claims that await their answer.
        'ijw.claim': 'select',
        'ijw_published.task': 'select',
        'ijw_published.message': 'select',
        'ijw_published.finding': 'select',
      },
      regiograaf_providers: {
        'providers.provider': 'insert select',
        'providers.provider_region': 'insert select',
        'providers.provider_product_category': 'insert select',
        'providers.contract': 'insert select',
        'hub.mandate': 'insert select update',
      },
      regiograaf_finance: {
        ...projects,
        'ijw.breach': 'select',
        'finance.commitment': 'insert select update',
        'finance.claim': 'insert select update',
        'finance.claim_line': 'insert select update',
        'finance.claim_answer': 'insert select update',
        'finance.claim_handling': 'insert select update',
        'finance.tariff': 'insert select',
        'finance.budget_frame': 'insert select',
        'finance.forecast': 'insert select',
        'finance.cube': 'insert select update',
        'finance.cube_source': 'insert select update',
        'finance.publication': 'insert select update',
        'finance.published_figure': 'delete insert select',
        'ijw.claim': 'select',
        'ijw_published.claim': 'select',
      },
      regiograaf_education: {
        ...projects,
        'education.school': 'insert select',
        'education.client': 'insert select update',
        'education.education_care_arrangement': 'insert select',
        // Only that it ended is added to an absence.
        'education.long_term_absence': 'insert select update',
        'education.cube': 'insert select update',
        'education.cube_source': 'insert select update',
        'education.publication': 'insert select update',
        'education.published_figure': 'delete insert select',
      },
    })
  })

  it('may create nothing, in no schema and not in the database, not even for a while', async () => {
    expect(
      await listRows(`
        select rolname, nspname as place from unnest($1::text[]) as rolname, pg_namespace
        where has_schema_privilege(rolname, pg_namespace.oid, 'create')
        union all
        select rolname, privilege from unnest($1::text[]) as rolname, unnest(array['create', 'temporary']) as privilege
        where has_database_privilege(rolname, current_database(), privilege)`),
    ).toEqual([])
  })

  it('use their own schema, what is published to them, and the functions that say who is asking', async () => {
    const rows = await listRows<{ role: string; schema: string }>(`
      select rolname as role, nspname as schema from unnest($1::text[]) as rolname, pg_namespace
      where has_schema_privilege(rolname, pg_namespace.oid, 'usage')
        and nspname not in ('pg_catalog', 'information_schema') order by 1, 2`)
    const schemas = Object.fromEntries(
      [...Map.groupBy(rows, ({ role }) => role)].map(([role, own]) => [role, own.map(({ schema }) => schema)]),
    )
    expect(schemas).toEqual({
      regiograaf_audit: ['audit', 'hub'],
      regiograaf_ijw: ['finance', 'finance_published', 'hub', 'ijw'],
      regiograaf_clients: ['audit', 'audit_published', 'clients', 'hub', 'ijw', 'ijw_published'],
      regiograaf_providers: ['hub', 'providers'],
      regiograaf_finance: ['finance', 'hub', 'ijw', 'ijw_published'],
      regiograaf_education: ['education', 'hub', 'ijw'],
    })
  })

  it('may run eight functions that know more than they do, each with a fixed search path', async () => {
    const rows = await listRows<{ name: string; settings: string[]; may: string[] }>(`
      select format('%s.%s', nspname, proname) as name, proconfig as settings,
        array(select rolname from unnest($1::text[]) as rolname
          where has_function_privilege(rolname, pg_proc.oid, 'execute') order by 1) as may
      from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
      where prosecdef and nspname not in ('pg_catalog', 'information_schema') order by 1`)
    expect(rows).toEqual([
      { name: 'audit.append', settings: ['search_path=""'], may: ['regiograaf_audit'] },
      { name: 'hub.identity', settings: ['search_path=""'], may: roles.toSorted() },
      { name: 'hub.mandated_municipalities', settings: ['search_path=""'], may: roles.toSorted() },
      { name: 'hub.withheld_clients', settings: ['search_path=""'], may: roles.toSorted() },
      ...['of_collection', 'with_outgoing_messages', 'with_pending_projections', 'with_undecided_messages'].map(
        (work) => ({
          name: `ijw.municipalities_${work}`,
          settings: ['search_path=""'],
          may: ['regiograaf_ijw'],
        }),
      ),
    ])
  })

  it('are no superusers, belong to no other role and own nothing', async () => {
    expect(
      await listRows(`
        select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit as power,
          (select count(*)::int from pg_auth_members where member = pg_roles.oid) as memberships,
          (select count(*)::int from pg_class where relowner = pg_roles.oid) as possessions
        from pg_roles where rolname = any($1) order by 1`),
    ).toEqual(roles.toSorted().map((rolname) => ({ rolname, power: false, memberships: 0, possessions: 0 })))
  })

  it('leave nothing in the hub to everyone: no table, and no right to connect', async () => {
    const { rows } = await owner.query(`
      select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace,
        aclexplode(relacl) where grantee = 0 and nspname not in ('pg_catalog', 'information_schema')
      union all
      select privilege_type from pg_database, aclexplode(datacl)
      where datname = current_database() and grantee = 0`)
    expect(rows).toEqual([])
  })
})
