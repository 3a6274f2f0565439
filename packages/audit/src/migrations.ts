import type { MigrationSet } from '@regiograaf/database'

/** The login role of the log's writer: it adds records through `audit.append` and does nothing else, not even read them. */
export const auditRole = 'regiograaf_audit'

/** The log, in the schema `audit`. */
export const migrations: MigrationSet = {
  schema: 'audit',
  folder: new URL('../migrations/', import.meta.url),
  roles: [auditRole],
}
