export { recordStatements, type StatementRecorder } from './statement-recorder.ts'
export { assertTablesMatch } from './tables-match.ts'
export { createTestDatabase, type TestDatabase } from './test-database.ts'
export { identityOf, type TestIdentityOptions } from './test-identity.ts'
