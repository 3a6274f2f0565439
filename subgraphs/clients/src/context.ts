import type { Database } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import type { Pseudonyms, Sender } from '@regiograaf/ijw'
import type { createLoaders } from './loaders.ts'
import type { Horizon } from './rules/worklist.ts'

/** What a resolver of this subgraph gets besides its arguments: who is asking, and everything that can be read, and the door to what can be changed. */
export interface Context {
  readonly identity: Identity
  readonly loaders: ReturnType<typeof createLoaders>
  readonly database: Database
  /** Sends what the municipality decides. */
  readonly sender: Sender
  readonly pseudonyms: Pseudonyms
  /** The day of the request: what is late on it is late in all of the answer. */
  readonly horizon: Horizon
}
