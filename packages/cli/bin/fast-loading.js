// biome-ignore-all lint/style/noProcessEnv: nothing is configured here; a variable that libraries read is lent out.
import { createRequire, enableCompileCache, registerHooks } from 'node:module'
import { env } from 'node:process'

// Makes a later start twice as fast, and graphql-js a quarter faster; everything works without it.

// Compiling some thousand modules is most of a later start: Node keeps the result in the temporary folder.
enableCompileCache()

// The package.json of drizzle-orm has 179 kB, and Node reads it again for each of its modules to learn their format.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/')
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context),
})

// Unless NODE_ENV is production when this one module is loaded, graphql-js looks at each value of an answer for signs of a
// second graphql-js. Tests run with that check; nothing else may take the hub for a production one.
const stage = env.NODE_ENV
env.NODE_ENV = 'production'
createRequire(import.meta.url)('graphql/jsutils/instanceOf.js')
if (stage === undefined) delete env.NODE_ENV
else env.NODE_ENV = stage
