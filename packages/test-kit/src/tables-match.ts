import { deepStrictEqual } from 'node:assert/strict'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'

/** What two descriptions of a table have to agree on. */
interface TableShape extends Record<string, unknown> {
  /** `schema.table` */
  readonly name: string
  /** As `name type` or `name type not null`. */
  readonly columns: readonly string[]
  readonly policies: readonly string[]
}

/**
 * Throws an AssertionError unless these are all tables of their schemas, and the migrations gave each the columns, types,
 * nullability and names of policies that it declares.
 */
export async function assertTablesMatch(ownerUrl: string, tables: readonly PgTable[]): Promise<void> {
  const schemas = [...new Set(tables.map((table) => getTableConfig(table).schema ?? 'public'))]
  deepStrictEqual(byName(await listTables(ownerUrl, schemas)), byName(tables.map(toShape)))
}

function toShape(table: PgTable): TableShape {
  const { schema = 'public', name, columns, policies } = getTableConfig(table)
  return toSorted({
    name: `${schema}.${name}`,
    columns: columns.map((column) => `${column.name} ${column.getSQLType()}${column.notNull ? ' not null' : ''}`),
    policies: policies.map((policy) => policy.name),
  })
}

function toSorted({ name, columns, policies }: TableShape): TableShape {
  return { name, columns: columns.toSorted(), policies: policies.toSorted() }
}

function byName(shapes: readonly TableShape[]): TableShape[] {
  return shapes.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

async function listTables(ownerUrl: string, schemas: readonly string[]): Promise<TableShape[]> {
  const db = drizzle(ownerUrl)
  try {
    const { rows } = await db.execute<TableShape>(sql`
      select
        format('%s.%s', nspname, relname) as name,
        array(
          select concat(attname, ' ', format_type(atttypid, atttypmod), case when attnotnull then ' not null' end)
          from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns,
        array(select polname::text from pg_policy where polrelid = pg_class.oid) as policies
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname in ${schemas} and relkind in ('r', 'p')`)
    return rows.map(toSorted)
  } finally {
    await db.$client.end()
  }
}
