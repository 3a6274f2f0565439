import type { Identity } from '@regiograaf/identity'
import type { createActions } from './actions.ts'
import type { createLoaders } from './loaders.ts'

/** What a resolver of this subgraph gets besides its arguments: who is asking, and everything that can be read or changed. */
export interface Context {
  readonly identity: Identity
  readonly loaders: ReturnType<typeof createLoaders>
  readonly actions: ReturnType<typeof createActions>
}
