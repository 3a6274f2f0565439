import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { date, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { NormDeviationReason } from '../rules/norm-check.ts'
import { clientsRole, clientsSchema } from './schema.ts'

/** That the access of the municipality consented to an allocation that lasts longer than a norm of the region (afwijking van het normenkader). */
export const normDeviation = clientsSchema.table(
  'norm_deviation',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    clientId: uuid('client_id').notNull(),
    allocationId: uuid('allocation_id').notNull(),
    /** The id of the norm in packages/reference-data. */
    normId: text('norm_id').notNull(),
    reason: text('reason').$type<NormDeviationReason>().notNull(),
    agreedOn: date('agreed_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    unique().on(table.municipalityCode, table.allocationId, table.normId),
    municipalPolicy('norm_deviation', clientsRole),
    rolePolicy('norm_deviation', clientsRole, ['caseworker', 'exchange'], ['caseworker']),
  ],
)

export type NormDeviationRow = typeof normDeviation.$inferSelect
