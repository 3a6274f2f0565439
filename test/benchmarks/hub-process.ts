// The hub as `npm start` brings it up, with a parent that measures it; with --without-audit first, nothing is written to the log.
import { runStart } from 'regiograaf'
import { reportReady } from './measured-process.ts'

const [first, ...rest] = process.argv.slice(2)
if (first === '--without-audit') {
  await runStart(rest, undefined, () => ({ write: async () => {}, close: async () => {} }))
} else {
  await runStart(process.argv.slice(2))
}
reportReady(null)
