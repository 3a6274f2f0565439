import type { Inbox } from '../inbox/inbox.ts'
import { projectPending } from '../inbox/project.ts'
import type { Projection } from '../inbox/projection.ts'
import { presentDay } from '../parse-message.ts'
import type { Sending, SendOutcome } from './send.ts'

/** By which a part of the graph sends messages of a municipality. */
export interface Sender {
  /**
   * Sends a message when it is sound, and projects it: whoever asks the graph after that sees what it changed, in every subgraph
   * whose projection is here. The others find it among what waits for them. When this fails half-way, asking again with the same
   * key finishes it.
   */
  send(sending: Sending): Promise<SendOutcome>
}

/** `projections` are those that this process can do. */
export function createSender(inbox: Pick<Inbox, 'send'>, projections: readonly Projection[]): Sender {
  return {
    async send(sending) {
      const outcome = await inbox.send(sending, presentDay())
      if (outcome.outcome === 'sent') {
        await Promise.all(projections.map((projection) => projectPending(projection, sending.municipalityCode)))
      }
      return outcome
    },
  }
}
