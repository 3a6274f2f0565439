import { pgSchema } from 'drizzle-orm/pg-core'

/** The PostgreSQL schema that this subgraph owns, and the login role it answers with. */
export const financeSchema = pgSchema('finance')
export const financeRole = 'regiograaf_finance'
