import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { toPublishedParts } from '../spread.ts'
import { type CubePart, listCube, listCubeSources, listSpreads } from './cube.queries.ts'
import type { FigureTables } from './figure-tables.ts'
import { findPublication, listPublishedCells } from './publication.queries.ts'

/** Whose figures are read: the cube of the own municipality, and what is published of a region; null for nothing that is published. */
export interface FigureReach {
  readonly ofOwn: boolean
  readonly ofRegion: string | null
}

/** Everything that it takes to answer a part of a figure, in one round trip. */
export async function findFigure(
  db: NodePgDatabase,
  municipalities: readonly string[],
  tables: FigureTables,
  part: CubePart,
  { ofOwn, ofRegion }: FigureReach,
) {
  const [rows, delivered, publication, cells] = await Promise.all([
    ofOwn ? listCube(db, municipalities, tables, part) : [],
    ofOwn ? listCubeSources(db, municipalities, tables) : [],
    ofRegion === null ? null : findPublication(db, municipalities, tables, ofRegion),
    ofRegion === null ? [] : listPublishedCells(db, municipalities, tables, ofRegion, part),
  ])
  return { rows, delivered, publication, cells }
}

/** How the counts of a part of a figure are spread, and what is published of that. */
export async function findSpread(
  db: NodePgDatabase,
  municipalities: readonly string[],
  tables: FigureTables,
  part: CubePart,
  { ofOwn, ofRegion }: FigureReach,
) {
  const { sums, medians } = toPublishedParts(part)
  const published = (definition: CubePart['definition']) =>
    ofRegion === null ? [] : listPublishedCells(db, municipalities, tables, ofRegion, { ...part, definition })
  const [spreads, ofSums, ofMedians] = await Promise.all([
    ofOwn ? listSpreads(db, municipalities, tables, part) : [],
    published(sums),
    published(medians),
  ])
  return { spreads, sums: ofSums, medians: ofMedians }
}
