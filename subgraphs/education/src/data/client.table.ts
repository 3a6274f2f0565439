import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { educationRole, educationSchema } from './schema.ts'

/** Which young people a municipality knows (JW301 Client): their ids and nothing else about them. */
export const client = educationSchema.table(
  'client',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    municipalPolicy('client', educationRole),
    rolePolicy('client', educationRole, ['caseworker', 'exchange'], ['exchange']),
  ],
)

export type ClientRow = typeof client.$inferSelect
