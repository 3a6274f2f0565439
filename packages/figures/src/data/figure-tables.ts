import { municipalPolicy, rolePolicy, sharedPolicy } from '@regiograaf/database'
import type { Role } from '@regiograaf/identity'
import { sql } from 'drizzle-orm'
import { bigint, date, jsonb, type PgSchema, pgPolicy, primaryKey, text } from 'drizzle-orm/pg-core'
import { messageSource } from '../cube-figure.ts'
import type { PublicationSource } from '../figure.ts'

const byExchange = sql`(select hub.identity()) ->> 'role' = 'exchange'`

/** The tables in which a subgraph keeps its figures. */
export type FigureTables = ReturnType<typeof figureTables>

/**
 * The tables that `hub.make_figure_tables` makes in the schema of a subgraph (packages/database/migrations/0004_figures.sql). `recorders`
 * change by themselves what is counted, beside the messages, and keep the cubes of their municipality with it.
 */
export function figureTables(schema: PgSchema, role: string, recorders: readonly Role[] = []) {
  const byRole = (table: string) =>
    rolePolicy(table, role, ['policy', 'exchange', ...recorders], ['exchange', ...recorders])
  return {
    /**
     * The exact figures of each municipality, of nobody in particular: kept in the transaction that changes what is counted. Of a
     * stock a row holds the change since the row before, of a flow what happened in the period.
     */
    cube: schema.table(
      'cube',
      {
        municipalityCode: text('municipality_code').notNull(),
        /** Id of the figure in the catalogue. */
        figure: text('figure').notNull(),
        /** `total`, or the dimensions of `member`, joined by a slash. */
        breakdown: text('breakdown').notNull(),
        /** Empty for the total. */
        member: text('member').notNull(),
        /** The first day of the period of the figure, or the day itself for a figure of a day. */
        day: date('day', { mode: 'string' }).notNull(),
        /** Of a figure in money the amount, in cents. */
        count: bigint('count', { mode: 'number' }).notNull(),
      },
      (table) => [
        primaryKey({ columns: [table.municipalityCode, table.figure, table.breakdown, table.member, table.day] }),
        municipalPolicy('cube', role),
        byRole('cube'),
      ],
    ),
    /** Up to which day each municipality has delivered: the latest date of a message that counts in the cubes, or of a change of a register. */
    cubeSource: schema.table(
      'cube_source',
      {
        municipalityCode: text('municipality_code').notNull(),
        /** Where the facts come from: messages, or the name of a register. */
        source: text('source').notNull().default(messageSource),
        deliveredUntil: date('delivered_until', { mode: 'string' }).notNull(),
      },
      (table) => [
        primaryKey({ columns: [table.municipalityCode, table.source] }),
        municipalPolicy('cube_source', role),
        byRole('cube_source'),
      ],
    ),
    /** The latest publication of the figures of each region, which everybody may read: as of which day, and from whom. */
    publication: schema.table(
      'publication',
      {
        regionId: text('region_id').primaryKey(),
        asOf: date('as_of', { mode: 'string' }).notNull(),
        /** Every member of the region, once for each source of facts. */
        sources: jsonb('sources').$type<readonly PublicationSource[]>().notNull(),
      },
      () => [
        sharedPolicy('publication', role),
        pgPolicy('publication_added_by_exchange', { for: 'insert', to: role, withCheck: byExchange }),
        pgPolicy('publication_replaced_by_exchange', { for: 'update', to: role, using: byExchange }),
      ],
    ),
    /** What a publication says, under disclosure control: a rounded value, or a reason why there is none. */
    publishedFigure: schema.table(
      'published_figure',
      {
        regionId: text('region_id').notNull(),
        figure: text('figure').notNull(),
        /** The first day of the period. */
        period: date('period', { mode: 'string' }).notNull(),
        /** The code of a member of the region, or empty for the region as a whole. */
        ofMunicipality: text('of_municipality').notNull(),
        breakdown: text('breakdown').notNull(),
        member: text('member').notNull(),
        /** Of a figure in money the amount, in cents. */
        value: bigint('value', { mode: 'number' }),
        reason: text('reason'),
      },
      (table) => [
        primaryKey({
          columns: [table.regionId, table.figure, table.ofMunicipality, table.breakdown, table.member, table.period],
        }),
        sharedPolicy('published_figure', role),
        pgPolicy('published_figure_added_by_exchange', { for: 'insert', to: role, withCheck: byExchange }),
        pgPolicy('published_figure_replaced_by_exchange', { for: 'delete', to: role, using: byExchange }),
      ],
    ),
  }
}
