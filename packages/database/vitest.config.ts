import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { globalSetup: './src/testing/environment.ts', testTimeout: 20_000 } })
