// The hub as `npm start` brings it up, with a parent that measures it; with --without-audit first, nothing is written to the log.
import { runStart } from 'regiograaf'
import { reportReady } from './measured-process.ts'

const [first, ...rest] = process.argv.slice(2)
if (first === '--without-audit') {
  await runStart(rest, undefined, () => ({ write: async () => {}, close: async () => {} }))
} else {
  await runStart(process.argv.slice(2))
}
reportReady(null, async (question) => {
  if (question !== 'memory' || !globalThis.gc) throw new Error('Start this with --expose-gc.')
  // Twice, because what is freed the first time may hold the last reference to more.
  for (let pass = 0; pass < 2; pass++) await globalThis.gc({ execution: 'async', type: 'major' })
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
})
