import { runSubgraph } from '@regiograaf/subgraph-kit/run-subgraph'
import { readEnvironment } from './environment.ts'
import { createProvidersSubgraph } from './subgraph.ts'

// The providers subgraph in a process of its own: see docs/how-to/run-apart.md.
await runSubgraph(({ database }) => createProvidersSubgraph(database), readEnvironment)
