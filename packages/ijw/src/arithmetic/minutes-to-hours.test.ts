import { expect, it } from 'vitest'
import { inMinutes, minutesToHours } from './minutes-to-hours.ts'

it.each([
  [4 * 95, 6],
  [390, 7],
  [389, 6],
  [20, 1],
  [1, 1],
  [29, 1],
  [90, 2],
  [0, 0],
])('rounds %i minutes to %i hours', (minutes, hours) => {
  expect(minutesToHours(minutes)).toBe(hours)
})

it('compares minutes with hours as minutes, and leaves other units alone', () => {
  expect(inMinutes(3, '04')).toBe(180)
  expect(inMinutes(180, '01')).toBe(180)
  expect(inMinutes(3, '14')).toBe(3)
})
