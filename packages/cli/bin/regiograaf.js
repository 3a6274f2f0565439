#!/usr/bin/env node
// Plain JavaScript, so that a Node that cannot run the sources says so instead of failing on them.
const [major] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Regiograaf runs on Node 24, and this is Node ${process.versions.node}: use npm start or npx regiograaf, which bring their own.`,
  )
  process.exitCode = 1
} else {
  await import('./fast-loading.js')
  const { main } = await import('../src/main.ts')
  await main(process.argv.slice(2))
}
