import { describe, expect, it } from 'vitest'
import { horizonOn } from './horizon.ts'
import { stateOn } from './rules/worklist.ts'

describe('how much time is left', () => {
  it.each([
    // Monday 29 March 2027 is Easter Monday.
    ['2027-03-24', 'DUE'],
    ['2027-03-25', 'DUE_SOON'],
    ['2027-03-28', 'DUE_SOON'],
    ['2027-03-30', 'DUE_SOON'],
    ['2027-03-31', 'LATE'],
  ])('for what is due on Tuesday 30 March is on %s: %s', (today, state) => {
    expect(stateOn(horizonOn(today), '2027-03-30')).toBe(state)
  })
})
