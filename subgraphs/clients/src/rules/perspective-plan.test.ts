import { describe, expect, it } from 'vitest'
import { addMonths } from './calendar-months.ts'
import { findPlanProblems, isSamePlan, type PlanFacts, perspectivePlanDueOn } from './perspective-plan.ts'

const plan: PlanFacts = { datedOn: '2026-02-02', lifeAreas: ['HOUSING', 'INCOME'], status: 'IN_PROGRESS' }

describe('a perspective plan', () => {
  it('is due half a year before the eighteenth birthday', () => {
    expect(perspectivePlanDueOn({ birthDate: '2000-03-15', birthDateUse: null })).toBe('2017-09-15')
    expect(addMonths('2000-03-15', 18 * 12)).toBe('2018-03-15')
  })

  it('is due on the last day of a month that is shorter', () => {
    expect(perspectivePlanDueOn({ birthDate: '2000-08-31', birthDateUse: null })).toBe('2018-02-28')
  })

  it('is due on no day when nothing of the birth date is known, and by the first of what is known of it', () => {
    expect(perspectivePlanDueOn({ birthDate: '1900-01-01', birthDateUse: '3' })).toBeNull()
    expect(perspectivePlanDueOn({ birthDate: '2000-03-01', birthDateUse: '1' })).toBe('2017-09-01')
  })

  it('is dated from the youth act up to today', () => {
    const problemsOn = (datedOn: string) => findPlanProblems({ ...plan, datedOn }, '2026-06-30')
    expect(['2015-01-01', '2026-06-30'].flatMap(problemsOn)).toEqual([])
    for (const day of ['2014-12-31', '2026-07-01']) {
      expect(problemsOn(day)).toEqual([{ path: ['datedOn'], message: 'A plan is dated from 2015-01-01 up to today.' }])
    }
  })

  it('says the same whatever the order of its life areas', () => {
    expect(isSamePlan(plan, { ...plan, lifeAreas: ['INCOME', 'HOUSING', 'INCOME'] })).toBe(true)
    expect(isSamePlan(plan, { ...plan, lifeAreas: ['INCOME'] })).toBe(false)
    expect(isSamePlan(plan, { ...plan, status: 'CLOSED' })).toBe(false)
  })
})
