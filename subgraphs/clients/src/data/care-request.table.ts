import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { date, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { clientsRole, clientsSchema } from './schema.ts'

/** One product of a request: what stays, what is to change, or what is new. Codes are those of the standard, days ISO days. */
export interface RequestedProductFacts {
  readonly wish: 'UNCHANGED' | 'CHANGED' | 'NEW'
  /** The allocation that stays or is to change. */
  readonly allocationId?: string | undefined
  readonly categoryCode?: string | undefined
  readonly productCode?: string | undefined
  /** Absent for what stays unchanged. */
  readonly start?: string | undefined
  readonly end?: string | undefined
  readonly volume?: number | undefined
  readonly unitCode?: string | undefined
  readonly frequencyCode?: string | undefined
  readonly budgetCents?: number | undefined
}

/**
 * What providers ask of the municipality: an allocation (JW315, one row for each product) or a change (JW317, one row for
 * the whole). What becomes of it is in the tables of its answers and grants, which may come first.
 */
export const careRequest = clientsSchema.table(
  'care_request',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').notNull(),
    providerAgbCode: text('provider_agb_code').notNull(),
    kind: text('kind').$type<'ALLOCATION' | 'CHANGE'>().notNull(),
    /** ReferentieAanbieder: unique for the provider (TR347). */
    reference: text('reference').notNull(),
    datedOn: date('dated_on', { mode: 'string' }).notNull(),
    /** The day on which the hub took it in: from then on its deadlines run. */
    receivedOn: date('received_on', { mode: 'string' }).notNull(),
    /** RedenVerzoek (WJ758) of a change. */
    reasonCode: text('reason_code'),
    referrerTypeCode: text('referrer_type_code'),
    referrerName: text('referrer_name'),
    referrerAgbCode: text('referrer_agb_code'),
    decisionNumber: integer('decision_number'),
    /** A list that is read as a whole and never changes. */
    products: jsonb('products').$type<RequestedProductFacts[]>().notNull(),
    /** Date and identification of the message that was last applied; a reference is used once (TR347). */
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    index('care_request_client').on(table.municipalityCode, table.clientId),
    index('care_request_by_date').on(table.municipalityCode, table.datedOn, table.id),
    municipalPolicy('care_request', clientsRole),
    rolePolicy('care_request', clientsRole, ['caseworker', 'exchange'], ['exchange']),
  ],
)

export type CareRequestState = 'OPEN' | 'UNDER_EXAMINATION' | 'GRANTED' | 'REJECTED'

/** A request with what became of it. The provider is null to whoever it is withheld from. */
export type CareRequestRow = Omit<typeof careRequest.$inferSelect, 'version' | 'providerAgbCode'> & {
  readonly providerAgbCode: string | null
  readonly state: CareRequestState
  /** The day of the answer that it is under examination. */
  readonly examinedOn: string | null
  readonly rejectedOn: string | null
  readonly rejectionReasonCode: string | null
  readonly responsibleMunicipalityCode: string | null
}
