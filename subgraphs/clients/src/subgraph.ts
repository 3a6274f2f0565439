import type { SubjectCipher } from '@regiograaf/audit'
import type { Database } from '@regiograaf/database'
import type { Pseudonyms, Sender } from '@regiograaf/ijw'
import { createSubgraph, type Subgraph, today } from '@regiograaf/subgraph-kit'
import type { Context } from './context.ts'
import { horizonOn } from './horizon.ts'
import { createLoaders } from './loaders.ts'
import { resolvers } from './schema/resolvers.generated.ts'
import { typeDefs } from './schema/typeDefs.generated.ts'

/** How the clients subgraph takes part in the exchange of messages. */
export interface Exchange {
  readonly sender: Sender
  readonly pseudonyms: Pseudonyms
}

/** The clients subgraph over a database that answers as the role `regiograaf_clients`; `subjects` finds people in the audit log. */
export function createClientsSubgraph(
  database: Database,
  subjects: SubjectCipher,
  { sender, pseudonyms }: Exchange,
): Subgraph {
  return createSubgraph({
    name: 'clients',
    typeDefs,
    resolvers,
    contextFor: (identity, touched): Context => {
      const noting = database.noting(touched)
      const horizon = horizonOn(today())
      return {
        identity,
        loaders: createLoaders(noting, identity, subjects, touched, horizon),
        database: noting,
        sender,
        pseudonyms,
        horizon,
      }
    },
  })
}
