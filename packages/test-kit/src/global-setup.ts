/** Vitest's global setup for PostgreSQL; name it in vitest.config.ts as `globalSetup: '@regiograaf/test-kit/global-setup'`. */
export { setup } from '@regiograaf/database/testing'
