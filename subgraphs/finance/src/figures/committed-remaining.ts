import { type CubeCounts, figureDefinitions, sumCounts, toCellKey } from '@regiograaf/figures'
import type { CommittedTerms } from '../rules/commitment.ts'
import {
  type GrantedInYear,
  priceRemainder,
  remainingByYear,
  type UnitPrice,
  unitOfRemainder,
} from '../rules/remaining.ts'

/** What is claimed on an allocation: products have their price by provider. */
export interface PricedBy {
  readonly providerAgbCode: string
  readonly categoryCode: string | null
  readonly productCode: string | null
}

/** Whose care by whom. */
interface AllocatedTo {
  readonly clientId: string
  readonly providerAgbCode: string
}

/** An allocation as it stands. */
export type AllocationTerms = CommittedTerms & PricedBy & AllocatedTo & { readonly id: string }

/** What was granted in a year of lines that name an allocation, be it that of another. */
export type GrantedOnAllocation = GrantedInYear & AllocatedTo & { readonly allocationId: string }

/** The source of what allocations say: a municipality may have sent them and still no claims. */
export const allocationSource = 'allocations'

/** How the cubes hold what remains (MON-24): how much in its unit, and of how many allocations. Neither is published. */
export const remainingBreakdowns = { volume: 'volume', allocations: 'allocations' } as const

const { volume: ofVolume, allocations: ofAllocations } = remainingBreakdowns

/** Its name in cubes. */
export const remainingFigure = figureDefinitions.committedRemaining.cube

/**
 * What allocations add to the cube in each calendar year: what may still be claimed on each, and itself as one of those on which anything may;
 * without a unit when it is not known how much. Everything that was granted on them must be there. Prices are left to whoever asks, so that this
 * follows from messages alone.
 */
export function countRemaining(
  allocations: Iterable<AllocationTerms>,
  granted: readonly GrantedOnAllocation[],
): CubeCounts {
  const grantedOn = Map.groupBy(granted, ({ allocationId }) => allocationId)
  return sumCounts(
    [...allocations].map((allocation) => {
      const { clientId, providerAgbCode } = allocation
      const own = (grantedOn.get(allocation.id) ?? []).filter(
        (line) => line.clientId === clientId && line.providerAgbCode === providerAgbCode,
      )
      const unit = unitOfRemainder(allocation)
      const cells = remainingByYear(allocation, own).flatMap(({ year, volume }) => {
        if (volume === 0) return []
        const day = `${year}-01-01`
        const member = toMember(allocation, volume === null ? null : unit)
        const one = [toCellKey({ figure: remainingFigure, breakdown: ofAllocations, member, day }), 1] as const
        return volume === null
          ? [one]
          : [one, [toCellKey({ figure: remainingFigure, breakdown: ofVolume, member, day }), volume] as const]
      })
      return new Map(cells)
    }),
  )
}

/** A member of the breakdowns: a product code may hold any character, and a key of a cube no space. */
function toMember({ providerAgbCode, categoryCode, productCode }: PricedBy, unitCode: string | null): string {
  return [providerAgbCode, categoryCode ?? '', encodeURIComponent(productCode ?? ''), unitCode ?? ''].join('/')
}

/** A tariff by the product that it is for. */
export type ProductPrice = UnitPrice & PricedBy

/** What remains of a year, in money. */
export interface PricedRemainder {
  /** Null when anything may still be claimed and nothing of it has a price: that is not zero. */
  readonly amountCents: number | null
  /** How many allocations there are on which anything may still be claimed, and of how many of them the price is not known. */
  readonly allocations: number
  readonly unpriced: number
}

/** Prices what the cube of a municipality says of one year. */
export function priceRemaining(
  rows: Iterable<{ readonly breakdown: string; readonly member: string; readonly count: number }>,
  prices: readonly ProductPrice[],
): PricedRemainder {
  const pricesOf = Map.groupBy(prices, (price) => toMember(price, null))
  const counts = Map.groupBy(rows, ({ member }) => member)
  let [amountCents, allocations, unpriced] = [0, 0, 0]
  for (const [member, own] of counts) {
    const countOf = (breakdown: string) => own.find((row) => row.breakdown === breakdown)?.count ?? 0
    const cut = member.lastIndexOf('/') + 1
    const price = priceRemainder(member.slice(cut), countOf(ofVolume), pricesOf.get(member.slice(0, cut)) ?? [])
    allocations += countOf(ofAllocations)
    if (price === null) unpriced += countOf(ofAllocations)
    else amountCents += price
  }
  return { amountCents: unpriced > 0 && unpriced === allocations ? null : amountCents, allocations, unpriced }
}
