import { runSubgraph } from '@regiograaf/subgraph-kit/run-subgraph'
import { readEnvironment } from './environment.ts'
import { createFinanceSubgraph } from './subgraph.ts'

// The finance subgraph in a process of its own: see docs/how-to/run-apart.md.
await runSubgraph(({ database }) => createFinanceSubgraph(database), readEnvironment)
