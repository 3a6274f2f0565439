import type { MigrationSet } from '@regiograaf/database'

/** The inbox, in the schema `ijw`. Comes before the sets of the subgraphs, which are granted the reading of it. */
export const migrations: MigrationSet = {
  schema: 'ijw',
  folder: new URL('../../migrations/', import.meta.url),
  roles: ['regiograaf_ijw'],
}
