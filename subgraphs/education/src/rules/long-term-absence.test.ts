import { describe, expect, it } from 'vitest'
import { countLongTermAbsentees, findAbsenceProblems, findEndProblems, isSameAbsence } from './long-term-absence.ts'

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

describe('the number of long-term absentees on a day (KPI-23)', () => {
  const count = (day: string, ...absences: readonly (readonly [string, string, string | null])[]) =>
    countLongTermAbsentees(
      absences.map(([clientId, start, end]) => ({ clientId, start, end })),
      day,
    )

  it('counts from the 28th day to the last, both included', () => {
    const absence = ['a', '2021-12-05', '2022-01-14'] as const
    expect(['2021-12-31', '2022-01-01', '2022-01-14', '2022-01-15'].map((day) => count(day, absence))).toEqual([
      0, 1, 1, 0,
    ])
  })

  it('counts who is still away', () => {
    expect(count('2025-12-31', ['a', '2025-01-06', null])).toBe(1)
  })

  it('counts a person once, and whoever came back in between not at all', () => {
    const before = ['a', '2025-01-06', '2025-05-30'] as const
    const after = ['a', '2025-09-01', null] as const
    expect(count('2025-12-31', before, after, ['b', '2025-09-01', null])).toBe(2)
    expect(count('2025-07-01', before, after)).toBe(0)
    expect(count('2025-12-31', ['a', '2025-01-06', null], after)).toBe(1)
  })

  it('is none without absences', () => {
    expect(count('2022-01-01')).toBe(0)
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
