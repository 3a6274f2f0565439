// The hub as `npm start` brings it up, with a parent that measures it.
import { runStart } from 'regiograaf'
import { reportReady } from './measured-process.ts'

await runStart(process.argv.slice(2))
reportReady(null)
