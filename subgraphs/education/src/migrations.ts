import type { MigrationSet } from '@regiograaf/database'

/** The tables of this subgraph, in the schema `education`. */
export const migrations: MigrationSet = {
  schema: 'education',
  folder: new URL('../migrations/', import.meta.url),
  roles: ['regiograaf_education'],
}
