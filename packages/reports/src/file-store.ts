import { hash } from 'node:crypto'

/** A file that is written and can be read by anybody at any pace. */
export interface StoredFile {
  readonly pieces: readonly Buffer[]
  readonly bytes: number
  /** A hash of all that is in it. */
  readonly hash: string
}

const pieceBytes = 64 * 1024

/**
 * Holds files in pieces, each of which is in memory once however many files have it, and as long as one of them is. So a report is there once
 * for all who read it, also while it is written: what is shared is only what came out the same, after each caller's own question to the graph.
 */
export class FileStore {
  readonly #pieces = new Map<string, WeakRef<Buffer>>()
  readonly #gone = new FinalizationRegistry<string>((key) => {
    if (this.#pieces.get(key)?.deref() === undefined) this.#pieces.delete(key)
  })

  /** How many different pieces are known. */
  get size(): number {
    return this.#pieces.size
  }

  /** Writes a file to its end. */
  async write(parts: AsyncIterable<string | Uint8Array>): Promise<StoredFile> {
    const pieces: Buffer[] = []
    const keys: string[] = []
    let waiting: Uint8Array[] = []
    let [waitingBytes, bytes] = [0, 0]
    const flush = () => {
      const piece = Buffer.concat(waiting)
      const key = hash('sha256', piece, 'base64url')
      pieces.push(this.#share(key, piece))
      keys.push(key)
      bytes += waitingBytes
      waiting = []
      waitingBytes = 0
    }
    for await (const part of parts) {
      const chunk = typeof part === 'string' ? Buffer.from(part) : part
      waiting.push(chunk)
      waitingBytes += chunk.byteLength
      if (waitingBytes >= pieceBytes) flush()
    }
    if (waitingBytes > 0) flush()
    return { pieces, bytes, hash: hash('sha256', keys.join(), 'base64url') }
  }

  #share(key: string, piece: Buffer): Buffer {
    const known = this.#pieces.get(key)?.deref()
    if (known !== undefined) return known
    this.#pieces.set(key, new WeakRef(piece))
    this.#gone.register(piece, key)
    return piece
  }
}
