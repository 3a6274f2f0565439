import type { Database } from '@regiograaf/database'
import {
  type InboxMessage,
  type Projection,
  type Pseudonyms,
  subscriptions,
  toAllocationFacts,
  writeVersions,
} from '@regiograaf/ijw'
import { allocation } from '../data/allocation.table.ts'
import { careRequest } from '../data/care-request.table.ts'
import { careStart } from '../data/care-start.table.ts'
import { careStop } from '../data/care-stop.table.ts'
import { client } from '../data/client.table.ts'
import { requestAnswer } from '../data/request-answer.table.ts'
import { requestGrant } from '../data/request-grant.table.ts'
import { whereabouts } from '../data/whereabouts.table.ts'
import { keepClientsCube } from './cube.ts'
import { toClientRows, toRequestGrantRows, toWhereaboutsRows } from './jw301.ts'
import { toCareStartRows } from './jw305.ts'
import { toCareStopRows } from './jw307.ts'
import { toCareRequestRows, toRequestedClientRows } from './jw315.ts'
import { toChangeRequestRows } from './jw317.ts'
import { toRequestAnswerRows } from './jw319.ts'

/**
 * Clients, their whereabouts and allocations from JW301, starts from JW305, stops from JW307, requests from JW315 and JW317 with
 * their answers from JW319.
 */
export function clientsProjection(database: Database, pseudonyms: Pseudonyms): Projection {
  return {
    subgraph: 'clients',
    messageTypes: subscriptions.clients,
    database,
    project: (db, messages) => {
      const allocations = messages.flatMap((message) => toAllocationFacts(message, pseudonyms))
      const requests = messages.flatMap((message) => toCareRequestRows(message, pseudonyms))
      const concerned = {
        clientIds: [...new Set([...allocations, ...requests].map(({ clientId }) => clientId))],
        allocationIds: allocations.map(({ id }) => id),
        requestIds: requests.map(({ id }) => id),
      }
      return keepClientsCube(db, messages, concerned, () => writeRows(db, messages, allocations, pseudonyms))
    },
  }
}

async function writeRows(
  db: Parameters<Projection['project']>[0],
  messages: readonly InboxMessage[],
  allocations: ReturnType<typeof toAllocationFacts>,
  pseudonyms: Pseudonyms,
): Promise<void> {
  await writeVersions(
    db,
    client,
    messages.flatMap((message) => [
      ...toClientRows(message, pseudonyms),
      ...toRequestedClientRows(message, pseudonyms),
    ]),
  )
  await writeVersions(
    db,
    whereabouts,
    messages.flatMap((message) => toWhereaboutsRows(message, pseudonyms)),
  )
  await writeVersions(db, allocation, allocations)
  await writeVersions(
    db,
    careStart,
    messages.flatMap((message) => toCareStartRows(message, pseudonyms)),
  )
  await writeVersions(
    db,
    careStop,
    messages.flatMap((message) => toCareStopRows(message, pseudonyms)),
  )
  await writeVersions(
    db,
    careRequest,
    messages.flatMap((message) => [
      ...toCareRequestRows(message, pseudonyms),
      ...toChangeRequestRows(message, pseudonyms),
    ]),
  )
  await writeVersions(
    db,
    requestAnswer,
    messages.flatMap((message) => toRequestAnswerRows(message, pseudonyms)),
  )
  await writeVersions(
    db,
    requestGrant,
    messages.flatMap((message) => toRequestGrantRows(message, pseudonyms)),
  )
}
