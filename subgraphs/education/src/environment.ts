import { readSubgraphEnvironment, type SubgraphEnvironment } from '@regiograaf/subgraph-kit/environment'

/** The settings of the education subgraph in a process of its own. Throws EnvironmentError with every fault. */
export function readEnvironment(): SubgraphEnvironment {
  return readSubgraphEnvironment({ role: 'regiograaf_education', port: 4004 })
}
