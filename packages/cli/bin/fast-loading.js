import { enableCompileCache, registerHooks } from 'node:module'

// Makes a later start twice as fast; everything works without it.

// Compiling some thousand modules is most of a later start: Node keeps the result in the temporary folder.
enableCompileCache()

// The package.json of drizzle-orm has 179 kB, and Node reads it again for each of its modules to learn their format.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/')
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context),
})
