import {
  addDays,
  allowedInPeriod,
  allowedOverTerm,
  countWeeks,
  daysIn,
  monthPeriod,
  monthsIn,
  overlapOf,
  type Period,
  productPeriodIn,
} from '@regiograaf/ijw'
import type { Municipality } from '@regiograaf/reference-data'
import { type DemoAllocation, finalEnd, isDeleted } from './allocations.ts'
import type { DemoCare } from './care.ts'
import { addWorkingDays } from './office-days.ts'
import type { DemoProduct } from './products.ts'
import type { DemoProvider } from './providers.ts'
import { createRandom, type Random } from './random.ts'
import { unitPriceCents } from './tariffs.ts'

/** The year over which the demo claims. */
const claimYear: Period = { begin: '2025-01-01', end: '2025-12-31' }

/** One line of a claim (prestatie). A credit line undoes the line in `undoes`, and repeats everything else of it. */
export interface DemoClaimLine {
  readonly bsn: string
  readonly reference: string
  readonly undoes: string | null
  readonly allocationNumber: number
  readonly product: DemoProduct
  readonly period: Period
  readonly volume: number
  /** In cents; null for unit 83, whose volume is the amount. */
  readonly tariffCents: number | null
  readonly amountCents: number
}

/** What one provider claims from one municipality over one month. */
export interface DemoClaim {
  readonly provider: DemoProvider
  readonly municipalityCode: string
  readonly month: string
  readonly sentOn: string
  readonly lines: readonly DemoClaimLine[]
}

/** An allocation with all that a claim on it depends on. */
interface ClaimableAllocation {
  readonly bsn: string
  readonly provider: DemoProvider
  readonly allocation: DemoAllocation
  readonly care: DemoCare
}

type LineDraft = Omit<DemoClaimLine, 'reference' | 'undoes'>

interface DatedDraft {
  readonly month: string
  readonly line: LineDraft
}

/**
 * The claims of one municipality over the whole claim year, by provider and month. Volumes fit the allocation (TR321,
 * TR322, TR369). About one line in eighty is credited one or two months later and mostly claimed again for less, and
 * about one in three hundred names an allocation that nobody sent.
 */
export function listClaims(
  seed: number,
  municipality: Municipality,
  allocations: readonly ClaimableAllocation[],
): readonly DemoClaim[] {
  const byProvider = Map.groupBy(allocations, ({ provider }) => provider)
  return [...byProvider].flatMap(([provider, own]) => claimsOfProvider(seed, municipality, provider, own))
}

function claimsOfProvider(
  seed: number,
  municipality: Municipality,
  provider: DemoProvider,
  allocations: readonly ClaimableAllocation[],
): readonly DemoClaim[] {
  const claimDays = new Map(monthsIn(claimYear).map((month) => [month, claimDay(provider, municipality, month)]))
  const drafts = Map.groupBy(
    allocations.flatMap((entry) => draftLines(seed, entry, municipality, claimDays)),
    ({ month }) => month,
  )
  const random = createRandom(seed, 'claims', municipality.code, provider.agbCode)
  const corrections = new Map<string, Correction[]>()
  return [...claimDays].flatMap(([month, sentOn]) => {
    const lines: DemoClaimLine[] = []
    const add = (draft: LineDraft, undoes: string | null = null): DemoClaimLine => {
      const reference = `${month}-${municipality.code.slice(2)}-${`${lines.length + 1}`.padStart(4, '0')}`
      const line = { ...draft, reference, undoes }
      lines.push(line)
      return line
    }
    for (const { wrong, right } of corrections.get(month) ?? []) {
      add(wrong, wrong.reference)
      if (right) add(right)
    }
    for (const { line: draft } of drafts.get(month) ?? []) {
      const line = add(draft)
      const correction = planCorrection(random, line, month)
      if (correction) corrections.set(correction.month, [...(corrections.get(correction.month) ?? []), correction])
      if (random.chance(1 / 300)) add({ ...draft, allocationNumber: 900_000_000 + random.between(0, 99_999_999) })
    }
    return lines.length === 0 ? [] : [{ provider, municipalityCode: municipality.code, month, sentOn, lines }]
  })
}

/** The day on which a provider sends its claim over a month to a municipality, in the first three weeks after it. */
function claimDay(provider: DemoProvider, municipality: Municipality, month: string): string {
  const random = createRandom('claim day', provider.agbCode, municipality.code, month)
  return addWorkingDays(addDays(monthPeriod(month).end, random.between(4, 16)), 0)
}

interface Correction {
  readonly month: string
  readonly wrong: DemoClaimLine
  readonly right: LineDraft | null
}

