import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// @apollo/subgraph loads the CommonJS build of graphql, as Node does for us; the ES build would be another realm.
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
})
