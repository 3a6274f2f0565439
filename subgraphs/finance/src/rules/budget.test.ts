import { describe, expect, it } from 'vitest'
import { balanceOf, movementBetween, straightLineAt, utilisationOf } from './budget.ts'

/** An amount in thousands of euros, as the snapshots of 2017 are. */
const thousands = (amount: number) => amount * 100_000

describe('the financial snapshots of 2017 (MON-07)', () => {
  const january = { incomeCents: thousands(13_955), expenseCents: thousands(18_970) }
  const june = { incomeCents: thousands(15_039), expenseCents: thousands(18_176) }

  it('balance at -5,015 in January (T1) and -3,137 in June (T2)', () => {
    expect(balanceOf(january)).toBe(thousands(-5_015))
    expect(balanceOf(june)).toBe(thousands(-3_137))
  })

  it('moved by -794 in expense, 1,084 in income and 1,878 in balance (T2)', () => {
    expect(movementBetween(january, june)).toEqual({
      incomeCents: thousands(1_084),
      expenseCents: thousands(-794),
      balanceCents: thousands(1_878),
    })
  })

  it('move back by as much', () => {
    expect(movementBetween(june, january).balanceCents).toBe(thousands(-1_878))
  })
})

describe('the utilisation of a frame (MON-24)', () => {
  it('is the granted part of it, and more than one when more was granted', () => {
    expect(utilisationOf(250_000, 1_000_000)).toBe(0.25)
    expect(utilisationOf(1_100_000, 1_000_000)).toBe(1.1)
    expect(utilisationOf(0, 1_000_000)).toBe(0)
  })

  it('is unknown, not endless, for a frame of nothing', () => {
    expect(utilisationOf(0, 0)).toBeNull()
    expect(utilisationOf(100, 0)).toBeNull()
  })

  it('is held against a straight line over the months', () => {
    expect([1, 6, 12].map(straightLineAt)).toEqual([1 / 12, 0.5, 1])
  })
})
