import { sharedPolicy } from '@regiograaf/database'
import { pgPolicy, text, uuid } from 'drizzle-orm/pg-core'
import { askedByRegion, providersRole, providersSchema } from './schema.ts'

/** The providers that at least one region registered, once each. A name never changes here. */
export const provider = providersSchema.table(
  'provider',
  {
    agbCode: text('agb_code').primaryKey(),
    /** What a cursor points at. */
    id: uuid('id').notNull().unique().defaultRandom(),
    name: text('name').notNull(),
  },
  () => [
    sharedPolicy('provider', providersRole),
    pgPolicy('provider_by_region', { for: 'insert', to: providersRole, withCheck: askedByRegion }),
  ],
)

export type ProviderRow = typeof provider.$inferSelect
