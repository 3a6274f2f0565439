import { selectRows } from '@regiograaf/database'
import type { PublishedCell } from '@regiograaf/figures'
import { and, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { publication, publishedFigure } from './publication.table.ts'

/** Lets nobody else publish figures of a region until this transaction ends. */
export async function lockPublication(db: NodePgDatabase, regionId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('clients.publication'), hashtext(${regionId}))`)
}

/** Puts a new publication of a region in the place of the one before. */
export async function writePublication(db: NodePgDatabase, row: typeof publication.$inferInsert): Promise<void> {
  const { asOf, sources } = row
  await db.insert(publication).values(row).onConflictDoUpdate({ target: publication.regionId, set: { asOf, sources } })
}

/** Puts what is published of one figure of a region in the place of what was published before. */
export async function replacePublishedFigure(
  db: NodePgDatabase,
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
