import { fileURLToPath } from 'node:url'

/** The part of the graph that every subgraph with figures shares, for `subgraphCodegen`. */
export const figureModule = {
  schema: fileURLToPath(new URL('schema/figure/schema.graphql', import.meta.url)),
  plainTypes: ['Figure*', 'WithheldFigure'],
}
