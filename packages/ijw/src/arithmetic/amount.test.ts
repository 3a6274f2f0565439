import { expect, it } from 'vitest'
import { amountOf, displayedTariff } from './amount.ts'

it('is the volume times the price of the unit', () => {
  expect(amountOf(15, '04', { unit: '04', cents: 10500 })).toBe(157500)
})

it('rounds minutes at a price by the hour once, not the tariff of a minute', () => {
  const hourly = { unit: '04', cents: 10001 }
  expect(displayedTariff('01', hourly)).toBe(167)
  expect(amountOf(95, '01', hourly)).toBe(15835)
})

it.each([
  [8730, 1, 146],
  [8724, 1, 145],
  [30, 1, 1],
  [29, 1, 0],
])('rounds half cents up: %i cents an hour for %i minute is %i', (cents, minutes, amount) => {
  expect(amountOf(minutes, '01', { unit: '04', cents })).toBe(amount)
})

it('is the volume itself in euros', () => {
  expect(amountOf(20000, '83', null)).toBe(20000)
})

it('is not known without a price for the unit', () => {
  expect(amountOf(3, '04', null)).toBeNull()
  expect(amountOf(3, '04', { unit: '01', cents: 100 })).toBeNull()
  expect(displayedTariff('14', { unit: '04', cents: 100 })).toBeNull()
})
