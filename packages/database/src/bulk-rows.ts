import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/**
 * Rows as the source of an `insert(table).select(…)`: one parameter however many rows and columns there are, and one
 * statement text per table. A column that a row leaves out is null, also where the table has a default.
 */
export function selectRows<Table extends PgTable>(table: Table, rows: readonly Table['$inferInsert'][]): SQL {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([name]) => sql.identifier(name))
  const types = columns.map(([name, column]) => sql`${sql.identifier(name)} ${sql.raw(column.getSQLType())}`)
  return sql`select ${sql.join(names, sql`, `)} from json_to_recordset(${JSON.stringify(rows)}::json) as rows (${sql.join(types, sql`, `)})`
}
