import type { SubjectCipher } from '@regiograaf/audit'
import type { Database } from '@regiograaf/database'
import { createFigureLoaders } from '@regiograaf/figures'
import type { Identity } from '@regiograaf/identity'
import { createIdLoader, createListLoader, createLoader, isId } from '@regiograaf/subgraph-kit'
import { countAccesses, listAccesses } from './data/access.queries.ts'
import {
  loadAllocations,
  loadAllocationsByClient,
  loadAllocationsByRequest,
  loadToldAllocations,
} from './data/allocation.queries.ts'
import { loadCareStartsByAllocation, loadCareStopsByAllocation } from './data/care-delivery.queries.ts'
import {
  type CareRequestFilter,
  countCareRequests,
  listCareRequests,
  loadCareRequests,
  loadCareRequestsByAllocation,
  loadCareRequestsByClient,
} from './data/care-request.queries.ts'
import { countClients, findClientByBsn, listClients, loadBsns, loadClients } from './data/client.queries.ts'
import { tables } from './data/figures.table.ts'
import {
  countMessages,
  listMessages,
  loadAnswersByMessage,
  loadFindingsByMessage,
  loadMessages,
  type MessageFilter,
} from './data/message.queries.ts'
import { loadNormDeviationsByAllocation } from './data/norm-deviation.queries.ts'
import { loadPerspectivePlansByClient } from './data/perspective-plan.queries.ts'
import { loadSecretAddresses } from './data/secret-address.queries.ts'
import { listSecureCareCapacity } from './data/secure-care-capacity.queries.ts'
import {
  countSecurePlacements,
  listSecurePlacements,
  loadSecurePlacements,
  loadSecurePlacementsByClient,
  type SecurePlacementFilter,
} from './data/secure-placement.queries.ts'
import {
  countWaitingListEntries,
  listWaitingListEntries,
  loadWaitingListEntries,
  loadWaitingListEntriesByClient,
  type WaitingListFilter,
} from './data/waiting-list-entry.queries.ts'
import { loadWhereabouts } from './data/whereabouts.queries.ts'
import { countWorklist, listWorklist, type WorklistFilter } from './data/worklist.queries.ts'
import type { WorklistPlace } from './data/worklist-place.ts'
import type { Horizon } from './rules/worklist.ts'

