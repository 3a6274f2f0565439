import { describe, expect, it } from 'vitest'
import { createIdLoader, createListLoader, createLoader } from './loaders.ts'

const rows = [
  { id: '11111111-1111-8111-8111-111111111111', of: 'a' },
  { id: '22222222-2222-8222-8222-222222222222', of: 'b' },
  { id: '33333333-3333-8333-8333-333333333333', of: 'a' },
]

/** A source that remembers what it was asked and answers in its own order. */
function createSource(key: 'id' | 'of') {
  const asked: string[][] = []
  const load = async (keys: readonly string[]) => {
    asked.push([...keys])
    return rows.toReversed().filter((row) => keys.includes(row[key]))
  }
  return { asked, load }
}

describe('a loader', () => {
  it('asks once for all keys of a moment and lines the rows up with them', async () => {
    const { asked, load } = createSource('id')
    const loader = createLoader(load, (row) => row.id)
    const ids = [rows[2]?.id ?? '', 'nobody', rows[0]?.id ?? '']
    expect(await loader.loadMany([...ids, ids[0] ?? ''])).toEqual([rows[2], null, rows[0], rows[2]])
    expect(asked).toEqual([ids])
  })

  it('gives all rows of each key in the order of the source, and an empty list where there are none', async () => {
    const { asked, load } = createSource('of')
    const loader = createListLoader(load, (row) => row.of)
    expect(await loader.loadMany(['b', 'a', 'c'])).toEqual([[rows[1]], [rows[2], rows[0]], []])
    expect(asked).toHaveLength(1)
  })

  it('by id does not ask for a text that is no id', async () => {
    const { asked, load } = createSource('id')
    const loader = createIdLoader(load)
    expect(await loader.loadMany(['1', "' or 1=1 --", rows[1]?.id.replaceAll('2', 'É') ?? ''])).toEqual([
      null,
      null,
      null,
    ])
    expect(asked).toEqual([])
    expect(await loader.loadMany(['1', rows[1]?.id ?? ''])).toEqual([null, rows[1]])
    expect(asked).toEqual([[rows[1]?.id]])
  })
})
