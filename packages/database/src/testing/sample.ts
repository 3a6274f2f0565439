import { integer, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core'
import type { MigrationSet } from '../migrations.ts'
import { municipalPolicy } from '../policies.ts'

/** The role and the one municipal table of the tests in this package: 50 clients each of GM0361 and GM0505. */
export const sampleRole = 'regiograaf_sample'

export const sampleSet: MigrationSet = {
  schema: 'sample',
  folder: new URL('./migrations/', import.meta.url),
  roles: [sampleRole],
}

export const client = pgSchema('sample').table(
  'client',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: integer('id').notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipalityCode, table.id] }), municipalPolicy('client', sampleRole)],
)
