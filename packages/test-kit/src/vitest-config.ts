import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

/**
 * The Vitest configuration of a workspace; with `database` its tests share one PostgreSQL server per run. graphql 16 has a
 * CommonJS and an ES build, and refuses schemas of the other one: tests take the one that Node takes.
 */
export function testConfig({ database }: { readonly database: boolean }): ViteUserConfig {
  return defineConfig({
    resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
    test: {
      include: ['**/*.test.ts'],
      testTimeout: 20_000,
      hookTimeout: 30_000,
      ...(database && { globalSetup: '@regiograaf/test-kit/global-setup' }),
    },
  })
}
