import type { Database } from '@regiograaf/database'
import { createSubgraph, type Subgraph } from '@regiograaf/subgraph-kit'
import type { Context } from './context.ts'
import { createLoaders } from './loaders.ts'
import { resolvers } from './schema/resolvers.generated.ts'
import { typeDefs } from './schema/typeDefs.generated.ts'

/** The clients subgraph over a database that answers as the role `regiograaf_clients`. */
export function createClientsSubgraph(database: Database): Subgraph {
  return createSubgraph({
    name: 'clients',
    typeDefs,
    resolvers,
    contextFor: (identity): Context => ({ identity, loaders: createLoaders(database, identity), database }),
  })
}
