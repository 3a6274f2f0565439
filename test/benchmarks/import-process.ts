// Imports messages into an empty hub and says what that cost: those of a demo region, or large claims after their allocations.
import { parseArgs } from 'node:util'
import { type IjwMessage, messageEnvelope, receiveMessages, writeMessage } from '@regiograaf/ijw'
import { generateDemoRegion, openHubWithServer } from 'regiograaf'
import { makeLargeClaims } from './large-claims.ts'
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
  options: {
    folder: { type: 'string' },
    clients: { type: 'string', default: '1' },
    type: { type: 'string' },
    lines: { type: 'string' },
    providers: { type: 'string', default: '1' },
  },
})
const { folder = '', clients, type, lines, providers } = values

const hub = await openHubWithServer({ databaseUrl: null, folder, roleSecret: null }, () => {})

async function importAll(messages: readonly IjwMessage[]): Promise<ImportCost> {
  const files = messages.map((message) => ({
    name: messageEnvelope(message).identification,
    content: writeMessage(message),
  }))
  const readPostgresMs = await openPostgresCpu(hub.ownerUrl)
  const before = { cpu: process.cpuUsage(), postgresMs: readPostgresMs(), at: performance.now() }
  const report = await receiveMessages({ inbox: hub.inbox, projections: hub.projections, files })
  const seconds = (performance.now() - before.at) / 1000
  const { user, system } = process.cpuUsage(before.cpu)
  const postgresMs = readPostgresMs() - before.postgresMs
  const accepted = Object.values(report.accepted).reduce((sum, count) => sum + count, 0)
  if (accepted !== files.length || report.notProjected > 0) throw new Error('Not every message came in.')
  return { messages: files.length, seconds, nodeMs: (user + system) / 1000, postgresMs }
}

async function importLargeClaims(lineCount: number): Promise<ImportCost> {
  const { allocations, claims } = makeLargeClaims(lineCount, Number(providers))
  await importAll(allocations)
  return importAll(claims)
}

const ofDemo = () =>
  [...generateDemoRegion({ clients: Number(clients) }).messages].filter(
    (message) => type === undefined || message.type === type,
  )
const cost = lines === undefined ? await importAll(ofDemo()) : await importLargeClaims(Number(lines))

await hub.close()
// Ending by itself, unlike being ended, leaves a CPU profile behind.
process.once('SIGTERM', () => process.exit())
reportReady(cost)
