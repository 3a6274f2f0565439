import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/**
 * `column = any(values)`: whether the column holds one of the values, and false when there are none. However many there are,
 * it is one parameter and one statement text, which PostgreSQL parses and plans once per connection.
 */
export function isAnyOf(column: AnyPgColumn, values: readonly (string | number)[]): SQL {
  return sql`${column} = any(${sql.param([...values])})`
}
