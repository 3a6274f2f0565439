import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { date, foreignKey, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { LongTermAbsenceReason } from '../rules/long-term-absence.ts'
import { client } from './client.table.ts'
import { educationRole, educationSchema } from './schema.ts'

/**
 * When a young person stayed away from school for four weeks or more without an exemption (thuiszitten). Those of one person never
 * share a day, which the action that adds them sees to.
 */
export const longTermAbsence = educationSchema.table(
  'long_term_absence',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    clientId: uuid('client_id').notNull(),
    /** Null for who is enrolled nowhere (absoluut verzuim). */
    schoolBrin: text('school_brin'),
    start: date('start_date', { mode: 'string' }).notNull(),
    /** The last day, inclusive; null while it goes on. */
    end: date('end_date', { mode: 'string' }),
    reason: text('reason').$type<LongTermAbsenceReason>().notNull(),
    registeredOn: date('registered_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    unique().on(table.municipalityCode, table.clientId, table.start),
    foreignKey({
      columns: [table.municipalityCode, table.clientId],
      foreignColumns: [client.municipalityCode, client.id],
    }),
    municipalPolicy('long_term_absence', educationRole),
    rolePolicy('long_term_absence', educationRole, ['caseworker', 'exchange'], ['caseworker']),
  ],
)

export type LongTermAbsenceRow = typeof longTermAbsence.$inferSelect
