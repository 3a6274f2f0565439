import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { globalSetup: '@regiograaf/test-kit/global-setup', testTimeout: 20_000 } })
