import type { MandateCategory, MandatedRole, Purpose } from '@regiograaf/identity'
import { date, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/**
 * What a municipality has mandated a desk of a region to read. The table is the hub's, because every policy asks it
 * (packages/database/migrations/0003_mandates.sql); this subgraph alone writes it. A mandate is never removed.
 */
export const mandate = pgSchema('hub').table('mandate', {
  municipalityCode: text('municipality_code').notNull(),
  id: uuid('id').notNull().defaultRandom(),
  /** The slices that it opens: the municipality, and those that it has absorbed. */
  municipalityCodes: text('municipality_codes').array().notNull(),
  regionId: text('region_id').notNull(),
  desk: text('desk').$type<MandatedRole>().notNull(),
  purpose: text('purpose').$type<Purpose>().notNull(),
  category: text('category').$type<MandateCategory>().notNull(),
  from: date('valid_from', { mode: 'string' }).notNull(),
  /** Inclusive. */
  until: date('valid_until', { mode: 'string' }).notNull(),
  grantedAt: timestamp('granted_at', { withTimezone: true }).notNull().defaultNow(),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
})

export type MandateRow = typeof mandate.$inferSelect
