import { describe, expect, it } from 'vitest'
import { dueDate } from './deadlines.ts'
import { goodFriday, liberationDay, publicHolidays } from './public-holidays.ts'
import { createWorkingDays } from './working-days.ts'

describe('deadlines', () => {
  it('of a request for allocation that comes on Friday 1 May 2026', () => {
    expect(dueDate('return', '2026-05-01')).toBe('2026-05-06')
    expect(dueDate('requestAnswer', '2026-05-01')).toBe('2026-05-08')
    expect(dueDate('residenceRejection', '2026-05-01')).toBe('2026-05-15')
    expect(dueDate('examinedRequestAnswer', '2026-05-01')).toBe('2026-06-26')
  })

  it('of a change request are those of a request, counted from its date of making once it is under examination', () => {
    expect(dueDate('changeRequestAnswer', '2026-05-01')).toBe('2026-05-08')
    expect(dueDate('examinedChangeRequestAnswer', '2026-05-01')).toBe('2026-06-26')
  })

  it('of a claim pass over the holidays in between', () => {
    expect(dueDate('claimAnswer', '2026-06-04')).toBe('2026-06-18')
    expect(dueDate('claimAnswer', '2026-12-21')).toBe('2027-01-06')
  })

  it('of starts, stops and decisions of the court are five working days', () => {
    expect(dueDate('start', '2026-04-10')).toBe('2026-04-17')
    expect(dueDate('stop', '2026-04-02')).toBe('2026-04-10')
    expect(dueDate('courtDecisionRequest', '2026-04-11')).toBe('2026-04-17')
  })

  it('of a certified institution that claims is the end of the next month', () => {
    expect(dueDate('certifiedClaim', '2026-01-31')).toBe('2026-02-28')
    expect(dueDate('certifiedClaim', '2026-12-31')).toBe('2027-01-31')
  })

  it('of care that was not claimed is five years after its product period', () => {
    expect(dueDate('lastClaim', '2024-02-29')).toBe('2029-02-28')
    expect(dueDate('lastClaim', '2026-06-17')).toBe('2031-06-17')
  })

  it('follow the holidays of the region', () => {
    const region = createWorkingDays([...publicHolidays, liberationDay('every year'), goodFriday])
    expect(dueDate('return', '2026-05-01', region)).toBe('2026-05-07')
    expect(dueDate('return', '2026-04-01', region)).toBe('2026-04-08')
  })
})
