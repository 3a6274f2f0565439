import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { boolean, date, index, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { WaitingOutcome, WaitingPlace } from '../rules/waiting.ts'
import { clientsRole, clientsSchema } from './schema.ts'

/**
 * A young person who waits or waited somewhere for help (wachtlijstregel). Who waits for the same help at the same place twice at once
 * is refused by the action that adds entries.
 */
export const waitingListEntry = clientsSchema.table(
  'waiting_list_entry',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    clientId: uuid('client_id').notNull(),
    place: text('place').$type<WaitingPlace>().notNull(),
    /** The organisation; null for the municipality's own local team. */
    providerAgbCode: text('provider_agb_code'),
    /** JZ020; null while nobody knows which help it will be. */
    categoryCode: text('category_code'),
    /** The young person or the parents want to wait. */
    atClientRequest: boolean('at_client_request').notNull(),
    waitingSince: date('waiting_since', { mode: 'string' }).notNull(),
    /** The day on which help started, or on which the young person no longer waited; null while waiting. */
    endedOn: date('ended_on', { mode: 'string' }),
    outcome: text('outcome').$type<WaitingOutcome>(),
    registeredOn: date('registered_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    unique('waiting_list_entry_registered_once')
      .on(
        table.municipalityCode,
        table.clientId,
        table.place,
        table.providerAgbCode,
        table.categoryCode,
        table.waitingSince,
      )
      .nullsNotDistinct(),
    index('waiting_list_entry_by_day').on(table.municipalityCode, table.waitingSince, table.id),
    municipalPolicy('waiting_list_entry', clientsRole),
    rolePolicy('waiting_list_entry', clientsRole, ['caseworker', 'exchange'], ['caseworker']),
  ],
)

/** An entry as it is read: the organisation is null to whoever it is withheld from, too. */
export type WaitingListEntryRow = typeof waitingListEntry.$inferSelect
