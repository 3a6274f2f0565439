import type { Cell, MoneyCell } from './table.ts'
import { thresholds } from './thresholds.ts'

/** Why a figure is withheld (onderdrukte waarde). `COMPLEMENTARY`: it would give another one away; it says nothing of its own size. */
export const withholdingReasons = [
  'SMALL_COUNT',
  'FEW_PROVIDERS',
  'FEW_CLIENTS',
  'DOMINANT_PROVIDER',
  'SMALL_BASE',
  'COMPLEMENTARY',
] as const
export type WithholdingReason = (typeof withholdingReasons)[number]

/** A figure as it may be shown: a value, or withheld with a reason; never null and never a zero instead. */
export type ShownValue =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'rounded'; readonly value: number }
  | { readonly kind: 'withheld'; readonly reason: WithholdingReason }

/** What stands in a table for a withheld figure: `<10` for a small count, a dot for the rest. */
export function toText(reason: WithholdingReason): string {
  return reason === 'SMALL_COUNT' ? `<${thresholds.smallestCount.value}` : '.'
}

/** A count to the nearest multiple of 5, half up: at most 2 from the truth, and always the same for the same count. */
export function roundCount(value: number): number {
  const step = thresholds.roundingStep.value
  return step * Math.floor(value / step + 0.5)
}

/** An amount in cents to the nearest thousand euros, half up, and always the same for the same amount. */
export function roundAmount(cents: number): number {
  return amountStep * Math.floor(cents / amountStep + 0.5)
}

/** The step of rounding of amounts, in cents. */
export const amountStep = thresholds.amountStep.value * 100

/** The cents of the providers of an amount, most first; those with nothing left out. */
export function providersOf({ byProvider }: Pick<MoneyCell, 'byProvider'>): readonly number[] {
  return [...byProvider.values()].filter((cents) => cents > 0).sort((one, other) => other - one)
}

/** Why this figure is withheld from who has no right to the true value, or null: the rules per figure, before complementary ones. */
export function findReason(cell: Cell): WithholdingReason | null {
  switch (cell.kind) {
    case 'count':
      return cell.value < thresholds.smallestCount.value ? 'SMALL_COUNT' : null
    case 'money':
      return findReasonOfMoney(cell)
    case 'sum':
      return cell.base < thresholds.smallestBaseOfAverage.value ? 'SMALL_BASE' : null
  }
}

/** That two providers have nearly all of it is told as what it is: one of them would know the other. It says nothing of any size. */
function findReasonOfMoney(cell: MoneyCell): WithholdingReason | null {
  const providers = providersOf(cell)
  const [largest = 0, second = 0] = providers
  if (providers.length < thresholds.fewestProviders.value) return 'FEW_PROVIDERS'
  if (cell.clients < thresholds.fewestClients.value) return 'FEW_CLIENTS'
  if (largest * 100 > cell.value * thresholds.largestProviderShare.value) return 'DOMINANT_PROVIDER'
  const others = cell.value - largest - second
  return others * 100 < largest * thresholds.closestEstimateOfProvider.value ? 'COMPLEMENTARY' : null
}

/** The figure for who has no right to the true value, with a reason or shown: counts and amounts rounded, sums as they are. */
export function toShown(cell: Cell, reason: WithholdingReason | null): ShownValue {
  if (reason) return { kind: 'withheld', reason }
  if (cell.kind === 'sum') return { kind: 'exact', value: cell.value }
  return { kind: 'rounded', value: cell.kind === 'count' ? roundCount(cell.value) : roundAmount(cell.value) }
}

/** Both parts of a share and what is left of the base, each as this viewer sees it, and the true base in persons. */
export interface ShareParts {
  readonly numerator: ShownValue
  readonly base: ShownValue
  readonly remainder: ShownValue
  readonly trueBase: number
}

/**
 * A share as a fraction from 0 to 1. It is the quotient of two shown counts, so it tells nothing that the two do not, and every door and
 * every reader who divides finds the same. Withheld when the base is under 20 persons, or the numerator or the remainder is.
 */
export function toShare({ numerator, base, remainder, trueBase }: ShareParts): ShownValue {
  if (base.kind === 'withheld') return base
  if (base.kind === 'rounded' && trueBase < thresholds.smallestBaseOfShare.value) return smallBase
  if (numerator.kind === 'withheld') return numerator
  if (remainder.kind === 'withheld') return remainder
  return divide(numerator.value, base)
}

/** An average in the unit of the sum: the quotient of a shown sum and a shown count of persons, for the reason of `toShare`. */
export function toAverage(sum: ShownValue, base: ShownValue): ShownValue {
  if (base.kind === 'withheld') return base.reason === 'SMALL_COUNT' ? smallBase : base
  return sum.kind === 'withheld' ? sum : divide(sum.value, base)
}

const smallBase: ShownValue = { kind: 'withheld', reason: 'SMALL_BASE' }

function divide(value: number, base: Exclude<ShownValue, { kind: 'withheld' }>): ShownValue {
  return base.value === 0 ? smallBase : { kind: base.kind, value: value / base.value }
}
