import { isAnyOf } from '@regiograaf/database'
import { and, between, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { cubeOf } from '../cube-figure.ts'
import type { PublishedCell } from '../publication.ts'
import type { FigurePart } from './cube.queries.ts'
import type { FigureTables } from './figure-tables.ts'

export type PublicationRow = FigureTables['publication']['$inferSelect']

export async function findPublication(
  db: NodePgDatabase,
  _municipalities: readonly string[],
  { publication }: FigureTables,
  regionId: string,
): Promise<PublicationRow | null> {
  const [row] = await db.select().from(publication).where(eq(publication.regionId, regionId))
  return row ?? null
}

/** Everything that is published of a part of a figure of a region. */
export async function listPublishedCells(
  db: NodePgDatabase,
  _municipalities: readonly string[],
  { publishedFigure }: FigureTables,
  regionId: string,
  { definition, breakdowns, from, to }: FigurePart,
): Promise<readonly PublishedCell[]> {
  const { ofMunicipality: municipality, period, breakdown, member, value, reason } = publishedFigure
  const rows = await db
    .select({ municipality, period, breakdown, member, value, reason })
    .from(publishedFigure)
    .where(
      and(
        eq(publishedFigure.regionId, regionId),
        eq(publishedFigure.figure, cubeOf(definition)),
        isAnyOf(breakdown, breakdowns),
        between(period, from, to),
      ),
    )
  return rows.map((row) => ({ ...row, reason: row.reason as PublishedCell['reason'] }))
}
