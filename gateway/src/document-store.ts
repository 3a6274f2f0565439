import { type DocumentNode, type Location, visit } from 'graphql'

/** The most text, in characters, that the documents in the store were read from: about fifty bytes are kept of each. */
const textBudget = 1024 * 1024
/** What a document counts for however short it is, so that there are at most a thousand. */
const smallestShare = 1024

interface Stored {
  readonly document: DocumentNode
  readonly share: number
}

interface Offered {
  readonly key: string
  readonly share: number
}

/**
 * Where Apollo Server keeps the documents that it has parsed, once one was found fit to run: what is refused takes no memory, and pushes
 * out nothing. The one that was not asked for the longest goes first. They lose the places in their text: nobody asks for these after validation, and they are most of what a document
 * takes in memory.
 */
export class DocumentStore {
  readonly #stored = new Map<string, Stored>()
  readonly #offered = new WeakMap<DocumentNode, Offered>()
  #text = 0

  /** How many documents are stored. */
  get size(): number {
    return this.#stored.size
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    const stored = this.#stored.get(key)
    if (stored === undefined) return undefined
    this.#stored.delete(key)
    this.#stored.set(key, stored)
    return stored.document
  }

  /** Takes a document that `keep` may be called for. */
  async set(key: string, document: DocumentNode): Promise<void> {
    const share = Math.max(document.loc?.source.body.length ?? 0, smallestShare)
    dropPlaces(document)
    this.#offered.set(document, { key, share })
  }

  /** Keeps a document, which may run, if it was set and is not kept already. */
  keep(document: DocumentNode): void {
    const offered = this.#offered.get(document)
    if (offered === undefined) return
    this.#offered.delete(document)
    const { key, share } = offered
    this.#forget(key)
    this.#stored.set(key, { document, share })
    this.#text += share
    for (const oldest of this.#stored.keys()) {
      if (this.#text <= textBudget) break
      this.#forget(oldest)
    }
  }

  async delete(key: string): Promise<boolean> {
    return this.#forget(key)
  }

  #forget(key: string): boolean {
    this.#text -= this.#stored.get(key)?.share ?? 0
    return this.#stored.delete(key)
  }
}

/** Takes the places in their text from all nodes: nobody asks for them once a document was validated. */
export function dropPlaces(document: DocumentNode): void {
  visit(document, {
    enter(node: { loc?: Location | undefined }) {
      node.loc = undefined
    },
  })
}
