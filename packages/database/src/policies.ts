import type { Identity, MandateCategory } from '@regiograaf/identity'
import { type SQL, sql } from 'drizzle-orm'
import { type PgPolicy, pgPolicy } from 'drizzle-orm/pg-core'
import { withConnection } from './connection.ts'

/** Compared once per statement, not once per row: the sub-select makes PostgreSQL evaluate the function beforehand. */
const ownMunicipality = sql`municipality_code = any((select hub.visible_municipalities())::text[])`
const anyIdentity = sql`(select hub.identity()) is not null`

/**
 * The policy of a municipal table: a row exists for those who may see its municipality, and nobody writes a row of another
 * one. The table needs a column `municipality_code`, and FORCE ROW LEVEL SECURITY in its migration. `roles` are the subgraph's
 * own and those that read the table through a published view.
 */
export function municipalPolicy(table: string, roles: string | string[]): PgPolicy {
  return pgPolicy(`${table}_by_municipality`, {
    for: 'all',
    to: roles,
    using: ownMunicipality,
    withCheck: ownMunicipality,
  })
}

/**
 * Restricts a municipal table to the roles that read its rows and, for adding and changing any, to those that write them, on
 * top of its municipal policy. `exchange` is the hub itself while it projects messages. Who is mandated by the municipality to
 * read the category reads as well. `hub.protect_slice` makes both policies.
 */
export function rolePolicy(
  table: string,
  role: string,
  readers: readonly Identity['role'][],
  writers: readonly Identity['role'][],
  category?: MandateCategory,
): PgPolicy {
  return pgPolicy(`${table}_by_role`, {
    as: 'restrictive',
    to: role,
    using: category === undefined ? hasRole(readers) : sql`${hasRole(readers)} or ${isMandated(category)}`,
    withCheck: hasRole(writers),
  })
}

function hasRole(roles: readonly Identity['role'][]): SQL {
  return sql`(select hub.identity() ->> 'role' = any(${sql.raw(`'{${roles.join(',')}}'`)}::text[]))`
}

function isMandated(category: MandateCategory): SQL {
  return sql`municipality_code = any((select hub.mandated_municipalities(${sql.raw(`'${category}'`)}))::text[])`
}

/**
 * The policy of a table that the region shares: whoever is known may read it. Who may write it is a policy of its own in the
 * migration.
 */
export function sharedPolicy(table: string, roles: string | string[]): PgPolicy {
  return pgPolicy(`${table}_by_identity`, { for: 'select', to: roles, using: anyIdentity })
}

/**
 * The tables of these schemas, as `schema.table`, on which row-level security is not both enabled and forced or that have no
 * policy. A test of each subgraph asserts that there are none.
 */
export async function listUnprotectedTables(ownerUrl: string, schemas: readonly string[]): Promise<readonly string[]> {
  const { rows } = await withConnection(ownerUrl, (client) =>
    client.query<{ name: string }>(
      `select format('%s.%s', nspname, relname) as name
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where nspname = any($1) and relkind in ('r', 'p')
         and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = pg_class.oid))
       order by 1`,
      [schemas],
    ),
  )
  return rows.map((row) => row.name)
}
