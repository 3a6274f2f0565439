// Stores messages in the inbox of an empty hub, and then says what projecting them costs: JW301 messages of a demo region, together
// or one by one, or large claims.
import { parseArgs } from 'node:util'
import { type IjwMessage, messageEnvelope, projectPending, receiveMessages, writeMessage } from '@regiograaf/ijw'
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
  options: {
    folder: { type: 'string' },
    clients: { type: 'string' },
    lines: { type: 'string' },
    single: { type: 'boolean', default: false },
  },
})
const { folder = '', clients, lines, single } = values

const hub = await openHubWithServer({ databaseUrl: null, folder, roleSecret: null }, () => {})
const readPostgresMs = await openPostgresCpu(hub.ownerUrl)

async function store(messages: readonly IjwMessage[]): Promise<void> {
  const files = messages.map((message) => ({
    name: messageEnvelope(message).identification,
    content: writeMessage(message),
  }))
  await receiveMessages({ inbox: hub.inbox, projections: [], files })
}

async function project(messages: readonly IjwMessage[]): Promise<void> {
  for (const code of new Set(messages.map((message) => messageEnvelope(message).municipalityCode))) {
    for (const projection of hub.projections) {
      const failed = await projectPending(projection, code)
      if (failed.length > 0) throw new Error('Not every message was projected.')
    }
  }
}

/** Stores and projects each part by itself; only projecting is measured. */
async function measure(parts: readonly (readonly IjwMessage[])[]): Promise<ProjectingCost> {
  const cost = { messages: 0, nodeMs: 0, postgresMs: 0 }
  for (const messages of parts) {
    await store(messages)
    const start = { nodeMs: readCpuMs(), postgresMs: readPostgresMs() }
    await project(messages)
    cost.nodeMs += readCpuMs() - start.nodeMs
    cost.postgresMs += readPostgresMs() - start.postgresMs
    cost.messages += messages.length
  }
  const differing = [...(await hub.recountFigures()).values()]
  return { ...cost, missing: differing.reduce((sum, cells) => sum + cells, 0) }
}

async function measureClaims(lineCount: number): Promise<ProjectingCost> {
  const { allocations, claims } = makeLargeClaims(lineCount)
  await store(allocations)
  await project(allocations)
  return measure([claims])
}

const ofDemo = () =>
  [...generateDemoRegion({ clients: Number(clients) }).messages].filter(({ type }) => type === 'JW301')
const cost =
  lines === undefined
    ? await measure(single ? ofDemo().map((message) => [message]) : [ofDemo()])
    : await measureClaims(Number(lines))
await hub.close()
process.once('SIGTERM', () => process.exit())
reportReady(cost)
