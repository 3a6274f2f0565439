import { type Jw301, jw301 } from './jw301.ts'
import { type Jw302, jw302 } from './jw302.ts'
import { type Jw305, jw305 } from './jw305.ts'
import { type Jw306, jw306 } from './jw306.ts'
import { type Jw307, jw307 } from './jw307.ts'
import { type Jw308, jw308 } from './jw308.ts'
import { type Jw315, jw315 } from './jw315.ts'
import { type Jw316, jw316 } from './jw316.ts'
import { type Jw317, jw317 } from './jw317.ts'
import { type Jw318, jw318 } from './jw318.ts'
import { type Jw319, jw319 } from './jw319.ts'
import { type Jw320, jw320 } from './jw320.ts'
import { type Jw323, jw323 } from './jw323.ts'
import { type Jw325, jw325 } from './jw325.ts'
import type { MessageDefinition } from './message.ts'

/** A message that starts something, from a municipality or a provider. */
export type OriginalMessage = Jw301 | Jw305 | Jw307 | Jw315 | Jw317 | Jw319 | Jw323 | Jw325

/** What the receiver of an original message sends back: that it came, and what is wrong with it. Nothing answers a return. */
export type ReturnMessage = Jw302 | Jw306 | Jw308 | Jw316 | Jw318 | Jw320

/** A message that has been read and checked, or is to be written. `type` tells which one. */
export type IjwMessage = OriginalMessage | ReturnMessage

export type MessageType = IjwMessage['type']

/** The messages of iJw 3.2. Each is defined in its own file and listed here. */
export const messageDefinitions: { readonly [T in MessageType]: MessageDefinition<T> } = {
  JW301: jw301,
  JW302: jw302,
  JW305: jw305,
  JW306: jw306,
  JW307: jw307,
  JW308: jw308,
  JW315: jw315,
  JW316: jw316,
  JW317: jw317,
  JW318: jw318,
  JW319: jw319,
  JW320: jw320,
  JW323: jw323,
  JW325: jw325,
}

export const messageTypes = Object.keys(messageDefinitions) as MessageType[]

/** The types of messages that are returned, with that of the return. A claim is answered by a JW325, which has no return. */
export const returnTypes = {
  JW301: 'JW302',
  JW305: 'JW306',
  JW307: 'JW308',
  JW315: 'JW316',
  JW317: 'JW318',
  JW319: 'JW320',
} as const satisfies { readonly [T in OriginalMessage['type']]?: ReturnMessage['type'] }

/** The definition whose messages have this XML namespace, or null when it is no message of iJw 3.2. */
export function findDefinition(namespace: string): MessageDefinition<MessageType> | null {
  return definitionsByNamespace.get(namespace) ?? null
}

const definitionsByNamespace = new Map(
  Object.values(messageDefinitions).map((definition) => [definition.namespace, definition]),
)
