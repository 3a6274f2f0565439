import { expect, it } from 'vitest'
import { budgetLimitsOf } from './budget-limits.ts'

it('are those of a region itself, or else those for all', () => {
  const forAll = { regionId: null, aboveStraightLine: 0.05, forecastOfFrame: 1 }
  const eemland = { regionId: 'eemland', aboveStraightLine: 0.02, forecastOfFrame: 0.98 }
  expect(budgetLimitsOf('eemland', [forAll, eemland])).toBe(eemland)
  expect(budgetLimitsOf('noord-kennemerland', [forAll, eemland])).toBe(forAll)
  expect(() => budgetLimitsOf('noord-kennemerland', [eemland])).toThrow('add them')
})

it('hold for every region as it is delivered', () => {
  expect(budgetLimitsOf('eemland')).toMatchObject({ regionId: null })
})
