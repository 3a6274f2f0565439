import type { Database } from '@regiograaf/database'
import { type Projection, type Pseudonyms, toAllocationFacts, writeVersions } from '@regiograaf/ijw'
import { allocation } from '../data/allocation.table.ts'
import { careStart } from '../data/care-start.table.ts'
import { careStop } from '../data/care-stop.table.ts'
import { client } from '../data/client.table.ts'
import { whereabouts } from '../data/whereabouts.table.ts'
import { toClientRows, toWhereaboutsRows } from './jw301.ts'
import { toCareStartRows } from './jw305.ts'
import { toCareStopRows } from './jw307.ts'

/** Clients, their whereabouts and allocations from JW301, starts from JW305, stops from JW307. */
export function clientsProjection(database: Database, pseudonyms: Pseudonyms): Projection {
  return {
    subgraph: 'clients',
    messageTypes: ['JW301', 'JW305', 'JW307'],
    database,
    project: async (db, messages) => {
      await writeVersions(
        db,
        client,
        messages.flatMap((message) => toClientRows(message, pseudonyms)),
      )
      await writeVersions(
        db,
        whereabouts,
        messages.flatMap((message) => toWhereaboutsRows(message, pseudonyms)),
      )
      await writeVersions(
        db,
        allocation,
        messages.flatMap((message) => toAllocationFacts(message, pseudonyms)),
      )
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
    },
  }
}
