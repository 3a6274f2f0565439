import type { MigrationSet } from '@regiograaf/database'

/** The tables of this subgraph, in the schema `providers`. */
export const migrations: MigrationSet = {
  schema: 'providers',
  folder: new URL('../migrations/', import.meta.url),
  roles: ['regiograaf_providers'],
}
