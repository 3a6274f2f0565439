import { type AccessCheck, createAccessCheck } from '@regiograaf/access'
import { createLocalTransport } from '@regiograaf/federation/local-transport'
import type { Identity } from '@regiograaf/identity'
import { type DocumentNode, type GraphQLError, Kind } from 'graphql'
import { graphError } from './graph-error.ts'
import type { Subgraph } from './subgraph.ts'

type SubgraphTransport = ReturnType<typeof createLocalTransport>

/** What a subgraph needs of the context of a request. */
export interface SubgraphRequestContext {
  readonly identity: Identity
  /** Gets to know whose rows are read, for the audit log: see `Database.noting`. */
  readonly touched?: Map<string, string>
}

const listedRefusals = 5

/**
 * Carries operations to a subgraph in this process, for the identity in the context of each request. The subgraph decides by its
 * own schema: an operation that asks for anything this identity may not ask for is refused whole, before any of it runs.
 */
export function createSubgraphTransport({ schema, contextFor }: Subgraph): SubgraphTransport {
  const check = createAccessCheck(schema)
  return createLocalTransport({
    schema,
    contextValue: (context) => {
      const { identity, touched = new Map() } = context as SubgraphRequestContext
      return contextFor(identity, touched)
    },
    refuse: (document, context) => refuse(check, document, (context as SubgraphRequestContext).identity),
  })
}

function refuse(check: AccessCheck, document: DocumentNode, identity: Identity): GraphQLError[] {
  return document.definitions
    .flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? check(document, node, identity) : []))
    .slice(0, listedRefusals)
    .map(({ message }) => graphError('FORBIDDEN', message))
}
