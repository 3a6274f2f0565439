import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['src/**/*.test.ts'], globalSetup: '@regiograaf/test-kit/global-setup', testTimeout: 20_000 },
})
