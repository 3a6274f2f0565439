export { setup } from './global-setup.ts'
export { createTestDatabase, type TestDatabase } from './test-database.ts'
