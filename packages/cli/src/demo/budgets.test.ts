import { expect, it } from 'vitest'
import { planBudgets } from './budgets.ts'
import { demoMunicipalities, demoToday } from './municipalities.ts'

const { frames, forecasts } = planBudgets(1, 2000)

it('gives every municipality a frame and forecasts for each year, none of them later than the demo is', () => {
  for (const { code } of demoMunicipalities) {
    for (const year of [2025, 2026]) {
      const isOf = (row: { municipalityCode: string; year: number }) =>
        row.municipalityCode === code && row.year === year
      expect(frames.filter(isOf).map(({ productCategoryCode }) => productCategoryCode)).toEqual([null, '45', '54'])
      expect(forecasts.filter(isOf)).toHaveLength(4)
    }
  }
  expect(frames.every(({ amountCents, decidedOn }) => amountCents > 0 && decidedOn <= demoToday)).toBe(true)
  expect(forecasts.every(({ amountCents, asOf }) => amountCents > 0 && asOf <= demoToday)).toBe(true)
})

it('lets some municipalities expect more expense than income, and not all', () => {
  const last = forecasts.filter(({ asOf }) => asOf === '2025-09-30')
  const balances = demoMunicipalities.map(({ code }) => {
    const amountOf = (kind: string) =>
      last.find((row) => row.municipalityCode === code && row.kind === kind)?.amountCents ?? 0
    return amountOf('INCOME') - amountOf('EXPENSE')
  })
  expect(balances.some((balance) => balance < 0)).toBe(true)
  expect(balances.some((balance) => balance > 0)).toBe(true)
})

it('is the same for the same seed', () => {
  expect(planBudgets(1, 2000)).toEqual({ frames, forecasts })
})
