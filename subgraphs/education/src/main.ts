import { runSubgraph } from '@regiograaf/subgraph-kit/run-subgraph'
import { readEnvironment } from './environment.ts'
import { createEducationSubgraph } from './subgraph.ts'

// The education subgraph in a process of its own: see docs/how-to/run-apart.md.
await runSubgraph(({ database }) => createEducationSubgraph(database), readEnvironment)
