import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

/**
 * A column that tells where a young person stays, such as a provider or a school; null to whoever that is withheld from. It
 * is decided in the statement that reads the row: there is no moment at which it is not known. The role that asks needs
 * the right to read `hub.secret_address` and `hub.withheld_whereabouts`.
 */
export function unlessWithheld(
  column: AnyPgColumn,
  { municipalityCode, clientId }: { readonly municipalityCode: AnyPgColumn; readonly clientId: AnyPgColumn },
): SQL<string | null> {
  return sql<string | null>`case when exists (
    select from hub.withheld_whereabouts where of_municipality = ${municipalityCode} and of_client = ${clientId}
  ) then null else ${column} end`
}
