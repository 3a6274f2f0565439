import { decodeCursor, encodeCursor, graphError } from '@regiograaf/subgraph-kit'
import type { WorklistKind } from '../rules/worklist.ts'

/** The place of an item in the worklist. It stays a place when the item is done in the meantime. */
export interface WorklistPlace {
  readonly dueOn: string
  readonly kind: WorklistKind
  readonly id: string
}

const kinds: readonly string[] = [
  'CLAIM_ANSWER',
  'REQUEST_ANSWER',
  'RESIDENCE_REJECTION',
  'RETURN',
  'START',
  'STOP',
] satisfies readonly WorklistKind[]
const form = /^(\d{4}-\d{2}-\d{2})\.([A-Z_]+)\.(.+)$/

/** The cursor of a place: the day, the kind and the id, and nothing about anybody. */
export function encodePlace({ dueOn, kind, id }: WorklistPlace): string {
  return Buffer.from(`${dueOn}.${kind}.${encodeCursor(id)}`).toString('base64url')
}

/** The place that a cursor points at. Throws BAD_USER_INPUT for a cursor that this graph did not make. */
export function decodePlace(cursor: string): WorklistPlace {
  const [, dueOn = '', kind = '', id = ''] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!kinds.includes(kind) || Number.isNaN(Date.parse(dueOn))) {
    throw graphError('BAD_USER_INPUT', 'The argument after takes a cursor of an earlier page.')
  }
  return { dueOn, kind: kind as WorklistKind, id: decodeCursor(id) }
}
