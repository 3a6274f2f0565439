// Imports the messages of a demo region into an empty hub and says what that cost.
import { parseArgs } from 'node:util'
import { messageEnvelope, receiveMessages, writeMessage } from '@regiograaf/ijw'
import { generateDemoRegion, openHubWithServer } from 'regiograaf'
import { reportReady } from './measured-process.ts'
import { openPostgresCpu } from './postgres-cpu.ts'

/** What importing a number of messages took; CPU times are in milliseconds for all of them together. */
export interface ImportCost {
  readonly messages: number
  readonly seconds: number
  readonly nodeMs: number
  readonly postgresMs: number
}

const { values } = parseArgs({
  options: { folder: { type: 'string' }, clients: { type: 'string' }, type: { type: 'string' } },
})
const { folder = '', clients, type } = values

const hub = await openHubWithServer({ databaseUrl: null, folder, roleSecret: null }, () => {})
const files = [...generateDemoRegion({ clients: Number(clients) }).messages]
  .map((message) => ({ message, envelope: messageEnvelope(message) }))
  .filter(({ envelope }) => type === undefined || envelope.type === type)
  .map(({ message, envelope }) => ({ name: envelope.identification, content: writeMessage(message) }))
const readPostgresMs = await openPostgresCpu(hub.ownerUrl)

const before = { cpu: process.cpuUsage(), postgresMs: readPostgresMs(), at: performance.now() }
const report = await receiveMessages({ inbox: hub.inbox, projections: hub.projections, files })
const seconds = (performance.now() - before.at) / 1000
const { user, system } = process.cpuUsage(before.cpu)
const postgresMs = readPostgresMs() - before.postgresMs

await hub.close()
const accepted = Object.values(report.accepted).reduce((sum, count) => sum + count, 0)
if (accepted !== files.length || report.notProjected > 0) throw new Error('Not every message of the demo came in.')
const cost: ImportCost = { messages: files.length, seconds, nodeMs: (user + system) / 1000, postgresMs }
// Ending by itself, unlike being ended, leaves a CPU profile behind.
process.once('SIGTERM', () => process.exit())
reportReady(cost)
