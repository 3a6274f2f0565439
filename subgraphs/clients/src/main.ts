import { runSubgraph } from '@regiograaf/subgraph-kit/run-subgraph'
import { readEnvironment } from './environment.ts'
import { createClientsSubgraph } from './subgraph.ts'

// The clients subgraph in a process of its own: see docs/how-to/run-apart.md.
await runSubgraph(createClientsSubgraph, readEnvironment)
