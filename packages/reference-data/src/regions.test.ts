import { describe, expect, it } from 'vitest'
import { municipalities } from './municipalities.ts'
import { findRegion, membersOf, regions } from './regions.ts'

const youthCareRegions = regions.filter(({ kind }) => kind === 'youth-care')

describe('regions', () => {
  it('lists 42 youth-care regions with kebab-case ids', () => {
    expect(youthCareRegions).toHaveLength(42)
    expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length)
    for (const { id } of regions) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('places each municipality in exactly the youth-care region it names', () => {
    const regionIdsByCode = new Map<string, string[]>()
    for (const { id } of youthCareRegions) {
      for (const code of membersOf(id, '2026-01-01'))
        regionIdsByCode.set(code, [...(regionIdsByCode.get(code) ?? []), id])
    }
    expect(regionIdsByCode.size).toBe(342)
    for (const { code, youthCareRegionId } of municipalities)
      expect(regionIdsByCode.get(code)).toEqual([youthCareRegionId])
  })

  it('gives Noord-Kennemerland seven members in 2016 and six after the merger', () => {
    expect(membersOf('noord-kennemerland', '2016-01-01')).toEqual([
      'GM0361',
      'GM0373',
      'GM0383',
      'GM0398',
      'GM0399',
      'GM0416',
      'GM0450',
    ])
    expect(membersOf('noord-kennemerland', '2021-12-31')).toHaveLength(7)
    expect(membersOf('noord-kennemerland', '2022-01-01')).toHaveLength(6)
    expect(membersOf('noord-kennemerland', '2026-01-01')).toEqual([
      'GM0361',
      'GM0373',
      'GM0383',
      'GM0399',
      'GM0450',
      'GM1980',
    ])
  })

  it('counts the members of a supra-regional partnership through its three regions', () => {
    expect(
      regions
        .filter(({ partOf }) => partOf.includes('noord-holland-noord'))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['kop-van-noord-holland', 'noord-kennemerland', 'west-friesland'])
    expect(membersOf('noord-holland-noord', '2016-01-01')).toHaveLength(18)
    expect(membersOf('noord-holland-noord', '2026-01-01')).toHaveLength(17)
  })

  it('finds nothing and lists no members for an unknown id', () => {
    expect(findRegion('atlantis')).toBeNull()
    expect(() => membersOf('atlantis', '2026-01-01')).toThrow(/no region with the id atlantis/)
  })
})
