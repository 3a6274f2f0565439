import { type Jw301, jw301 } from './jw301.ts'
import { type Jw305, jw305 } from './jw305.ts'
import { type Jw307, jw307 } from './jw307.ts'
import { type Jw323, jw323 } from './jw323.ts'
import type { MessageDefinition } from './message.ts'

/** A message that has been read and checked, or is to be written. `type` tells which one. */
export type IjwMessage = Jw301 | Jw305 | Jw307 | Jw323

export type MessageType = IjwMessage['type']

/** The messages that the hub reads and writes. To support another one: define it in its own file and list it here. */
export const messageDefinitions: { readonly [T in MessageType]: MessageDefinition<T> } = {
  JW301: jw301,
  JW305: jw305,
  JW307: jw307,
  JW323: jw323,
}

export const messageTypes = Object.keys(messageDefinitions) as MessageType[]

/** The definition whose messages have this XML namespace, or null when the hub does not read such messages. */
export function findDefinition(namespace: string): MessageDefinition<MessageType> | null {
  return definitionsByNamespace.get(namespace) ?? null
}

const definitionsByNamespace = new Map(
  Object.values(messageDefinitions).map((definition) => [definition.namespace, definition]),
)
