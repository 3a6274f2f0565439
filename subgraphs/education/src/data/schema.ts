import { pgSchema } from 'drizzle-orm/pg-core'

/** The PostgreSQL schema that this subgraph owns, and the login role it answers with. */
export const educationSchema = pgSchema('education')
export const educationRole = 'regiograaf_education'
