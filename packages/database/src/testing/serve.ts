import { openDatabaseServer } from '../server.ts'

/** A process of its own that opens the server of a folder, prints its address, and stops it when its input ends. */
const folder = process.argv[2] ?? ''
const server = await openDatabaseServer({ folder })
process.stdout.write(`${server.ownerUrl}\n`)
process.stdin.on('end', () => {
  server.stop().catch((error: Error) => {
    process.stderr.write(error.message)
    process.exitCode = 1
  })
})
process.stdin.resume()
