import { randomUUID } from 'node:crypto'
import { exchangeIdentity } from '@regiograaf/identity'
import { type IjwMessage, messageEnvelope } from '@regiograaf/ijw'
import type { TestHub } from './test-hub.ts'

/** Hands messages to the projection of one subgraph, past the exchange: what they ask was granted before, and every line of a claim is. */
export async function projectMessages(
  { hub }: TestHub,
  subgraph: string,
  messages: readonly IjwMessage[],
): Promise<void> {
  const projection = hub.projections.find((one) => one.subgraph === subgraph)
  if (!projection) throw new Error(`No subgraph is called ${subgraph}.`)
  const batches = Map.groupBy(messages, (message) => messageEnvelope(message).municipalityCode)
  for (const [municipality, own] of batches) {
    const batch = own.map((message) => ({
      id: randomUUID(),
      message,
      envelope: messageEnvelope(message),
      receivedOn: '2026-06-30',
      breaches: [],
    }))
    await projection.database.withIdentity(exchangeIdentity(municipality), (db) => projection.project(db, batch), {
      write: true,
    })
  }
}
