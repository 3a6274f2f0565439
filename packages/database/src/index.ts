export { selectRows } from './bulk-rows.ts'
export { withConnection } from './connection.ts'
export type { DatabaseServer } from './embedded/server.ts'
export { DatabaseSetupError, DatabaseUnavailableError, StatementError, toCallerError } from './errors.ts'
export { type HubKeys, type MigrateOptions, type MigrationSet, migrate } from './migrations.ts'
export { listUnprotectedTables, municipalPolicy, rolePolicy, sharedPolicy } from './policies.ts'
export { type Database, type DatabaseOptions, openDatabase } from './pool.ts'
export { isAnyOf } from './predicates.ts'
export { assertPowerless } from './role-check.ts'
export { roleUrl } from './roles.ts'
export {
  createScratchDatabase,
  openScratchServer,
  type ScratchDatabase,
  type ScratchPlace,
  type ScratchServer,
} from './scratch.ts'
export { type DatabaseServerOptions, openDatabaseServer } from './server.ts'
export { isWithheld, unlessWithheld } from './whereabouts.ts'
