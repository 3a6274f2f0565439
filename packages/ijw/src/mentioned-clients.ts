import type { IjwMessage, MessageType } from './definitions/messages.ts'

/** A young person whom a message names, and the path of the class that does. */
export interface MentionedClient {
  readonly bsn: string
  readonly path: string
}

/** Where the messages that name several have them. */
const listsOfClients: Partial<Record<MessageType, string>> = {
  JW323: '/Bericht/Declaratie/Clienten/Client',
  JW325: '/Bericht/DeclaratieAntwoord/Clienten/Client',
}

/** The young people whom a message names: one in most, several in a claim and its answer, none in an answer to a request. */
export function mentionedClients(message: IjwMessage): readonly MentionedClient[] {
  const list = listsOfClients[message.type]
  return mentionedBsns(message).map((bsn, index) => ({
    bsn,
    path: list === undefined ? '/Bericht/Client' : `${list}[${index + 1}]`,
  }))
}

/** Their numbers alone, in the same order. */
export function mentionedBsns(message: IjwMessage): readonly string[] {
  switch (message.type) {
    case 'JW319':
    case 'JW320':
      return []
    case 'JW323':
      return message.Declaratie.Clienten.Client.map(({ Bsn }) => Bsn)
    case 'JW325':
      return (message.DeclaratieAntwoord?.Clienten?.Client ?? []).map(({ Bsn }) => Bsn)
    default:
      return message.Client ? [message.Client.Bsn] : []
  }
}
