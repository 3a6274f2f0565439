import { expect, it } from 'vitest'
import { addWorkingDays, previousWorkingDay } from './office-days.ts'

it('skips the weekend', () => {
  expect(addWorkingDays('2026-04-10', 2)).toBe('2026-04-14')
  expect(addWorkingDays('2026-04-11', 0)).toBe('2026-04-13')
  expect(addWorkingDays('2026-04-11', 1)).toBe('2026-04-14')
  expect(previousWorkingDay('2026-04-12')).toBe('2026-04-10')
})
