import { graphError } from './graph-error.ts'

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text has the form of an id of this graph: a lower-case UUID. Anything else names no row. */
export function isId(text: string): boolean {
  return uuidForm.test(text)
}

/** The opaque cursor of the row with this id. It holds nothing about the row besides its id. */
export function encodeCursor(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
}

/** The id that a cursor points at. Throws BAD_USER_INPUT for a cursor that this graph did not make. */
export function decodeCursor(cursor: string): string {
  const hex = Buffer.from(cursor, 'base64url').toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  if (!isId(id)) throw graphError('BAD_USER_INPUT', 'The argument after takes a cursor of an earlier page.')
  return id
}