/** Everything that a request can read in this subgraph. */
export function createLoaders(
  database: Database,
  identity: Identity,
  subjects: SubjectCipher,
  touched: Map<string, string>,
  horizon: Horizon,
) {
  const bsnByClient = createIdLoader((ids) => database.read(identity, loadBsns, ids))
  return {
    /** Looking at who looked is a look as well: the log only holds encrypted ids, so that it is noted here. */
    listAccesses: async (clientId: string, limit: number, after: string | null) => {
      if (!isId(clientId)) return []
      const rows = await database.read(identity, listAccesses, subjects.encrypt(clientId), limit, after)
      if (rows[0] !== undefined) touched.set(clientId, rows[0].municipalityCode)
      return rows
    },
    countAccesses: async (clientId: string) =>
      isId(clientId) ? database.read(identity, countAccesses, subjects.encrypt(clientId)) : 0,
    listClients: (limit: number, after: string | null) => database.read(identity, listClients, limit, after),
    countClients: () => database.read(identity, countClients),
    clientById: createIdLoader((ids) => database.read(identity, loadClients, ids)),
    findClientByBsn: (bsn: string) => database.read(identity, findClientByBsn, bsn),
    /** The BSN of a young person who was read before; throws when the row is gone, which cannot be since none is ever removed. */
    getBsn: async (id: string): Promise<string> => {
      const row = await bsnByClient.load(id)
      if (row === null) throw new Error('The row of a young person is missing.')
      return row.bsn
    },
    /** Null for a young person whose address is not secret. */
    secretAddressByClient: createIdLoader((ids) => database.read(identity, loadSecretAddresses, ids)),
    /** Null where it is withheld. */
    whereaboutsByClient: createIdLoader((ids) => database.read(identity, loadWhereabouts, ids)),
    allocationById: createIdLoader((ids) => database.read(identity, loadAllocations, ids)),
    /** Deleted ones too. */
    toldAllocationById: createIdLoader((ids) => database.read(identity, loadToldAllocations, ids)),
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
    listCareRequests: (filter: CareRequestFilter, limit: number, after: string | null) =>
      database.read(identity, listCareRequests, filter, limit, after),
    countCareRequests: (filter: CareRequestFilter) => database.read(identity, countCareRequests, filter),
    careRequestById: createIdLoader((ids) => database.read(identity, loadCareRequests, ids)),
    careRequestsByClient: createListLoader(
      (clientIds: readonly string[]) => database.read(identity, loadCareRequestsByClient, clientIds),
      (row) => row.clientId,
    ),
    careRequestByAllocation: createLoader(
      (allocationIds: readonly string[]) => database.read(identity, loadCareRequestsByAllocation, allocationIds),
      (row) => row.allocationId,
    ),
    normDeviationsByAllocation: createListLoader(
      (allocationIds: readonly string[]) => database.read(identity, loadNormDeviationsByAllocation, allocationIds),
      (row) => row.allocationId,
    ),
    perspectivePlansByClient: createListLoader(
      (clientIds: readonly string[]) => database.read(identity, loadPerspectivePlansByClient, clientIds),
      (row) => row.clientId,
    ),
    listMessages: (filter: MessageFilter, limit: number, after: string | null) =>
      database.read(identity, listMessages, filter, limit, after),
    countMessages: (filter: MessageFilter) => database.read(identity, countMessages, filter),
    messageById: createIdLoader((ids) => database.read(identity, loadMessages, ids)),
    answersByMessage: createListLoader(
      (messageIds: readonly string[]) => database.read(identity, loadAnswersByMessage, messageIds),
      (row) => row.answers ?? '',
    ),
    findingsByMessage: createListLoader(
      (messageIds: readonly string[]) => database.read(identity, loadFindingsByMessage, messageIds),
      (row) => row.messageId,
    ),
    listWorklist: (filter: WorklistFilter, limit: number, after: WorklistPlace | null) =>
      database.read(identity, listWorklist, filter, horizon, limit, after),
    countWorklist: (filter: WorklistFilter) => database.read(identity, countWorklist, filter, horizon),
    allocationsByRequest: createListLoader(
      (requestIds: readonly string[]) => database.read(identity, loadAllocationsByRequest, requestIds),
      (row) => row.requestId,
    ),
    listSecurePlacements: (filter: SecurePlacementFilter, limit: number, after: string | null) =>
      database.read(identity, listSecurePlacements, filter, limit, after),
    countSecurePlacements: (filter: SecurePlacementFilter) => database.read(identity, countSecurePlacements, filter),
    securePlacementById: createIdLoader((ids) => database.read(identity, loadSecurePlacements, ids)),
    securePlacementsByClient: createListLoader(
      (clientIds: readonly string[]) => database.read(identity, loadSecurePlacementsByClient, clientIds),
      (row) => row.clientId,
    ),
    listSecureCareCapacity: (regionId: string, until: string) =>
      database.read(identity, listSecureCareCapacity, regionId, until),
    listWaitingListEntries: (filter: WaitingListFilter, limit: number, after: string | null) =>
      database.read(identity, listWaitingListEntries, filter, limit, after),
    countWaitingListEntries: (filter: WaitingListFilter) => database.read(identity, countWaitingListEntries, filter),
    waitingListEntryById: createIdLoader((ids) => database.read(identity, loadWaitingListEntries, ids)),
    waitingListEntriesByClient: createListLoader(
      (clientIds: readonly string[]) => database.read(identity, loadWaitingListEntriesByClient, clientIds),
      (row) => row.clientId,
    ),
    figures: createFigureLoaders(tables, database, identity),
  }
}
