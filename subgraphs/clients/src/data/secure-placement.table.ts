import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { date, index, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { SecurePlacementEnd } from '../rules/secure-placement.ts'
import { clientsRole, clientsSchema } from './schema.ts'

/**
 * The days on which a young person stayed in secure care (JeugdzorgPlus) for the account of a municipality. Who is responsible stands on
 * the row with the days for which it was: it is never worked out again from where somebody lives today. Rows of one person never
 * share a day, which the action that adds them sees to.
 */
export const securePlacement = clientsSchema.table(
  'secure_placement',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    clientId: uuid('client_id').notNull(),
    /** The institution. */
    providerAgbCode: text('provider_agb_code').notNull(),
    /** The first day of the stay itself, whoever was responsible then. */
    placedOn: date('placed_on', { mode: 'string' }).notNull(),
    /** The first day for this account and under this measure. */
    start: date('start_date', { mode: 'string' }).notNull(),
    /** The last one, inclusive; null while it lasts. */
    end: date('end_date', { mode: 'string' }),
    endReason: text('end_reason').$type<SecurePlacementEnd>(),
    /** CBS_MAATREGEL; null without a measure. */
    measureCode: text('measure_code'),
    registeredOn: date('registered_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    unique().on(table.municipalityCode, table.clientId, table.start),
    index('secure_placement_by_start').on(table.municipalityCode, table.start, table.id),
    municipalPolicy('secure_placement', clientsRole),
    rolePolicy('secure_placement', clientsRole, ['caseworker', 'exchange'], ['caseworker']),
  ],
)

/** A placement as it is read: the institution is null to whoever it is withheld from. */
export type SecurePlacementRow = Omit<typeof securePlacement.$inferSelect, 'providerAgbCode'> & {
  readonly providerAgbCode: string | null
}
