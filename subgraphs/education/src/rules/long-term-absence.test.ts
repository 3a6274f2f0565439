import { describe, expect, it } from 'vitest'
import { findAbsenceProblems, findEndProblems, isSameAbsence } from './long-term-absence.ts'

const today = '2026-06-30'
const messagesOf = (start: string, end: string | null) =>
  findAbsenceProblems({ start, end }, today).map(({ path, message }) => [path.join('.'), message])

describe('an absence', () => {
  it('can be registered on its 28th day, and not a day before', () => {
    expect(messagesOf('2026-06-03', null)).toEqual([])
    expect(messagesOf('2026-06-04', null)).toEqual([
      ['start', 'An absence is long-term once it has lasted four weeks; register it then.'],
    ])
  })

  it('does not begin before the youth act', () => {
    expect(messagesOf('2014-12-31', null)).toEqual([['start', 'An absence starts on 2015-01-01 or later.']])
  })

  it('has lasted four weeks when it ends, at the latest today', () => {
    expect(findEndProblems('2026-03-02', '2026-03-29', today)).toEqual([])
    expect(findEndProblems('2026-03-02', '2026-03-28', today)).toMatchObject([
      { path: ['end'], message: 'An absence that ended within four weeks is not a long-term one.' },
    ])
    expect(findEndProblems('2026-03-02', today, today)).toEqual([])
    expect(findEndProblems('2026-03-02', '2026-07-01', today)).toMatchObject([{ path: ['end'] }])
  })

  it('counts its days over the change to summer time as days', () => {
    expect(findEndProblems('2026-03-09', '2026-04-05', today)).toEqual([])
    expect(findEndProblems('2026-03-09', '2026-04-04', today)).toHaveLength(1)
  })
})

describe('registering an absence that stands', () => {
  const standing = { start: '2026-03-02', end: '2026-05-29', schoolBrin: '99XA', reason: 'OTHER' } as const

  it('says the same again when only the end came since', () => {
    expect(isSameAbsence(standing, { ...standing, end: null })).toBe(true)
    expect(isSameAbsence(standing, standing)).toBe(true)
  })

  it.each([{ end: '2026-05-28' }, { start: '2026-03-03' }, { schoolBrin: null }, { reason: 'REFUSAL' as const }])(
    'says something else with %j',
    (change) => {
      expect(isSameAbsence(standing, { ...standing, ...change })).toBe(false)
    },
  )
})
