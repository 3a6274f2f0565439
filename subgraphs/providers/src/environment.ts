import { readSubgraphEnvironment, type SubgraphEnvironment } from '@regiograaf/subgraph-kit/environment'

/** The settings of the providers subgraph in a process of its own. Throws EnvironmentError with every fault. */
export function readEnvironment(): SubgraphEnvironment {
  return readSubgraphEnvironment({ role: 'regiograaf_providers', port: 4002 })
}
