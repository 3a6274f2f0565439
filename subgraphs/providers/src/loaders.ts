import type { Database } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import { createListLoader, createLoader } from '@regiograaf/subgraph-kit'
import { countContractedProviders } from './data/contract.queries.ts'
import { countMandates, listMandates } from './data/mandate.queries.ts'
import {
  countProviders,
  listProviders,
  loadProductCategoriesByProvider,
  loadProviders,
  loadRegionsByProvider,
} from './data/provider.queries.ts'

/** Everything that a request can read in this subgraph besides the reference data, which is in memory. */
export function createLoaders(database: Database, identity: Identity) {
  return {
    listProviders: (limit: number, after: string | null, regionId: string | null) =>
      database.read(identity, listProviders, limit, after, regionId),
    countProviders: (regionId: string | null) => database.read(identity, countProviders, regionId),
    countContractedProviders: (regionId: string, on: string) =>
      database.read(identity, countContractedProviders, regionId, on),
    listMandates: (limit: number, after: string | null) =>
      database.read(identity, listMandates, identity.organisation, limit, after),
    countMandates: () => database.read(identity, countMandates, identity.organisation),
    providerByAgbCode: createLoader(
      (agbCodes: readonly string[]) => database.read(identity, loadProviders, agbCodes),
      (row) => row.agbCode,
    ),
    regionsByProvider: createListLoader(
      (agbCodes: readonly string[]) => database.read(identity, loadRegionsByProvider, agbCodes),
      (row) => row.agbCode,
    ),
    productCategoriesByProvider: createListLoader(
      (agbCodes: readonly string[]) => database.read(identity, loadProductCategoriesByProvider, agbCodes),
      (row) => row.agbCode,
    ),
  }
}

export type Loaders = ReturnType<typeof createLoaders>
