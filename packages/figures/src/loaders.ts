import type { Database } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import type { CubePart } from './data/cube.queries.ts'
import { type FigureReach, findFigure, findSpread } from './data/figure.queries.ts'
import type { FigureTables } from './data/figure-tables.ts'

/** What a request can read of the figures of a subgraph. */
export type FigureLoaders = ReturnType<typeof createFigureLoaders>

export function createFigureLoaders(tables: FigureTables, database: Database, identity: Identity) {
  return {
    findFigure: (part: CubePart, reach: FigureReach) => database.read(identity, findFigure, tables, part, reach),
    findSpread: (part: CubePart, reach: FigureReach) => database.read(identity, findSpread, tables, part, reach),
  }
}
