import { pgSchema } from 'drizzle-orm/pg-core'

/** The PostgreSQL schema that this subgraph owns, and the login role it answers with. */
export const clientsSchema = pgSchema('clients')
export const clientsRole = 'regiograaf_clients'