function planCorrection(random: Random, line: DemoClaimLine, month: string): Correction | null {
  if (!random.chance(1 / 80)) return null
  const later = monthsIn({ begin: addDays(monthPeriod(month).end, 1), end: claimYear.end }).slice(0, 2)
  if (later.length === 0) return null
  const volume = Math.floor(line.volume * (0.5 + random.fraction() * 0.45))
  const { reference: _, undoes: __, ...draft } = line
  return {
    month: random.pick(later),
    wrong: line,
    right:
      volume > 0 && random.chance(0.8) ? { ...draft, volume, amountCents: amountOf(volume, line.tariffCents) } : null,
  }
}

function amountOf(volume: number, tariffCents: number | null): number {
  return tariffCents === null ? volume : volume * tariffCents
}

/** The lines on one allocation. A line waits for the first claim that is sent after the allocation itself. */
function draftLines(
  seed: number,
  { bsn, provider, allocation, care }: ClaimableAllocation,
  { youthCareRegionId }: Municipality,
  claimDays: ReadonlyMap<string, string>,
): readonly DatedDraft[] {
  const term = overlapOf(claimYear, { begin: allocation.start, end: finalEnd(allocation) ?? '9999-12-31' })
  if (isDeleted(allocation) || !term) return []
  const settled = { ...allocation, end: finalEnd(allocation) }
  const random = createRandom(seed, 'delivery', bsn, allocation.number)
  const use = 0.6 + random.fraction() * 0.4
  const room = roomOf(settled)
  return monthsIn(term).flatMap((month) => {
    const period = productPeriodIn(month, term)
    const careDays = period ? sumOf(care.delivered.map((delivered) => lengthOf(overlapOf(delivered, period)))) : 0
    const claimedIn = [...claimDays].find(([later, sentOn]) => later >= month && sentOn > allocation.sentOn)?.[0]
    if (!period || careDays === 0 || claimedIn === undefined) return []
    const share = use * (careDays / daysIn(period))
    return pickProducts(random, allocation).flatMap((product, _, products) => {
      const tariffCents = unitPriceCents(provider, youthCareRegionId, product, 2025)
      const possible = possibleVolume(settled, product, period, tariffCents)
      const delivered = Math.min(
        possible === 0 ? 0 : Math.max(1, Math.floor((possible * share) / products.length)),
        product.unit === '14' ? careDays : Number.POSITIVE_INFINITY,
      )
      const volume = Math.min(delivered, room.left(tariffCents))
      if (volume === 0) return []
      room.take(volume, tariffCents)
      const amountCents = amountOf(volume, tariffCents)
      return {
        month: claimedIn,
        line: { bsn, allocationNumber: allocation.number, product, period, volume, tariffCents, amountCents },
      }
    })
  })
}

/** What is left to claim on an allocation: volume where it has a size, money where it has a budget, else without bound. */
function roomOf({ size, budgetCents, start, end }: DemoAllocation) {
  let volumeLeft = size ? allowedOverTerm(size, { begin: start, end }) : Number.POSITIVE_INFINITY
  let centsLeft = budgetCents ?? Number.POSITIVE_INFINITY
  return {
    left: (tariffCents: number | null) => Math.min(volumeLeft, Math.floor(centsLeft / (tariffCents ?? 1))),
    take: (volume: number, tariffCents: number | null) => {
      volumeLeft -= volume
      centsLeft -= amountOf(volume, tariffCents)
    },
  }
}

/** What would be claimed over a product period if everything allocated were delivered. */
function possibleVolume(
  { size, budgetCents, start, end }: DemoAllocation,
  { perWeek }: DemoProduct,
  period: Period,
  tariffCents: number | null,
): number {
  if (size?.frequency === '6' && end) return (size.volume * daysIn(period)) / daysIn({ begin: start, end })
  if (size) return allowedInPeriod(size, { begin: start, end }, period)
  if (budgetCents !== null && end) {
    return ((budgetCents / (tariffCents ?? 1)) * daysIn(period)) / daysIn({ begin: start, end })
  }
  return ((perWeek.low + perWeek.high) / 2) * countWeeks(period)
}

/** A specific allocation is claimed by its own product; the others by one or two of what they cover. */
function pickProducts(random: Random, { claimable }: DemoAllocation): readonly DemoProduct[] {
  const [only] = claimable
  if (claimable.length === 1 && only) return [only]
  return [...new Set(random.chance(0.3) ? [random.pick(claimable), random.pick(claimable)] : [random.pick(claimable)])]
}

function lengthOf(period: Period | null): number {
  return period ? daysIn(period) : 0
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
