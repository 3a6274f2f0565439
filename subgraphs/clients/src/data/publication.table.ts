import { sharedPolicy } from '@regiograaf/database'
import { sql } from 'drizzle-orm'
import { date, integer, jsonb, pgPolicy, primaryKey, text } from 'drizzle-orm/pg-core'
import { clientsRole, clientsSchema } from './schema.ts'

const byExchange = sql`(select hub.identity()) ->> 'role' = 'exchange'`

/** Up to which day a municipality had delivered when the figures were published; null for nothing at all. */
export interface PublishedSource {
  readonly municipalityCode: string
  readonly deliveredUntil: string | null
}

/** The latest publication of the figures of each region, which everybody may read: as of which day, and from whom. */
export const publication = clientsSchema.table(
  'publication',
  {
    regionId: text('region_id').primaryKey(),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    /** Every member of the region. */
    sources: jsonb('sources').$type<readonly PublishedSource[]>().notNull(),
  },
  () => [
    sharedPolicy('publication', clientsRole),
    pgPolicy('publication_added_by_exchange', { for: 'insert', to: clientsRole, withCheck: byExchange }),
    pgPolicy('publication_replaced_by_exchange', { for: 'update', to: clientsRole, using: byExchange }),
  ],
)

/** What a publication says, under disclosure control: a rounded value, or a reason why there is none. */
export const publishedFigure = clientsSchema.table(
  'published_figure',
  {
    regionId: text('region_id').notNull(),
    figure: text('figure').notNull(),
    /** The first day of the month. */
    period: date('period', { mode: 'string' }).notNull(),
    /** The code of a member of the region, or empty for the region as a whole. */
    ofMunicipality: text('of_municipality').notNull(),
    /** Empty for the total. */
    breakdown: text('breakdown').notNull(),
    member: text('member').notNull(),
    value: integer('value'),
    reason: text('reason'),
  },
  (table) => [
    primaryKey({
      columns: [table.regionId, table.figure, table.ofMunicipality, table.breakdown, table.member, table.period],
    }),
    sharedPolicy('published_figure', clientsRole),
    pgPolicy('published_figure_added_by_exchange', { for: 'insert', to: clientsRole, withCheck: byExchange }),
    pgPolicy('published_figure_replaced_by_exchange', { for: 'delete', to: clientsRole, using: byExchange }),
  ],
)
