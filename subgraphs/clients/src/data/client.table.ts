import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { date, index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { clientsRole, clientsSchema } from './schema.ts'

/** The young people of one municipality, as its latest JW301 described them, or before that the JW315 of a provider. */
export const client = clientsSchema.table(
  'client',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
    bsn: text('bsn').notNull(),
    birthDate: date('birth_date', { mode: 'string' }).notNull(),
    birthDateUse: text('birth_date_use'),
    givenNames: text('given_names'),
    initials: text('initials'),
    familyNamePrefix: text('family_name_prefix'),
    familyName: text('family_name').notNull(),
    sexCode: text('sex_code').notNull(),
    legalStatusCode: text('legal_status_code'),
    legalRepresentationCode: text('legal_representation_code'),
    /** The message that describes the young person. */
    messageId: uuid('message_id').notNull(),
    /** Date and identification of the message that was last applied: the later one stands, whatever the order of arrival. */
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    index('client_by_bsn').on(table.municipalityCode, table.bsn),
    municipalPolicy('client', clientsRole),
    rolePolicy('client', clientsRole, ['caseworker', 'back-office', 'exchange'], ['exchange'], 'CLIENT_FILES'),
  ],
)

/** A client without the BSN, which has a loader of its own. */
export type ClientRow = Omit<typeof client.$inferSelect, 'bsn' | 'messageId' | 'version'>
