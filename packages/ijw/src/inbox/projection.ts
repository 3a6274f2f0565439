import type { Database } from '@regiograaf/database'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { IjwMessage, MessageType } from '../definitions/messages.ts'
import type { Breach } from '../exchange/claim-verdict.ts'
import type { MessageEnvelope } from '../identification.ts'

/** A message of the inbox as a projection gets it. */
export interface InboxMessage {
  readonly id: string
  readonly message: IjwMessage
  readonly envelope: MessageEnvelope
  /** The day in the Netherlands on which it came in. */
  readonly receivedOn: string
  /** What was found in the lines and clients of a claim (JW323) that was taken in: those were rejected. Empty for other messages. */
  readonly breaches: readonly Breach[]
}

/**
 * How one subgraph turns messages into rows of its own. `project` gets the messages of one municipality, in no particular
 * order and inside one transaction of the subgraph's own role; it must give the same rows whatever the order and however
 * often a message comes.
 */
export interface Projection {
  readonly subgraph: string
  readonly messageTypes: readonly MessageType[]
  readonly database: Database
  project(db: NodePgDatabase, messages: readonly InboxMessage[]): Promise<void>
}

/**
 * Orders the versions of one thing: date of making, then identification, of the message that carries it. What stands
 * follows from it, so the order of arrival has no meaning (OP080).
 */
export function versionOf({ datedOn, identification }: MessageEnvelope): string {
  return `${datedOn} ${identification}`
}

/** Keeps of each id the latest version: one statement cannot write the same row twice. */
export function latestVersions<Row extends { readonly id: string; readonly version: string }>(
  rows: readonly Row[],
): Row[] {
  const kept = new Map<string, Row>()
  for (const row of rows) {
    const known = kept.get(row.id)
    if (known === undefined || known.version < row.version) kept.set(row.id, row)
  }
  return [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
