import type { Database } from '@regiograaf/database'
import { type InboxMessage, type Projection, type Pseudonyms, subscriptions } from '@regiograaf/ijw'
import { addClients } from '../data/client.commands.ts'
import type { ClientRow } from '../data/client.table.ts'

/** The young person that a JW301 is about; no rows for another message. */
function toClientRows({ message, envelope: { municipalityCode } }: InboxMessage, pseudonyms: Pseudonyms): ClientRow[] {
  if (message.type !== 'JW301') return []
  return [{ municipalityCode, id: pseudonyms.clientId(municipalityCode, message.Client.Bsn) }]
}

/** The ids of young people from JW301; one that was once known stays known. */
export function educationProjection(database: Database, pseudonyms: Pseudonyms): Projection {
  return {
    subgraph: 'education',
    messageTypes: subscriptions.education,
    database,
    project: (db, messages) =>
      addClients(
        db,
        messages.flatMap((message) => toClientRows(message, pseudonyms)),
      ),
  }
}
