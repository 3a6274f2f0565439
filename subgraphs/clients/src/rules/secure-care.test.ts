import { describe, expect, it } from 'vitest'
import { isGuardianship, occupancyOf } from './secure-care.ts'

const percent = (fraction: number | null) => (fraction === null ? null : Math.round(fraction * 1000) / 10)

describe('secure care', () => {
  it('had 7 of 72 for the own account, 4 of them under guardianship (T3)', () => {
    expect([percent(occupancyOf(7, 72)), percent(occupancyOf(4, 7))]).toEqual([9.7, 57.1])
  })

  it('had 15 of 72 three months later, 9 of them under guardianship (T4)', () => {
    expect([percent(occupancyOf(15, 72)), percent(occupancyOf(9, 15))]).toEqual([20.8, 60])
  })

  it('is occupied for 112.5 % with 72 on 64 places (T5), and has no occupancy without places', () => {
    expect([percent(occupancyOf(72, 64)), occupancyOf(3, 0)]).toEqual([112.5, null])
  })

  it('is under guardianship by three of the measures', () => {
    expect(['21', '22', '23', '11', '12', '31', null].filter(isGuardianship)).toEqual(['21', '22', '23'])
  })
})
