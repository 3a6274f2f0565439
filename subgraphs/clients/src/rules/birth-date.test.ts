import { expect, it } from 'vitest'
import { toBirthDatePrecision } from './birth-date.ts'

it.each([
  [null, 'DAY'],
  ['1', 'MONTH'],
  ['2', 'YEAR'],
  ['3', 'UNKNOWN'],
])('reads a birth date with use %s as reliable to the %s', (use, precision) => {
  expect(toBirthDatePrecision(use)).toBe(precision)
})
