import {
  type ExchangeEnvironment,
  readExchangingEnvironment,
  type SubgraphEnvironment,
} from '@regiograaf/subgraph-kit/environment'

/** The settings of the finance subgraph in a process of its own. Throws EnvironmentError with every fault. */
export function readEnvironment(): SubgraphEnvironment & ExchangeEnvironment {
  return readExchangingEnvironment({ role: 'regiograaf_finance', port: 4003 })
}
