export { createTestDatabase, type TestDatabase } from '@regiograaf/database/testing'
export { recordStatements, type StatementRecorder } from './statement-recorder.ts'
export { identityOf, type TestIdentityOptions } from './test-identity.ts'
