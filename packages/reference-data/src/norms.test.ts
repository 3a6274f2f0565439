import { describe, expect, it } from 'vitest'
import { findCode } from './code-lists.ts'
import { normSource, normsOf, normsOfMunicipality } from './norms.ts'
import { regions } from './regions.ts'

const all = regions.flatMap(({ id }) => normsOf(id))

describe('the norms of the regions', () => {
  it('are of regions that exist, each with its own id, a limit, and a period that ends after it begins', () => {
    expect(normSource.source).not.toBe('')
    expect(all.length).toBeGreaterThan(0)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { from, until, maxMonths } of all) expect([from < until, maxMonths > 0]).toEqual([true, true])
  })

  it('are about product categories that exist', () => {
    for (const code of all.flatMap(({ categoryCodes }) => categoryCodes ?? [])) {
      expect(findCode('JZ020', code)?.code).toBe(code)
    }
  })

  it('are those of the region for each of its municipalities, and none for a region without a framework', () => {
    expect(normsOfMunicipality('GM0505', '2026-06-30')).toEqual(normsOf('zuid-holland-zuid'))
    expect(normsOfMunicipality('GM0361', '2026-06-30')).toEqual([])
    expect(normsOfMunicipality('GM9999', '2026-06-30')).toEqual([])
  })
})
