import { expect, it } from 'vitest'
import { toAllocationKind } from './allocation-kind.ts'

it.each([
  ['45', '45A90', 'SPECIFIC'],
  ['45', null, 'NON_SPECIFIC'],
  [null, null, 'GENERIC'],
])('calls an allocation with category %s and code %s %s', (categoryCode, productCode, kind) => {
  expect(toAllocationKind(categoryCode, productCode)).toBe(kind)
})
