import { isAnyOf } from '@regiograaf/database'
import { and, getTableColumns } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type WhereaboutsRow, whereabouts } from './whereabouts.table.ts'

const { version: _version, ...columns } = getTableColumns(whereabouts)

export function loadWhereabouts(
  db: NodePgDatabase,
  municipalities: readonly string[],
  clientIds: readonly string[],
): Promise<WhereaboutsRow[]> {
  return db
    .select(columns)
    .from(whereabouts)
    .where(and(isAnyOf(whereabouts.municipalityCode, municipalities), isAnyOf(whereabouts.id, clientIds)))
}
