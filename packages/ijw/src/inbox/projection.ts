import type { Database } from '@regiograaf/database'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { IjwMessage, MessageType } from '../definitions/messages.ts'
import type { MessageEnvelope } from '../identification.ts'

/** A message of the inbox as a projection gets it. */
export interface InboxMessage {
  readonly id: string
  readonly message: IjwMessage
  readonly envelope: MessageEnvelope
  /** The day in the Netherlands on which it came in. */
  readonly receivedOn: string
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

/** Which of several versions stands: the latest where a message replaces an earlier one, the first where repeating is a fault. */
export type StandingVersion = 'latest' | 'first'

/** Keeps of each id the version that stands: one statement cannot write the same row twice. */
export function standingVersions<Row extends { readonly id: string; readonly version: string }>(
  rows: readonly Row[],
  standing: StandingVersion,
): Row[] {
  const kept = new Map<string, Row>()
  for (const row of rows) {
    const known = kept.get(row.id)
    if (known === undefined || known.version < row.version === (standing === 'latest')) kept.set(row.id, row)
  }
  return [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
