import { selectRows } from '@regiograaf/database'
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { latestVersions } from './projection.ts'

/** A municipal table whose rows come from messages. */
type VersionedTable = PgTable & { municipalityCode: AnyPgColumn; id: AnyPgColumn; version: AnyPgColumn }

/**
 * Writes rows that messages carry: new ones are inserted, known ones replaced when theirs is the later
 * version. Giving the same rows again, or in another order, changes nothing.
 */
export async function writeVersions<Table extends VersionedTable>(
  db: NodePgDatabase,
  table: Table,
  rows: readonly (Table['$inferInsert'] & { id: string; version: string })[],
): Promise<void> {
  if (rows.length === 0) return
  const replacement = Object.entries(getTableColumns(table)).map(([name, column]): [string, SQL] => [
    name,
    sql`excluded.${sql.identifier(column.name)}`,
  ])
  await db
    .insert(table)
    .select(selectRows(table, latestVersions(rows)))
    .onConflictDoUpdate({
      target: [table.municipalityCode, table.id],
      set: Object.fromEntries(replacement) as never,
      setWhere: sql`${table.version} < excluded.version`,
    })
}
