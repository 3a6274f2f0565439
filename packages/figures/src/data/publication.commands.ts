import { selectRows } from '@regiograaf/database'
import { and, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { getTableConfig } from 'drizzle-orm/pg-core'
import type { PublishedCell } from '../publication.ts'
import type { FigureTables } from './figure-tables.ts'

/** Lets nobody else publish figures of a region until this transaction ends. */
export async function lockPublication(
  db: NodePgDatabase,
  { publication }: FigureTables,
  regionId: string,
): Promise<void> {
  const { schema } = getTableConfig(publication)
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`${schema}.publication`}), hashtext(${regionId}))`)
}

/** Puts a new publication of a region in the place of the one before. */
export async function writePublication(
  db: NodePgDatabase,
  { publication }: FigureTables,
  row: FigureTables['publication']['$inferInsert'],
): Promise<void> {
  const { asOf, sources } = row
  await db.insert(publication).values(row).onConflictDoUpdate({ target: publication.regionId, set: { asOf, sources } })
}

/** Puts what is published of one figure of a region in the place of what was published before. */
export async function replacePublishedFigure(
  db: NodePgDatabase,
  { publishedFigure }: FigureTables,
  regionId: string,
  figure: string,
  cells: readonly PublishedCell[],
): Promise<void> {
  await db
    .delete(publishedFigure)
    .where(and(eq(publishedFigure.regionId, regionId), eq(publishedFigure.figure, figure)))
  if (cells.length === 0) return
  const rows = cells.map(({ municipality: ofMunicipality, ...cell }) => ({ regionId, figure, ofMunicipality, ...cell }))
  await db.insert(publishedFigure).select(selectRows(publishedFigure, rows))
}
