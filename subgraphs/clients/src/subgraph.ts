import type { SubjectCipher } from '@regiograaf/audit'
import type { Database } from '@regiograaf/database'
import { createSubgraph, type Subgraph } from '@regiograaf/subgraph-kit'
import type { Context } from './context.ts'
import { createLoaders } from './loaders.ts'
import { resolvers } from './schema/resolvers.generated.ts'
import { typeDefs } from './schema/typeDefs.generated.ts'

/** The clients subgraph over a database that answers as the role `regiograaf_clients`; `subjects` finds people in the audit log. */
export function createClientsSubgraph(database: Database, subjects: SubjectCipher): Subgraph {
  return createSubgraph({
    name: 'clients',
    typeDefs,
    resolvers,
    contextFor: (identity, touched): Context => {
      const noting = database.noting(touched)
      return { identity, loaders: createLoaders(noting, identity, subjects, touched), database: noting }
    },
  })
}
