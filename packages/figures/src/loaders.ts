import type { Database } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import { type CubePart, listCube, listCubeSources } from './data/cube.queries.ts'
import type { FigureTables } from './data/figure-tables.ts'
import { findPublication, listPublishedCells } from './data/publication.queries.ts'

/** What a request can read of the figures of a subgraph. */
export type FigureLoaders = ReturnType<typeof createFigureLoaders>

export function createFigureLoaders(tables: FigureTables, database: Database, identity: Identity) {
  return {
    /** The exact cube of the own municipality, to whoever may see it. */
    listCube: (part: CubePart) => database.read(identity, listCube, tables, part),
    listSources: () => database.read(identity, listCubeSources, tables),
    findPublication: (regionId: string) => database.read(identity, findPublication, tables, regionId),
    listPublishedCells: (regionId: string, part: CubePart) =>
      database.read(identity, listPublishedCells, tables, regionId, part),
  }
}
