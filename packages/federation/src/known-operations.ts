import { hash } from 'node:crypto'
import { type DocumentNode, print } from 'graphql'
import { type ChosenOperation, chooseOperation } from './plan/choose-operation.ts'
import type { Variables } from './plan/selection.ts'

/** An operation of a document that was seen before. */
export interface KnownOperation extends ChosenOperation {
  /** Short, and the same for every document that prints to the same text: what caches know the operation by. */
  readonly key: string
}

/**
 * Chooses operations, and remembers the choice for as long as its document lives: a request for a document that is kept
 * elsewhere looks at no text. The keys hold nothing else in memory.
 */
export class KnownOperations {
  readonly #byDocument = new WeakMap<DocumentNode, Map<string, KnownOperation>>()

  /** Throws what `chooseOperation` throws. */
  find(document: DocumentNode, operationName: string): KnownOperation {
    let byName = this.#byDocument.get(document)
    if (!byName) {
      byName = new Map()
      this.#byDocument.set(document, byName)
    }
    let known = byName.get(operationName)
    if (!known) {
      const key = hash('sha256', `${operationName}\n${print(document)}`, 'base64url')
      known = { ...chooseOperation(document, operationName), key }
      byName.set(operationName, known)
    }
    return known
  }
}

/** The key of an operation for one set of conditions, which is how often it is compiled. */
export function conditionalKey({ key, conditionVariables }: KnownOperation, variables: Variables): string {
  let conditional = key
  for (const name of conditionVariables) conditional += ` ${variables[name]}`
  return conditional
}
