import { randomUUID } from 'node:crypto'
import type { AuditLog } from '@regiograaf/audit'
import { exchangeIdentity } from '@regiograaf/identity'
import { type Inbox, mentionedBsns, type Pseudonyms, type ReceivedMessage } from '@regiograaf/ijw'
import { startTrace } from '@regiograaf/service'

/**
 * The inbox with a record in the audit log of everything that is put in, before it is: one for each batch of one municipality, with
 * a line for each young person whom its messages are about.
 */
export function createRecordingInbox(inbox: Inbox, audit: AuditLog, pseudonyms: Pseudonyms): Inbox {
  return {
    ...inbox,
    async store(municipalityCode, messages, today) {
      const now = Date.now()
      const requestId = randomUUID()
      await audit.write({
        source: 'import',
        identity: exchangeIdentity(municipalityCode),
        requestId,
        traceId: startTrace().traceId,
        spanId: requestId.replaceAll('-', '').slice(16),
        start: now,
        end: now,
        outcome: 'BEGUN',
        codes: [],
        name: 'import of messages',
        types: [...new Set(messages.map(({ message }) => message.type))].sort(),
        from: 'command line',
        subjects: subjectsOf(municipalityCode, messages, pseudonyms),
      })
      return inbox.store(municipalityCode, messages, today)
    },
  }
}

function subjectsOf(
  municipalityCode: string,
  messages: readonly ReceivedMessage[],
  pseudonyms: Pseudonyms,
): Map<string, string> {
  const bsns = new Set(messages.flatMap(({ message }) => mentionedBsns(message)))
  return new Map([...bsns].map((bsn) => [pseudonyms.clientId(municipalityCode, bsn), municipalityCode]))
}
