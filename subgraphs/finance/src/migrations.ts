import type { MigrationSet } from '@regiograaf/database'

/** The tables of this subgraph, in the schema `finance`. */
export const migrations: MigrationSet = {
  schema: 'finance',
  folder: new URL('../migrations/', import.meta.url),
  roles: ['regiograaf_finance'],
}
