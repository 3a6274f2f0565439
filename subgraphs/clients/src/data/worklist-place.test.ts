import { describe, expect, it } from 'vitest'
import type { WorklistKind } from '../rules/worklist.ts'
import { decodePlace, encodePlace } from './worklist-place.ts'

describe('the cursor of the worklist', () => {
  const place = {
    dueOn: '2027-03-30',
    kind: 'RESIDENCE_REJECTION',
    id: '11111111-1111-8111-8111-111111111111',
  } as const

  it('is the place of an item', () => {
    expect(decodePlace(encodePlace(place))).toEqual(place)
  })

  it.each([
    '',
    'x',
    encodePlace(place).slice(1),
    encodePlace({ ...place, dueOn: '2027-13-30' }),
    encodePlace({ ...place, kind: 'OTHER' as WorklistKind }),
    encodePlace({ ...place, id: '1' }),
  ])('is not %j', (cursor) => {
    expect(() => decodePlace(cursor)).toThrow('The argument after takes a cursor of an earlier page.')
  })
})
