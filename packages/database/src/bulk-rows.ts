import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { makePgArray, type PgTable } from 'drizzle-orm/pg-core'

/**
 * Rows as the source of an `insert(table).select(…)`: one parameter a column however many rows there are, and one statement
 * text per table. A column that a row leaves out is null, also where the table has a default.
 */
export function selectRows<Table extends PgTable>(table: Table, rows: readonly Table['$inferInsert'][]): SQL {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => {
    const name = sql.identifier(key)
    const type = column.getSQLType()
    const values = rows.map((row) => {
      const value: unknown = row[key as keyof typeof row]
      return value === undefined || value === null ? null : column.mapToDriverValue(value)
    })
    // PostgreSQL would take apart an array of arrays, so an array travels as its text.
    const isArray = type.endsWith(']')
    return {
      name,
      selected: isArray ? sql`${name}::${sql.raw(type)}` : name,
      parameter: sql`${makePgArray(values)}::${sql.raw(isArray ? 'text' : type)}[]`,
    }
  })
  const list = (part: 'name' | 'selected' | 'parameter') =>
    sql.join(
      columns.map((column) => column[part]),
      sql`, `,
    )
  return sql`select ${list('selected')} from unnest(${list('parameter')}) as rows (${list('name')})`
}
