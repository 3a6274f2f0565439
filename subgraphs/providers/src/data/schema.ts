import { sql } from 'drizzle-orm'
import { pgSchema } from 'drizzle-orm/pg-core'

/** The PostgreSQL schema that this subgraph owns, and the login role it answers with. */
export const providersSchema = pgSchema('providers')
export const providersRole = 'regiograaf_providers'

/** True for the contract manager of a region: the only one who writes the shared tables. */
export const askedByRegion = sql`(select hub.identity()) ->> 'role' = 'contract-manager'
  and (select hub.identity()) ->> 'kind' = 'region'`

/** As `askedByRegion`, for rows that a region writes about itself. */
export const askedByThisRegion = sql`${askedByRegion} and region_id = (select hub.identity()) ->> 'code'`
