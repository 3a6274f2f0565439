import { expect, it } from 'vitest'
import { today } from './calendar.ts'

it.each([
  ['2026-03-29T00:30:00Z', '2026-03-29'],
  ['2026-03-28T23:30:00Z', '2026-03-29'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
  ['2026-12-31T22:59:59Z', '2026-12-31'],
])('at %s it is %s in Amsterdam', (moment, day) => {
  expect(today(new Date(moment))).toBe(day)
})

it('changes from one minute to the next', () => {
  const days = ['2026-06-30T21:59:59Z', '2026-06-30T22:00:00Z', '2026-06-30T21:59:00Z'].map((moment) =>
    today(new Date(moment)),
  )
  expect(days).toEqual(['2026-06-30', '2026-07-01', '2026-06-30'])
})
