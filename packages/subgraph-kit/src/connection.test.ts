import { describe, expect, it } from 'vitest'
import { assertPageSize, toConnection } from './connection.ts'
import { decodeCursor, encodeCursor } from './ids.ts'

const ids = [
  '11111111-1111-8111-8111-111111111111',
  '22222222-2222-8222-8222-222222222222',
  '33333333-3333-8333-8333-333333333333',
]
const rows = ids.map((id) => ({ id }))

describe('a page', () => {
  it('leaves out the extra row and says that there is more', () => {
    const page = toConnection(rows, 2, async () => 3)
    expect(page.nodes).toEqual(rows.slice(0, 2))
    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes)
    expect(page.pageInfo).toEqual({ hasNextPage: true, endCursor: page.edges[1]?.cursor })
    expect(decodeCursor(page.pageInfo.endCursor ?? '')).toBe(ids[1])
  })

  it('is the last one when there is no extra row', () => {
    expect(toConnection(rows, 3, async () => 3).pageInfo.hasNextPage).toBe(false)
    expect(toConnection([], 3, async () => 0).pageInfo).toEqual({ hasNextPage: false, endCursor: null })
  })

  it.each([0, -1, 101, 2 ** 31 - 1])('has no size of %d', (first) => {
    expect(() => assertPageSize(first)).toThrow('The argument first takes 1 to 100.')
  })

  it('may have one row or a hundred', () => {
    expect(() => [assertPageSize(1), assertPageSize(100)]).not.toThrow()
  })
})

describe('a cursor', () => {
  it('holds an id and nothing else', () => {
    expect(ids.map((id) => decodeCursor(encodeCursor(id)))).toEqual(ids)
    expect(Buffer.from(encodeCursor(ids[0] ?? ''), 'base64url')).toHaveLength(16)
  })

  it.each(['', 'x', '1', encodeCursor(ids[0] ?? '').slice(1), `${encodeCursor(ids[0] ?? '')}AAAA`])(
    'is not %j',
    (cursor) => {
      expect(() => decodeCursor(cursor)).toThrow('The argument after takes a cursor of an earlier page.')
    },
  )
})
