import { describe, expect, it } from 'vitest'
import { findWaitingEndProblems, findWaitingProblems, isSameQueue, type WaitingFacts, waitOf } from './waiting.ts'

const today = '2026-06-30'
const entry: WaitingFacts = {
  place: 'PROVIDER',
  providerAgbCode: '98000101',
  categoryCode: '45',
  atClientRequest: false,
  waitingSince: '2026-03-02',
}
const pathsOf = (change: Partial<WaitingFacts>) =>
  findWaitingProblems({ ...entry, ...change }, new Set(['45']), today).map(({ path }) => path.join('.'))

describe('waiting', () => {
  it.each([
    [{}, []],
    [{ place: 'LOCAL_TEAM', providerAgbCode: null }, []],
    [{ place: 'LOCAL_TEAM' }, ['organisationAgbCode']],
    [{ providerAgbCode: null }, ['organisationAgbCode']],
    [{ categoryCode: null }, []],
    [{ categoryCode: '99' }, ['productCategoryCode']],
    [{ waitingSince: today }, []],
    [{ waitingSince: '2026-07-01' }, ['waitingSince']],
    [{ waitingSince: '2014-12-31' }, ['waitingSince']],
  ] as const)('with %j has these problems: %j', (change, paths) => {
    expect(pathsOf(change)).toEqual(paths)
  })

  it('ends on its first day at the earliest, and today at the latest', () => {
    const paths = (endedOn: string) => findWaitingEndProblems('2026-03-02', endedOn, today).map(({ path }) => path)
    expect([paths('2026-03-01'), paths('2026-03-02'), paths(today), paths('2026-07-01')]).toEqual([
      [['on']],
      [],
      [],
      [['on']],
    ])
  })

  it('is in the same queue for the same help at the same place, whoever wanted it', () => {
    expect(isSameQueue(entry, { ...entry, atClientRequest: true } as WaitingFacts)).toBe(true)
    expect(isSameQueue(entry, { ...entry, categoryCode: null })).toBe(false)
  })

  it('lasts from the day of registration to the day on which help started, also over summer time', () => {
    expect([
      waitOf('2026-03-02', '2026-03-02'),
      waitOf('2026-03-28', '2026-03-30'),
      waitOf('2025-12-31', '2026-12-31'),
    ]).toEqual([0, 2, 365])
  })
})
