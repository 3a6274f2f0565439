import type { CubeCounts } from '@regiograaf/figures'
import { describe, expect, it } from 'vitest'
import { countPlans, type PlannedClient } from './perspective-plans.ts'

const client: PlannedClient = {
  birthDate: '2000-03-15',
  birthDateUse: null,
  plannedOn: null,
  allocations: [{ start: '2017-01-09', end: '2018-06-29' }],
}

/** With a plan, without one and in all, in a month. */
function shownIn(month: string, counts: CubeCounts): readonly number[] {
  return ['plan 1', 'plan 0', 'total '].map((place) =>
    [...counts]
      .filter(([cell]) => cell.startsWith(`MON-30 ${place} `) && cell.slice(-10, -3) <= month)
      .reduce((sum, [, count]) => sum + count, 0),
  )
}

describe('a young person in care (MON-30)', () => {
  it('counts from the month in which a plan is due, without any message in it', () => {
    const counts = countPlans(client)
    expect(['2017-08', '2017-09', '2018-06', '2018-07'].map((month) => shownIn(month, counts))).toEqual([
      [0, 0, 0],
      [0, 1, 1],
      [0, 1, 1],
      [0, 0, 0],
    ])
  })

  it('has a plan from the month of the first one on, also when that came before it was due', () => {
    const late = countPlans({ ...client, plannedOn: '2017-11-20' })
    expect(['2017-10', '2017-11', '2018-06'].map((month) => shownIn(month, late))).toEqual([
      [0, 1, 1],
      [1, 0, 1],
      [1, 0, 1],
    ])
    const early = countPlans({ ...client, plannedOn: '2017-05-01' })
    expect(['2017-08', '2017-09'].map((month) => shownIn(month, early))).toEqual([
      [0, 0, 0],
      [1, 0, 1],
    ])
  })

  it('counts once with two allocations, and not in a month between them', () => {
    const counts = countPlans({
      ...client,
      allocations: [
        { start: '2017-01-09', end: '2017-10-31' },
        { start: '2017-02-01', end: '2017-09-30' },
        { start: '2017-12-01', end: null },
      ],
    })
    expect(['2017-09', '2017-11', '2017-12', '2030-01'].map((month) => shownIn(month, counts)[2])).toEqual([1, 0, 1, 1])
  })

  it('does not count with care that ended before a plan was due, or whose birth date nobody knows', () => {
    expect(countPlans({ ...client, allocations: [{ start: '2017-01-09', end: '2017-09-14' }] }).size).toBe(0)
    expect(
      shownIn('2017-09', countPlans({ ...client, allocations: [{ start: '2017-01-09', end: '2017-09-15' }] })),
    ).toEqual([0, 1, 1])
    expect(countPlans({ ...client, birthDate: '1900-01-01', birthDateUse: '3' }).size).toBe(0)
  })
})
