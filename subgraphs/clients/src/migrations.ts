import type { MigrationSet } from '@regiograaf/database'

/** The tables of this subgraph, in the schema `clients`. */
export const migrations: MigrationSet = {
  schema: 'clients',
  folder: new URL('../migrations/', import.meta.url),
  roles: ['regiograaf_clients'],
}
