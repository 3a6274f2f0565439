import { sharedPolicy } from '@regiograaf/database'
import { sql } from 'drizzle-orm'
import { pgPolicy, text, uuid } from 'drizzle-orm/pg-core'
import { educationRole, educationSchema } from './schema.ts'

/** The schools that partnerships registered, once each; shared by all municipalities. A partnership writes only its own. */
export const school = educationSchema.table(
  'school',
  {
    brin: text('brin').primaryKey(),
    /** What a cursor points at. */
    id: uuid('id').notNull().unique().defaultRandom(),
    name: text('name').notNull(),
    /** The code of the municipality in which it stands; this says nothing about whose rows may be seen. */
    locatedIn: text('located_in').notNull(),
    partnershipCode: text('partnership_code').notNull(),
  },
  () => [
    sharedPolicy('school', educationRole),
    pgPolicy('school_by_partnership', {
      for: 'insert',
      to: educationRole,
      withCheck: sql`(select hub.identity()) ->> 'role' = 'partnership'
        and (select hub.identity()) ->> 'kind' = 'partnership'
        and partnership_code = (select hub.identity()) ->> 'code'`,
    }),
  ],
)

export type SchoolRow = typeof school.$inferSelect
