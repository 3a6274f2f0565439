import { describe, expect, it } from 'vitest'
import { FileStore } from './file-store.ts'

async function* partsOf(...texts: readonly string[]) {
  yield* texts
}

/** Parts of more than two pieces. */
const long = (last: string) => partsOf(...Array.from({ length: 30 }, (_, part) => `${part}`.repeat(5_000)), last)

describe('the store of files', () => {
  it('keeps what is written, in order', async () => {
    const { pieces, bytes } = await new FileStore().write(partsOf('één', ',', 'twee'))
    expect([Buffer.concat(pieces).toString(), bytes]).toEqual(['één,twee', 10])
    expect(await new FileStore().write(partsOf())).toMatchObject({ pieces: [], bytes: 0 })
  })

  it('holds once what files have in common, and tells them apart by what they have not', async () => {
    const store = new FileStore()
    const [one, same, other] = await Promise.all([
      store.write(long('end')),
      store.write(long('end')),
      store.write(long('other')),
    ])
    expect(one.pieces.length).toBeGreaterThan(2)
    expect(same.hash).toBe(one.hash)
    expect(same.pieces.every((piece, index) => piece === one.pieces[index])).toBe(true)
    expect(other.hash).not.toBe(one.hash)
    expect(other.pieces.map((piece, index) => piece === one.pieces[index])).toEqual(
      one.pieces.map((_, index) => index < one.pieces.length - 1),
    )
    expect(store.size).toBe(one.pieces.length + 1)
  })
})
