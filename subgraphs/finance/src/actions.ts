import type { Database } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import { agreeTariff } from './actions/agree-tariff.ts'
import type { TariffInput } from './rules/tariff-input.ts'

/** Everything that a request can change in this subgraph. */
export function createActions(database: Database, identity: Identity) {
  return {
    agreeTariff: (input: TariffInput) => agreeTariff(database, identity, input),
  }
}
