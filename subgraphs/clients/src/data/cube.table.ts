import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { date, integer, primaryKey, text } from 'drizzle-orm/pg-core'
import { clientsRole, clientsSchema } from './schema.ts'

const readers = ['policy', 'exchange'] as const

/**
 * The exact figures of each municipality by month, of nobody in particular: kept in the transaction that projects a message. Of a
 * stock a row holds the change since the month before, of a flow what happened in the month.
 */
export const cube = clientsSchema.table(
  'cube',
  {
    municipalityCode: text('municipality_code').notNull(),
    /** Id of the figure in the catalogue. */
    figure: text('figure').notNull(),
    /** `total`, or the dimension of `member`. */
    breakdown: text('breakdown').notNull(),
    /** Empty for the total. */
    member: text('member').notNull(),
    /** The first day of the month. */
    month: date('month', { mode: 'string' }).notNull(),
    count: integer('count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.figure, table.breakdown, table.member, table.month] }),
    municipalPolicy('cube', clientsRole),
    rolePolicy('cube', clientsRole, readers, ['exchange']),
  ],
)

/** Up to which day each municipality has delivered: the latest date of a message that counts in the cubes. */
export const cubeSource = clientsSchema.table(
  'cube_source',
  {
    municipalityCode: text('municipality_code').primaryKey(),
    deliveredUntil: date('delivered_until', { mode: 'string' }).notNull(),
  },
  () => [municipalPolicy('cube_source', clientsRole), rolePolicy('cube_source', clientsRole, readers, ['exchange'])],
)
