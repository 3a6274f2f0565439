import type { GoalTarget } from '@regiograaf/reference-data'
import { describe, expect, it } from 'vitest'
import { type GoalScore, limitOf, scoreGoal } from './score.ts'

const atLeast = (target: number): GoalTarget => ({
  compares: 'VALUE',
  direction: 'INCREASE',
  isStrict: false,
  baseValue: null,
  target,
})
const less = (percent: number, baseValue: number): GoalTarget => ({
  compares: 'CHANGE',
  direction: 'DECREASE',
  isStrict: false,
  baseValue,
  target: -percent,
})
const shown = (value: number) => ({ value, precision: 'EXACT' }) as const

describe('the score of a goal', () => {
  it.each<[what: string, goal: GoalTarget, value: number, score: GoalScore]>([
    ['97 of 100 crisis reports within a day, where all must be', atLeast(1), 97 / 100, 'NOT_MET'],
    ['100 of 100 crisis reports within a day', atLeast(1), 100 / 100, 'MET'],
    ['96 of 100 placed in time, where it is more than 95 %', { ...atLeast(0.95), isStrict: true }, 96 / 100, 'MET'],
    ['95 of 100 placed in time, which is not more', { ...atLeast(0.95), isStrict: true }, 95 / 100, 'NOT_MET'],
    ['60 of 200 referrals left, 70 % less', less(70, 200), 60, 'MET'],
    ['61 of 200 referrals left', less(70, 200), 61, 'NOT_MET'],
    ['a mean of 980.00 after 1,000.00, 2 % less', less(2, 100_000), 98_000, 'MET'],
    ['a mean of 980.01 after 1,000.00', less(2, 100_000), 98_001, 'NOT_MET'],
    ['123 providers of 137, 10 % less', less(10, 137), 123, 'MET'],
    ['124 providers of 137', less(10, 137), 124, 'NOT_MET'],
    ['46 services of 167, where it is 72.5 % less', less(72.5, 167), 46, 'NOT_MET'],
    ['46 services of 167, where it is 72 % less', less(72, 167), 46, 'MET'],
    ['15 of 100 clients deviate, where 85 % is to follow', atLeast(0.85), 85 / 100, 'MET'],
    ['16 of 100 clients deviate', atLeast(0.85), 84 / 100, 'NOT_MET'],
    ['a volume of 700 after 1,000, 30 % less', less(30, 1000), 700, 'MET'],
  ])('of %s', (_what, goal, value, score) => {
    expect(scoreGoal(goal, shown(value))).toBe(score)
  })

  it('follows from the figure as it is shown, and is withheld with it', () => {
    expect(scoreGoal(less(10, 137), { value: 125, precision: 'ROUNDED' })).toBe('NOT_MET')
    expect(scoreGoal(less(10, 137), { reason: 'SMALL_COUNT' })).toBe('WITHHELD')
    expect(scoreGoal(less(10, 137), null)).toBe('WITHHELD')
    expect(scoreGoal({ ...less(10, 137), baseValue: null }, shown(100))).toBe('WITHHELD')
  })

  it('says that a target is open, whatever the figure', () => {
    expect(scoreGoal({ ...less(10, 137), target: null }, shown(100))).toBe('OPEN_TARGET')
    expect(scoreGoal({ ...less(10, 137), target: null }, { reason: 'SMALL_COUNT' })).toBe('OPEN_TARGET')
  })
})

describe('the limit of a goal', () => {
  it('is not rounded: 10 % less than 137 is 123.3', () => {
    expect(limitOf(less(10, 137))).toBe(123.3)
    expect(limitOf(atLeast(0.85))).toBe(0.85)
    expect(limitOf({ ...less(10, 137), target: null })).toBeNull()
    expect(limitOf({ ...less(10, 137), baseValue: null })).toBeNull()
  })
})
