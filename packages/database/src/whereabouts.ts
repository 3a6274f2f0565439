import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/** Whether it is withheld from whoever asks where the young person with this id stays. Evaluated once per statement. */
export function isWithheld(clientId: AnyPgColumn | SQL): SQL<boolean> {
  return sql<boolean>`${clientId} = any((select hub.withheld_clients())::uuid[])`
}

/**
 * A column that tells where a young person stays, such as a provider or a school; null to whoever that is withheld from. It
 * is decided in the statement that reads the row: there is no moment at which it is not known.
 */
export function unlessWithheld(column: AnyPgColumn, clientId: AnyPgColumn): SQL<string | null> {
  return sql<string | null>`case when ${isWithheld(clientId)} then null else ${column} end`
}
