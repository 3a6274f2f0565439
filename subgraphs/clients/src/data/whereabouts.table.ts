import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { sql } from 'drizzle-orm'
import { foreignKey, jsonb, pgPolicy, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.table.ts'
import { clientsRole, clientsSchema } from './schema.ts'

/** An address as JW301 Contact says it; codes are those of the standard, days ISO days. */
export interface AddressFacts {
  readonly kindCode: string
  readonly organisation?: string | undefined
  readonly street?: string | undefined
  readonly houseNumber?: number | undefined
  readonly houseLetter?: string | undefined
  readonly houseNumberAddition?: string | undefined
  readonly houseQualifierCode?: string | undefined
  readonly postcode?: string | undefined
  readonly town?: string | undefined
  readonly countryCode?: string | undefined
  readonly start?: string | undefined
  readonly end?: string | undefined
}

/**
 * Where each young person can be found, as the latest JW301 lists it: a list that is always replaced and read as a whole. A row
 * does not exist for whoever it is withheld from.
 */
export const whereabouts = clientsSchema.table(
  'whereabouts',
  {
    municipalityCode: text('municipality_code').notNull(),
    /** The id of the young person. */
    id: uuid('id').notNull(),
    addresses: jsonb('addresses').$type<AddressFacts[]>().notNull(),
    /** Date and identification of the message that was last applied: the later one stands, whatever the order of arrival. */
    version: text('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    foreignKey({ columns: [table.municipalityCode, table.id], foreignColumns: [client.municipalityCode, client.id] }),
    municipalPolicy('whereabouts', clientsRole),
    rolePolicy('whereabouts', clientsRole, ['caseworker', 'exchange'], ['exchange'], 'CLIENT_FILES'),
    pgPolicy('whereabouts_unless_withheld', {
      as: 'restrictive',
      to: clientsRole,
      using: sql`id <> all((select hub.withheld_clients())::uuid[])`,
    }),
  ],
)

export type WhereaboutsRow = Omit<typeof whereabouts.$inferSelect, 'version'>
