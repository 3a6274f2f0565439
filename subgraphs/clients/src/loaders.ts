import type { Database } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import { createIdLoader, createListLoader } from '@regiograaf/subgraph-kit'
import { loadAllocations, loadAllocationsByClient } from './data/allocation.queries.ts'
import { loadCareStartsByAllocation, loadCareStopsByAllocation } from './data/care-delivery.queries.ts'
import { countClients, listClients, loadClients } from './data/client.queries.ts'

/** Everything that a request can read in this subgraph. */
export function createLoaders(database: Database, identity: Identity) {
  return {
    listClients: (limit: number, after: string | null) => database.read(identity, listClients, limit, after),
    countClients: () => database.read(identity, countClients),
    clientById: createIdLoader((ids) => database.read(identity, loadClients, ids)),
    allocationById: createIdLoader((ids) => database.read(identity, loadAllocations, ids)),
    allocationsByClient: createListLoader(
      (clientIds: readonly string[]) => database.read(identity, loadAllocationsByClient, clientIds),
      (row) => row.clientId,
    ),
    careStartsByAllocation: createListLoader(
      (allocationIds: readonly string[]) => database.read(identity, loadCareStartsByAllocation, allocationIds),
      (row) => row.allocationId ?? '',
    ),
    careStopsByAllocation: createListLoader(
      (allocationIds: readonly string[]) => database.read(identity, loadCareStopsByAllocation, allocationIds),
      (row) => row.allocationId ?? '',
    ),
  }
}
