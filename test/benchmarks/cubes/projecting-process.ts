// Stores messages in the inbox of an empty hub, and then says what projecting them costs: JW301 messages of a demo region, or large claims.
import { parseArgs } from 'node:util'
import { type IjwMessage, messageEnvelope, projectPending, receiveMessages, writeMessage } from '@regiograaf/ijw'
import { municipalities } from '@regiograaf/reference-data'
import { generateDemoRegion, openHubWithServer } from 'regiograaf'
import { makeLargeClaims } from '../large-claims.ts'
import { readCpuMs, reportReady } from '../measured-process.ts'
import { openPostgresCpu } from '../postgres-cpu.ts'

/** What projecting a number of messages took, in all subgraphs; CPU times are in milliseconds for all of them together. */
export interface ProjectingCost {
  readonly messages: number
  readonly nodeMs: number
  readonly postgresMs: number
  /** How many cells counting again then finds that cubes lack: none when they are kept. */
  readonly missing: number
}

const { values } = parseArgs({
  options: { folder: { type: 'string' }, clients: { type: 'string' }, lines: { type: 'string' } },
})
const { folder = '', clients, lines } = values

const hub = await openHubWithServer({ databaseUrl: null, folder, roleSecret: null }, () => {})
const readPostgresMs = await openPostgresCpu(hub.ownerUrl)

async function store(messages: readonly IjwMessage[]): Promise<void> {
  const files = messages.map((message) => ({
    name: messageEnvelope(message).identification,
    content: writeMessage(message),
  }))
  await receiveMessages({ inbox: hub.inbox, projections: [], files })
}

async function project(): Promise<void> {
  for (const { code } of municipalities) {
    for (const projection of hub.projections) {
      const failed = await projectPending(projection, code)
      if (failed.length > 0) throw new Error('Not every message was projected.')
    }
  }
}

/** What comes before is stored and projected first, and does not count. */
async function measure(messages: readonly IjwMessage[], before: readonly IjwMessage[] = []): Promise<ProjectingCost> {
  await store(before)
  await project()
  await store(messages)
  const start = { nodeMs: readCpuMs(), postgresMs: readPostgresMs() }
  await project()
  const cost = { nodeMs: readCpuMs() - start.nodeMs, postgresMs: readPostgresMs() - start.postgresMs }
  const differing = [...(await hub.recountFigures()).values()]
  return { messages: messages.length, ...cost, missing: differing.reduce((sum, cells) => sum + cells, 0) }
}

async function measureClaims(lineCount: number): Promise<ProjectingCost> {
  const { allocations, claims } = makeLargeClaims(lineCount)
  return measure(claims, allocations)
}

const ofDemo = () =>
  [...generateDemoRegion({ clients: Number(clients) }).messages].filter(({ type }) => type === 'JW301')
const cost = await (lines === undefined ? measure(ofDemo()) : measureClaims(Number(lines)))
await hub.close()
process.once('SIGTERM', () => process.exit())
reportReady(cost)
