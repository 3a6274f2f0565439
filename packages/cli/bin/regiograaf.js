#!/usr/bin/env node
// Plain JavaScript, so that a Node that cannot run the sources says so instead of failing on them.
const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Regiograaf runs on Node 24, and this is Node ${process.versions.node}: use npm start or npx regiograaf, which bring their own.`,
  )
  process.exitCode = 1
} else {
  const { enableCompileCache, registerHooks } = await import('node:module')
  // Compiling some thousand modules is most of a later start: Node keeps the result in the temporary folder.
  enableCompileCache()
  // The package.json of drizzle-orm has 179 kB, and Node reads it again for each of its modules to learn their format.
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/')
        ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
        : next(specifier, context),
  })
  const { main } = await import('../src/main.ts')
  await main(process.argv.slice(2))
}
