import { describe, expect, it } from 'vitest'
import { inhabitants } from './inhabitants.ts'
import { membersOf } from './regions.ts'

describe('inhabitants', () => {
  it('knows the two years of the source', () => {
    expect(inhabitants('GM0361', 2016)).toBe(107615)
    expect(inhabitants('GM0361', 2019)).toBe(108470)
  })

  it('gives null, never zero, where the source has no figure', () => {
    expect(inhabitants('GM1963', 2016)).toBeNull()
    expect(inhabitants('GM0361', 2020)).toBeNull()
    expect(inhabitants('GM9999', 2019)).toBeNull()
  })

  it('covers the regions of the demo in 2019', () => {
    for (const region of ['noord-kennemerland', 'eemland', 'zuid-holland-zuid']) {
      for (const code of membersOf(region, '2026-01-01')) expect(inhabitants(code, 2019)).toBeGreaterThan(5000)
    }
  })

  it('adds up the two municipalities that became Dijk en Waard', () => {
    expect(inhabitants('GM1980', 2019)).toBe((inhabitants('GM0398', 2019) ?? 0) + (inhabitants('GM0416', 2019) ?? 0))
  })
})
