import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { date, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { clientsRole, clientsSchema } from './schema.ts'

/** What the municipality answered to a request (JW319): at most that it is under examination, and then that it is rejected. */
export const requestAnswer = clientsSchema.table(
  'request_answer',
  {
    municipalityCode: text('municipality_code').notNull(),
    /** Of the request and the answer code: each answer is given once. */
    id: uuid('id').notNull(),
    requestId: uuid('request_id').notNull(),
    /** VerzoekAntwoord (WJ760): 1 is rejected, 2 under examination. */
    answerCode: text('answer_code').notNull(),
    /** RedenAfwijzingVerzoek (WJ759). */
    rejectionReasonCode: text('rejection_reason_code'),
    /** By the residence principle (Woonplaatsbeginsel). */
    responsibleMunicipalityCode: text('responsible_municipality_code'),
    answeredOn: date('answered_on', { mode: 'string' }).notNull(),
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    index('request_answer_request').on(table.municipalityCode, table.requestId),
    municipalPolicy('request_answer', clientsRole),
    rolePolicy('request_answer', clientsRole, ['caseworker', 'exchange'], ['exchange']),
  ],
)
