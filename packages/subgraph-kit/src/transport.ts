import { type AccessCheck, createAccessCheck } from '@regiograaf/access'
import { createLocalTransport } from '@regiograaf/federation/local-transport'
import type { Identity } from '@regiograaf/identity'
import { type DocumentNode, type GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { graphError } from './graph-error.ts'
import type { Subgraph } from './subgraph.ts'

type SubgraphTransport = ReturnType<typeof createLocalTransport>

/** An operation as the access check wants it. */
interface Parsed {
  readonly document: DocumentNode
  readonly operations: readonly OperationDefinitionNode[]
}

/** What a subgraph needs of the context of a request. */
export interface SubgraphRequestContext {
  readonly identity: Identity
  /** Gets to know whose rows are read, for the audit log: see `Database.noting`. */
  readonly touched?: Map<string, string>
}

const rememberedOperations = 1_000
const listedRefusals = 5

/**
 * Carries operations to a subgraph in this process, for the identity in the context of each request. The subgraph decides by its
 * own schema: an operation that asks for anything this identity may not ask for is refused whole, before any of it runs.
 */
export function createSubgraphTransport({ schema, contextFor }: Subgraph): SubgraphTransport {
  const transport = createLocalTransport({
    schema,
    contextValue: (context) => {
      const { identity, touched = new Map() } = context as SubgraphRequestContext
      return contextFor(identity, touched)
    },
  })
  const check = createAccessCheck(schema)
  const known = new Map<string, Parsed>()

  function parseOnce(text: string): Parsed {
    const found = known.get(text)
    if (found) return found
    const document = parse(text, { noLocation: true })
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    const parsed = { document, operations }
    known.set(text, parsed)
    for (const oldest of known.keys()) {
      if (known.size <= rememberedOperations) break
      known.delete(oldest)
    }
    return parsed
  }

  return {
    execute(request) {
      const errors = refuse(check, parseOnce(request.document), (request.context as SubgraphRequestContext).identity)
      return errors.length > 0 ? { errors } : transport.execute(request)
    },
  }
}

function refuse(check: AccessCheck, { document, operations }: Parsed, identity: Identity): GraphQLError[] {
  return operations
    .flatMap((operation) => check(document, operation, identity))
    .slice(0, listedRefusals)
    .map(({ message }) => graphError('FORBIDDEN', message))
}
