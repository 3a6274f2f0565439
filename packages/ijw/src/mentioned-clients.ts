import type { IjwMessage } from './definitions/messages.ts'

/** A young person whom a message names, and the path of the class that does. */
export interface MentionedClient {
  readonly bsn: string
  readonly path: string
}

/** The young people whom a message names: one in most, several in a claim and its answer, none in an answer to a request. */
export function mentionedClients(message: IjwMessage): readonly MentionedClient[] {
  switch (message.type) {
    case 'JW319':
    case 'JW320':
      return []
    case 'JW323':
      return listed('/Bericht/Declaratie', message.Declaratie.Clienten.Client)
    case 'JW325':
      return listed('/Bericht/DeclaratieAntwoord', message.DeclaratieAntwoord?.Clienten?.Client ?? [])
    default:
      return message.Client ? [{ bsn: message.Client.Bsn, path: '/Bericht/Client' }] : []
  }
}

function listed(path: string, clients: readonly { readonly Bsn: string }[]): MentionedClient[] {
  return clients.map(({ Bsn }, index) => ({ bsn: Bsn, path: `${path}/Clienten/Client[${index + 1}]` }))
}
