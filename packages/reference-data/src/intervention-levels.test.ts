import { describe, expect, it } from 'vitest'
import { findCode } from './code-lists.ts'
import levelList from './intervention-levels.json' with { type: 'json' }
import { interventionLevelOf, interventionLevelSource, interventionLevels } from './intervention-levels.ts'

describe('the intervention levels', () => {
  it('rise from what is not classified to very heavy', () => {
    expect(interventionLevels).toEqual(['0', '1', '2', '3', '4'])
    expect(interventionLevelSource).toMatchObject({ source: expect.stringMatching(/^Regional choice/) })
  })

  it('are given to product categories that exist', () => {
    for (const [category, level] of Object.entries(levelList.levels)) {
      expect([category, findCode('JZ020', category)?.code]).toEqual([category, category])
      expect(interventionLevels).toContain(level)
    }
  })

  it.each([
    ['45', '2'],
    ['43', '4'],
    ['42', '0'],
    ['99', '0'],
    [null, '0'],
  ])('of category %s is %s', (category, level) => {
    expect(interventionLevelOf(category)).toBe(level)
  })
})
