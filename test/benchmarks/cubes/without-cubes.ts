// To import before a hub: it then writes what messages bring and keeps no cubes, so that a benchmark can tell what these cost.
import { registerHooks } from 'node:module'

registerHooks({
  load: (url, context, nextLoad) =>
    url.endsWith('/packages/figures/src/keep-cube.ts')
      ? {
          format: 'module',
          shortCircuit: true,
          source: 'export const keepCube = (db, tables, { write }) => write()',
        }
      : nextLoad(url, context),
})
