import type { MessageType } from '../definitions/messages.ts'

/**
 * Which messages each subgraph projects. Whoever decides about a message notes for whom it waits, also for a subgraph that
 * runs in another process, so everybody knows all of it.
 */
export const subscriptions = {
  clients: ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319'],
  finance: ['JW301', 'JW323', 'JW325'],
  education: ['JW301'],
} as const satisfies Record<string, readonly MessageType[]>

/** The same as a list. */
export const subscribers = Object.entries(subscriptions).map(([subgraph, messageTypes]) => ({ subgraph, messageTypes }))
