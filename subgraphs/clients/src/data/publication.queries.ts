import type { PublishedCell } from '@regiograaf/figures'
import { and, between, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { publication, publishedFigure } from './publication.table.ts'

export type PublicationRow = typeof publication.$inferSelect

export async function findPublication(
  db: NodePgDatabase,
  _municipalities: readonly string[],
  regionId: string,
): Promise<PublicationRow | null> {
  const [row] = await db.select().from(publication).where(eq(publication.regionId, regionId))
  return row ?? null
}

/** Everything that is published of a figure of a region, in these months. */
export async function listPublishedCells(
  db: NodePgDatabase,
  _municipalities: readonly string[],
  regionId: string,
  figure: string,
  breakdown: string | null,
  from: string,
  to: string,
): Promise<readonly PublishedCell[]> {
  const { ofMunicipality: municipality, period, breakdown: dimension, member, value, reason } = publishedFigure
  const rows = await db
    .select({ municipality, period, breakdown: dimension, member, value, reason })
    .from(publishedFigure)
    .where(
      and(
        eq(publishedFigure.regionId, regionId),
        eq(publishedFigure.figure, figure),
        ...(breakdown === null ? [] : [eq(publishedFigure.breakdown, breakdown)]),
        between(publishedFigure.period, from, to),
      ),
    )
  return rows.map((row) => ({ ...row, reason: row.reason as PublishedCell['reason'] }))
}
