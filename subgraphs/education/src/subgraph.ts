import type { Database } from '@regiograaf/database'
import { createSubgraph, type Subgraph } from '@regiograaf/subgraph-kit'
import type { Context } from './context.ts'
import { createLoaders } from './loaders.ts'
import { resolvers } from './schema/resolvers.generated.ts'
import { typeDefs } from './schema/typeDefs.generated.ts'

/** The education subgraph over a database that answers as the role `regiograaf_education`. */
export function createEducationSubgraph(database: Database): Subgraph {
  return createSubgraph({
    name: 'education',
    typeDefs,
    resolvers,
    contextFor: (identity, touched): Context => {
      const noting = database.noting(touched)
      return { identity, loaders: createLoaders(noting, identity), database: noting }
    },
  })
}
