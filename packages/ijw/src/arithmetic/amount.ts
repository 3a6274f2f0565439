import { hourUnit, minuteUnit } from './minutes-to-hours.ts'

/** What one unit costs: cents per unit of WJ756. */
export interface UnitPrice {
  readonly unit: string
  readonly cents: number
}

/**
 * The amount in cents of a volume at the contracted price (TR346). Minutes at a price by the hour are rounded once, half cents
 * up; with unit 83 the volume is the amount itself. Null when the price is for another unit.
 */
export function amountOf(volume: number, unit: string, price: UnitPrice | null): number | null {
  if (unit === euroUnit) return volume
  if (price === null) return null
  if (price.unit === unit) return volume * price.cents
  return isByTheHour(unit, price) ? Math.floor((volume * price.cents + 30) / 60) : null
}

/** The tariff that a line in this unit shows: that of the contract, or of an hour a sixtieth in whole cents, half cents up (IV081). */
export function displayedTariff(unit: string, price: UnitPrice): number | null {
  if (price.unit === unit) return price.cents
  return isByTheHour(unit, price) ? Math.floor((price.cents + 30) / 60) : null
}

/** With this unit of WJ756 (euros) a volume is an amount in cents. */
export const euroUnit = '83'

function isByTheHour(unit: string, price: UnitPrice): boolean {
  return unit === minuteUnit && price.unit === hourUnit
}
