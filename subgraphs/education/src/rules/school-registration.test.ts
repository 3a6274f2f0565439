import { describe, expect, it } from 'vitest'
import { findSchoolProblems, toSchoolName } from './school-registration.ts'

const current = { validUntil: null, successorCode: null }

describe('the rules of registering a school', () => {
  it('compare names without regard to extra space', () => {
    expect(toSchoolName('  De   Vuurtoren ')).toBe('De Vuurtoren')
  })
  it('find nothing wrong with a name and a municipality of today', () => {
    expect(findSchoolProblems('De Vuurtoren', current)).toEqual([])
  })
  it.each(['', '12', 'x'.repeat(201), 'De\u0007Vuurtoren'])('refuse the name %j', (name) => {
    expect(findSchoolProblems(name, current).map(({ path }) => path)).toEqual([['name']])
  })
  it('refuse a municipality that nobody knows', () => {
    expect(findSchoolProblems('De Vuurtoren', null).map(({ path }) => path)).toEqual([['municipalityCode']])
  })
  it('say which municipality to use instead of one that ended', () => {
    const problems = findSchoolProblems('De Vuurtoren', { validUntil: '2021-12-31', successorCode: 'GM1980' })
    expect(problems).toEqual([
      { path: ['municipalityCode'], message: 'This municipality ended on 2021-12-31; use GM1980.' },
    ])
  })
})
