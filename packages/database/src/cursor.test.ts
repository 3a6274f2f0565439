import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor, InvalidCursorError } from './cursor.ts'

describe('a cursor', () => {
  it('gives back what was packed, also names with accents', () => {
    const cursor = encodeCursor(['Daniëlle ☂', 42])
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/)
    const [name, number]: [string, number] = decodeCursor(cursor, ['string', 'number'])
    expect([name, number]).toEqual(['Daniëlle ☂', 42])
  })
  it.each([
    ['nothing', ''],
    ['not base64', '!!!'],
    ['not JSON', Buffer.from('{').toString('base64url')],
    ['no list', Buffer.from('{"length":2}').toString('base64url')],
    ['too few values', encodeCursor(['a'])],
    ['too many values', encodeCursor(['a', 1, 2])],
    ['another type', encodeCursor([1, 'a'])],
    ['a number that is none', encodeCursor(['a', Number.NaN])],
    ['cut off', encodeCursor(['a name', 1]).slice(0, -3)],
  ])('is refused when it holds %s', (_, cursor) => {
    expect(() => decodeCursor(cursor, ['string', 'number'])).toThrow(InvalidCursorError)
  })
})
