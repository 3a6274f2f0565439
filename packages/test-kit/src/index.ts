export { recordStatements, type StatementRecorder } from './statement-recorder.ts'
export { createTestDatabase, type TestDatabase } from './test-database.ts'
export { identityOf, type TestIdentityOptions } from './test-identity.ts'
