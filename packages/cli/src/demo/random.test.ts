import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'

describe('random', () => {
  it('repeats its sequence for the same parts and not for others', () => {
    const draw = (...parts: (string | number)[]) => {
      const random = createRandom(...parts)
      return Array.from({ length: 5 }, () => random.fraction())
    }
    expect(draw(1, 'client')).toEqual(draw(1, 'client'))
    expect(draw(1, 'client')).not.toEqual(draw(2, 'client'))
    expect(draw(1, 'client')).not.toEqual(draw(1, 'claims'))
  })

  it('stays within its bounds and reaches both', () => {
    const random = createRandom('bounds')
    const drawn = new Set(Array.from({ length: 500 }, () => random.between(3, 6)))
    expect([...drawn].sort()).toEqual([3, 4, 5, 6])
  })

  it('weighs choices, and never draws one without weight', () => {
    const random = createRandom('weights')
    const drawn = Array.from({ length: 4000 }, () =>
      random.weighted([
        ['often', 3],
        ['rare', 1],
        ['never', 0],
      ]),
    )
    expect(drawn).not.toContain('never')
    const often = drawn.filter((choice) => choice === 'often').length
    expect(often).toBeGreaterThan(2800)
    expect(often).toBeLessThan(3200)
  })

  it('refuses to pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(/list of choices is empty/)
  })
})
