import { describe, expect, it } from 'vitest'
import { meanOf, medianOf, mergeDistributions, sumOf } from './distribution.ts'

const of = (...numbers: readonly number[]) => mergeDistributions(numbers.map((number) => new Map([[number, 1]])))

describe('a distribution', () => {
  it.each([
    [[7], 7, 7],
    [[1, 2, 90], 31, 2],
    [[10, 2, 4, 6], 5.5, 5],
    [[0, 0, 0, 100], 25, 0],
    [[14, 14, 14, 28, 28, 28], 21, 21],
  ])('of %j has the mean %d and the median %d', (numbers, mean, median) => {
    const distribution = of(...numbers)
    expect([meanOf(distribution), medianOf(distribution)]).toEqual([mean, median])
    expect(sumOf(distribution)).toBe(numbers.reduce((sum, number) => sum + number, 0))
  })

  it('has neither when it is empty, also when what there was went', () => {
    expect([meanOf(of()), medianOf(of())]).toEqual([null, null])
    expect([meanOf(new Map([[3, 0]])), medianOf(new Map([[3, 0]]))]).toEqual([null, null])
  })
})
