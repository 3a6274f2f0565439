import { Refusal } from './error-codes.ts'
import { isNestedTooDeep } from './limits.ts'
import { type PersistedOperation, type PersistedOperations, sha256Of } from './persisted-operations.ts'

/** Whose operations count for a request, and whether nothing else runs. */
export interface PersistedRule {
  readonly operations: PersistedOperations
  readonly application: string | null
  readonly onlyPersisted: boolean
}

/** A request with the text of its operation in it; `registered` is that operation where the application has registered it. */
export interface OperationRequest {
  readonly body: Readonly<Record<string, unknown>>
  readonly registered: PersistedOperation | null
}

/**
 * Finds the operation of a request. It comes as a text (`query`), as the hash of a registered one (`documentId: "sha256:…"` of GraphQL
 * over HTTP, or `extensions.persistedQuery` of Apollo), or as both, which then belong together. A text is never registered by
 * sending it. Throws Refusal.
 */
export function toOperationRequest(received: unknown, rule: PersistedRule): OperationRequest {
  if (typeof received !== 'object' || received === null || Array.isArray(received)) throw new Refusal('BAD_REQUEST')
  const { documentId, ...body } = received as Record<string, unknown>
  const { persistedQuery, ...extensions } = (body.extensions ?? {}) as Record<string, unknown>
  const named = hashOf(documentId, persistedQuery)
  if (persistedQuery !== undefined) body.extensions = extensions
  const text = body.query
  if (text !== undefined && typeof text !== 'string') throw new Refusal('BAD_REQUEST')
  const hash = text === undefined || (named === null && !rule.onlyPersisted) ? named : sha256Of(text)
  if (named !== null && hash !== named) {
    throw new Refusal('PERSISTED_QUERY_NOT_FOUND', 'The text of the operation is not the one with this hash.')
  }
  const registered = hash === null ? null : rule.operations.find(rule.application, hash)
  if (registered === null && (rule.onlyPersisted || (hash !== null && text === undefined))) {
    throw new Refusal('PERSISTED_QUERY_NOT_FOUND', rule.onlyPersisted ? onlyRegistered : undefined)
  }
  if (text !== undefined && isNestedTooDeep(text)) {
    throw new Refusal('OPERATION_TOO_LARGE', 'The operation has too many brackets inside each other; ask less at once.')
  }
  return { body: { ...body, query: text ?? registered?.text }, registered }
}

const onlyRegistered = 'This caller may run only operations that are registered for the application of its token.'

function hashOf(documentId: unknown, persistedQuery: unknown): string | null {
  if (documentId === undefined && persistedQuery === undefined) return null
  const { sha256Hash } = (persistedQuery ?? {}) as Record<string, unknown>
  const hash = typeof documentId === 'string' ? documentId.replace(/^sha256:/, '') : sha256Hash
  const isContradiction = documentId !== undefined && persistedQuery !== undefined && hash !== sha256Hash
  if (typeof hash !== 'string' || isContradiction) throw new Refusal('BAD_REQUEST')
  return hash.toLowerCase()
}

/** The body that a query in an address stands for: its parts as text, and its variables and extensions as JSON. Throws Refusal. */
export function toBody(search: Readonly<Record<string, unknown>>, parse: (text: string) => unknown): object {
  const entries = Object.entries(search).map(([name, value]) => {
    if (typeof value !== 'string')
      throw new Refusal('BAD_REQUEST', 'The address names a parameter twice; send each once.')
    return [name, name === 'variables' || name === 'extensions' ? parse(value) : value]
  })
  return Object.fromEntries(entries)
}
