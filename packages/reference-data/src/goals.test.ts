import { describe, expect, it } from 'vitest'
import { type Goal, goalSource, goalsOf } from './goals.ts'
import { regions } from './regions.ts'

const all = regions.flatMap(({ id }) => goalsOf(id))

describe('the goals of the regions', () => {
  it('are of regions that exist, each with its own id, in a period that ends after it begins', () => {
    expect(goalSource.source).not.toBe('')
    expect(all.length).toBeGreaterThan(0)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { from, until } of all) expect(from < until).toBe(true)
  })

  it('have a base value where their target is a change against it', () => {
    const needsBase = ({ compares, target }: Goal) => compares === 'CHANGE' && target !== null
    expect(all.filter(needsBase).filter(({ baseValue }) => baseValue === null)).toEqual([])
  })

  it('are none for a region that set none', () => {
    expect(goalsOf('eemland')).toEqual([])
  })
})
