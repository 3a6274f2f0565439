import { describe, expect, it } from 'vitest'
import { findMandateProblems, isInForce, toDesk } from './mandate.ts'

const terms = { purposes: ['ACCESS', 'MEASURE'], categories: ['CLIENT_FILES'] }
const wanted = {
  desk: 'care-desk',
  purpose: 'ACCESS',
  category: 'CLIENT_FILES',
  from: '2026-01-01',
  until: '2026-12-31',
}

describe('a mandate', () => {
  it('can be granted to the region of the municipality, for what its desk does', () => {
    expect(findMandateProblems(wanted, terms, true, '2026-11-21')).toEqual([])
    expect(findMandateProblems({ ...wanted, until: '2031-01-01' }, terms, true, '2026-11-21')).toEqual([])
    expect(findMandateProblems({ ...wanted, until: '2026-11-21' }, terms, true, '2026-11-21')).toEqual([])
  })

  it.each([
    ['a purpose of another desk', { purpose: 'FUNDING' }, 'purpose'],
    ['a category of another desk', { category: 'CLAIMS' }, 'category'],
    ['its last day before its first', { until: '2025-12-31' }, 'until'],
    ['a last day that is over', { until: '2026-11-20' }, 'until'],
    ['more than five years', { until: '2031-01-02' }, 'until'],
  ])('cannot be granted with %s', (_what, change, field) => {
    const problems = findMandateProblems({ ...wanted, ...change }, terms, true, '2026-11-21')
    expect(problems.map(({ path }) => path)).toEqual([[field]])
  })

  it('cannot be granted to a region that the municipality is not in', () => {
    expect(findMandateProblems(wanted, terms, false, '2026-11-21').map(({ path }) => path)).toEqual([['regionId']])
  })

  it('is in force from its first day to its last, unless it was taken back', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01']
    expect(days.map((day) => isInForce({ ...wanted, revokedAt: null }, day))).toEqual([false, true, true, false])
    expect(days.map((day) => isInForce({ ...wanted, revokedAt: new Date() }, day))).not.toContain(true)
  })

  it('names the desks as the graph does', () => {
    expect([toDesk('care-desk'), toDesk('finance-desk')]).toEqual(['CARE_DESK', 'FINANCE_DESK'])
  })
})
