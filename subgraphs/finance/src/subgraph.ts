import type { Database } from '@regiograaf/database'
import type { Sender } from '@regiograaf/ijw'
import { createSubgraph, type Subgraph } from '@regiograaf/subgraph-kit'
import type { Context } from './context.ts'
import { createLoaders } from './loaders.ts'
import { resolvers } from './schema/resolvers.generated.ts'
import { typeDefs } from './schema/typeDefs.generated.ts'

/** The finance subgraph over a database that answers as the role `regiograaf_finance`; answers to claims go out through `sender`. */
export function createFinanceSubgraph(database: Database, sender: Sender): Subgraph {
  return createSubgraph({
    name: 'finance',
    typeDefs,
    resolvers,
    contextFor: (identity, touched): Context => {
      const noting = database.noting(touched)
      return { identity, loaders: createLoaders(noting, identity), database: noting, sender }
    },
  })
}
