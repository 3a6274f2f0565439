import { describe, expect, it } from 'vitest'
import {
  findMunicipality,
  formerMunicipalities,
  municipalities,
  predecessorsOf,
  successorOf,
} from './municipalities.ts'

describe('municipalities', () => {
  it('lists the 342 municipalities of 2026-01-01 once each', () => {
    expect(municipalities).toHaveLength(342)
    expect(new Set(municipalities.map(({ code }) => code)).size).toBe(342)
    for (const { code } of municipalities) expect(code).toMatch(/^GM\d{4}$/)
  })

  it('finds a current municipality without an end', () => {
    expect(findMunicipality('GM0361')).toEqual({
      code: 'GM0361',
      name: 'Alkmaar',
      province: 'Noord-Holland',
      youthCareRegionId: 'noord-kennemerland',
      successorCode: null,
      validUntil: null,
    })
  })

  it('finds a former municipality with its successor', () => {
    expect(findMunicipality('GM0398')).toMatchObject({
      name: 'Heerhugowaard',
      successorCode: 'GM1980',
      validUntil: '2021-12-31',
    })
  })

  it('gives null for a code that never existed', () => {
    expect(findMunicipality('GM9999')).toBeNull()
    expect(findMunicipality('0361')).toBeNull()
    expect(findMunicipality('constructor')).toBeNull()
  })

  it('keeps a code until its last day and passes to the successor the day after', () => {
    expect(successorOf('GM0398', '2021-12-31')).toBe('GM0398')
    expect(successorOf('GM0398', '2022-01-01')).toBe('GM1980')
    expect(successorOf('GM0361', '2026-01-01')).toBe('GM0361')
    expect(successorOf('GM9999', '2026-01-01')).toBe('GM9999')
  })

  it('names the predecessors of a merged municipality, and none for another', () => {
    expect(predecessorsOf('GM1980')).toEqual(['GM0398', 'GM0416'])
    expect(predecessorsOf('GM0361')).toEqual([])
  })

  it('has no former municipality that is also current, and only successors that exist', () => {
    const current = new Set(municipalities.map(({ code }) => code))
    for (const { code, successorCode } of formerMunicipalities) {
      expect(current.has(code)).toBe(false)
      expect(current.has(successorCode)).toBe(true)
    }
  })
})
