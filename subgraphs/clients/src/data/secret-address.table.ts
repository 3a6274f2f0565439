import { boolean, date, pgSchema, text, uuid } from 'drizzle-orm/pg-core'

/**
 * Of whom it is secret where they stay: a table of the hub, because every subgraph withholds by it. Only this one writes it, for
 * caseworkers. Its policies are in the migrations of packages/database.
 */
export const secretAddress = pgSchema('hub').table('secret_address', {
  municipalityCode: text('municipality_code').notNull(),
  clientId: uuid('client_id').notNull(),
  isSecret: boolean('is_secret').notNull(),
  changedOn: date('changed_on', { mode: 'string' }).notNull(),
})
