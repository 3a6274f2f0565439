import { type DocumentNode, type Location, visit } from 'graphql'

/** The most text, in characters, that the documents in the store were read from: about fifty bytes are kept of each. */
const textBudget = 1024 * 1024
/** What a document counts for however short it is, so that there are at most a thousand. */
const smallestShare = 1024

interface Stored {
  readonly document: DocumentNode
  readonly share: number
}

/**
 * Where Apollo Server keeps the documents that it has parsed and validated; the one that was not asked for the longest goes
 * first. They lose the places in their text: nobody asks for these after validation, and they are most of what a document
 * takes in memory.
 */
export class DocumentStore {
  readonly #stored = new Map<string, Stored>()
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

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#forget(key)
    const share = Math.max(document.loc?.source.body.length ?? 0, smallestShare)
    dropPlaces(document)
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
