import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { toBinaryArray } from './binary-array.ts'

/**
 * Rows as the source of an `insert(table).select(…)`: one parameter a column however many rows there are, and one statement
 * text per table. A column that a row leaves out is null, also where the table has a default.
 */
export function selectRows<Table extends PgTable>(table: Table, rows: readonly Table['$inferInsert'][]): SQL {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => {
    const name = sql.identifier(key)
    const values = rows.map((row) => {
      const value: unknown = row[key as keyof typeof row]
      return value === undefined || value === null ? null : column.mapToDriverValue(value)
    })
    const wanted = column.getSQLType()
    const { type, bytes } = toBinaryArray(wanted, values)
    return {
      selected: type === wanted ? name : sql`${name}::${sql.raw(wanted)}`,
      // Side by side in a select list they need no table of their own, as they do in a from clause.
      unnested: sql`unnest(${bytes}::${sql.raw(type)}[]) as ${name}`,
    }
  })
  const list = (part: 'selected' | 'unnested') =>
    sql.join(
      columns.map((column) => column[part]),
      sql`, `,
    )
  return sql`select ${list('selected')} from (select ${list('unnested')}) as rows`
}
