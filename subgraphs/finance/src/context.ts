import type { Database } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import type { Sender } from '@regiograaf/ijw'
import type { Loaders } from './loaders.ts'

/** What a resolver of this subgraph gets besides its arguments: who is asking, what can be read, and where changes go. */
export interface Context {
  readonly identity: Identity
  readonly loaders: Loaders
  /** For actions only; resolvers read through the loaders. */
  readonly database: Database
  /** Sends what the municipality decides. */
  readonly sender: Sender
}
