import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// graphql 16 has a CommonJS and an ES build, and refuses schemas of the other one: tests take the one that Node takes.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
})
