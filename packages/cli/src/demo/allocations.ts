import { type AllocatedVolume, addDays, countWeeks, daysIn, earliest, latest } from '@regiograaf/ijw'
import type { Municipality } from '@regiograaf/reference-data'
import { demoToday } from './municipalities.ts'
import { addWorkingDays, previousWorkingDay } from './office-days.ts'
import { categoryWeights, type DemoProduct, getProduct } from './products.ts'
import { type DemoProvider, listProvidersOffering } from './providers.ts'
import type { Random } from './random.ts'

/** A later JW301 that changes an allocation under the same number. `reason` is a code of JZ002; what is absent stays as it was. */
interface AllocationChange {
  readonly sentOn: string
  readonly reason: string
  readonly end?: string
  readonly budgetCents?: number
  readonly volume?: number
}

/**
 * An allocation as it was first granted. Specific: category, code and size. Non-specific: a category, with or without a
 * budget. Generic: only a budget. `claimable` are the products that its claim lines may name.
 */
export interface DemoAllocation {
  readonly number: number
  readonly categoryCode: string | null
  readonly productCode: string | null
  readonly size: AllocatedVolume | null
  readonly budgetCents: number | null
  readonly start: string
  readonly end: string | null
  readonly decidedOn: string
  readonly decidedAt: string
  readonly sentOn: string
  readonly change: AllocationChange | null
  readonly claimable: readonly DemoProduct[]
}

/** All that one client is allocated at one provider: the unit in which JW301 messages are sent. */
export interface DemoAssignment {
  readonly provider: DemoProvider
  readonly allocations: readonly DemoAllocation[]
}

/** The end of an allocation after its change, or null while it is open. */
export function finalEnd({ end, change }: DemoAllocation): string | null {
  return change?.end ?? end
}

/** Whether an allocation was deleted: it counts as never sent. */
export function isDeleted({ change }: DemoAllocation): boolean {
  return change?.reason === '13'
}

const horizon = '2026-12-31'

/** Plans what a client is allocated: one to four allocations at one or two providers of the region. */
export function planAssignments(
  random: Random,
  { youthCareRegionId }: Municipality,
  firstNumber: number,
): readonly DemoAssignment[] {
  const count = random.weighted([
    [1, 45],
    [2, 30],
    [3, 17],
    [4, 8],
  ])
  const firstCategory = random.weighted(categoryWeights)
  const first = random.pick(listProvidersOffering(firstCategory, youthCareRegionId))
  const atSecond = count > 1 && random.chance(0.4) ? random.between(1, count - 1) : 0
  const start = pickStart(random)
  const assignments = [planAssignment(random, first, firstCategory, start, count - atSecond, firstNumber)]
  if (atSecond === 0) return assignments

  const secondCategory = random.weighted(categoryWeights.filter(([categoryCode]) => categoryCode !== firstCategory))
  const others = listProvidersOffering(secondCategory, youthCareRegionId).filter((provider) => provider !== first)
  if (others.length === 0) return assignments
  const secondStart = earliest(addDays(start, random.between(0, 200)), '2026-11-15')
  return [
    ...assignments,
    planAssignment(random, random.pick(others), secondCategory, secondStart, atSecond, firstNumber + 5),
  ]
}

function pickStart(random: Random): string {
  const day = random.weighted([
    [addDays('2024-01-01', random.between(0, 365)), 38],
    [addDays('2025-01-01', random.between(0, 364)), 38],
    [addDays('2026-01-01', random.between(0, 318)), 24],
  ])
  return random.chance(0.4) ? `${day.slice(0, 7)}-01` : day
}

function planAssignment(
  random: Random,
  provider: DemoProvider,
  categoryCode: string,
  start: string,
  count: number,
  firstNumber: number,
): DemoAssignment {
  const products = provider.productCodes.map(getProduct)
  const effort = products.filter(isEffort)
  const drafts: Draft[] = []
  if (effort.length > 0 && random.chance(0.08)) {
    drafts.push(draftGeneric(random, effort, start))
  } else {
    drafts.push(
      draftOf(
        random,
        products.filter((product) => product.categoryCode === categoryCode),
        start,
      ),
    )
  }
  while (drafts.length < count) {
    const next = draftNext(random, products, drafts)
    if (!next) break
    drafts.push(next)
  }
  const allocations = drafts.map((draft, index): DemoAllocation => {
    const hasSuccessor = drafts.some((later) => later.renews === draft)
    const { renews: _, ...allocation } = draft
    return { ...allocation, number: firstNumber + index, change: hasSuccessor ? null : planChange(random, draft) }
  })
  return { provider, allocations }
}

interface Draft extends Omit<DemoAllocation, 'number' | 'change'> {
  readonly renews: Draft | null
}

function isEffort({ unit }: DemoProduct): boolean {
  return unit !== '82' && unit !== '83'
}

/** A renewal of the last allocation, or another product beside it; null when nothing fits. */
function draftNext(random: Random, products: readonly DemoProduct[], drafts: readonly Draft[]): Draft | null {
  const last = drafts.at(-1) as Draft
  const renewalStart = last.end && addDays(last.end, 1)
  const canRenew = renewalStart !== null && renewalStart <= '2026-11-30'
  if (last.categoryCode === null || (canRenew && random.chance(0.4))) {
    return canRenew ? { ...renew(random, last, renewalStart), renews: last } : null
  }
  // The same product may not be allocated twice at the same time (TR302), and a category without code covers all its codes.
  const unused = products.filter(
    (product) =>
      !drafts.some(({ categoryCode, productCode }) =>
        productCode === null ? product.categoryCode === categoryCode : product.code === productCode,
      ),
  )
  if (unused.length === 0) return null
  const { categoryCode } = random.pick(unused)
  const start = earliest(addDays(last.start, random.between(0, 150)), '2026-11-15')
  const isCategoryUsed = drafts.some((draft) => draft.categoryCode === categoryCode)
  return draftOf(
    random,
    unused.filter((product) => product.categoryCode === categoryCode),
    start,
    isCategoryUsed,
  )
}

function draftOf(random: Random, products: readonly DemoProduct[], start: string, mustBeSpecific = false): Draft {
  const effort = products.filter(isEffort)
  return effort.length > 0 && !mustBeSpecific && random.chance(0.22)
    ? draftNonSpecific(random, effort, start)
    : draftSpecific(random, random.pick(products), start)
}

function draftGeneric(random: Random, products: readonly DemoProduct[], start: string): Draft {
  const claimable = [...new Set([random.pick(products), random.pick(products)])]
  const end = pickEnd(random, start)
  return {
    ...decide(random, start),
    categoryCode: null,
    productCode: null,
    size: null,
    budgetCents: pickBudget(random, claimable, start, end),
    start,
    end,
    claimable,
    renews: null,
  }
}

function draftNonSpecific(random: Random, products: readonly DemoProduct[], start: string): Draft {
  const hasBudget = random.chance(0.55)
  const end = hasBudget || random.chance(0.6) ? pickEnd(random, start) : null
  return {
    ...decide(random, start),
    categoryCode: (products[0] as DemoProduct).categoryCode,
    productCode: null,
    size: null,
    budgetCents: hasBudget && end ? pickBudget(random, products, start, end) : null,
    start,
    end,
    claimable: products,
    renews: null,
  }
}

function draftSpecific(random: Random, product: DemoProduct, start: string): Draft {
  const frequency = pickFrequency(random, product.unit)
  const isOpen = (frequency === '1' || frequency === '4') && random.chance(0.35)
  const end = isOpen ? null : pickEnd(random, start)
  return {
    ...decide(random, start),
    categoryCode: product.categoryCode,
    productCode: product.code,
    size: { volume: pickVolume(random, product, frequency, start, end), unit: product.unit, frequency },
    budgetCents: null,
    start,
    end,
    claimable: [product],
    renews: null,
  }
}

function renew(random: Random, last: Draft, start: string): Draft {
  const end = pickEnd(random, start)
  const product = last.claimable[0] as DemoProduct
  return {
    ...last,
    ...decide(random, start),
    size: last.size && { ...last.size, volume: pickVolume(random, product, last.size.frequency, start, end) },
    budgetCents: last.budgetCents === null ? null : pickBudget(random, last.claimable, start, end),
    start,
    end,
  }
}

/** Units 14, 16, 83 and 84 are never allocated per day (CS338). */
function pickFrequency(random: Random, unit: string): string {
  const perDayWeight = unit === '01' || unit === '04' ? 6 : 0
  return random.weighted([
    ['1', perDayWeight],
    ['2', 52],
    ['4', 24],
    ['6', 24],
  ])
}

function pickVolume(
  random: Random,
  { unit, perWeek: { low, high, step } }: DemoProduct,
  frequency: string,
  start: string,
  end: string | null,
): number {
  const perWeek = low + step * random.between(0, Math.floor((high - low) / step))
  switch (frequency) {
    case '1':
      return unit === '01' ? random.pick([15, 30, 45]) : random.between(1, 2)
    case '2':
      return perWeek
    case '4':
      return Math.ceil((perWeek * 52) / 12)
    default:
      return perWeek * countWeeks({ begin: start, end: end ?? horizon })
  }
}

function pickEnd(random: Random, start: string): string {
  const days = random.weighted([
    [random.between(45, 120), 25],
    [random.between(121, 270), 40],
    [random.between(271, 540), 35],
  ])
  return earliest(addDays(start, days), horizon)
}

function pickBudget(random: Random, products: readonly DemoProduct[], start: string, end: string): number {
  const weekly = products.map(({ baseTariffCents, perWeek }) => (baseTariffCents ?? 1) * perWeek.low)
  const typical = random.pick(weekly) * countWeeks({ begin: start, end })
  return Math.ceil((typical * (0.8 + random.fraction())) / 5000) * 5000
}

/** The municipality decides ahead of the start or, for one in four, afterwards; never after the demo's present day. */
function decide(random: Random, start: string): Pick<Draft, 'decidedOn' | 'decidedAt' | 'sentOn'> {
  const wished = addDays(start, random.chance(0.25) ? random.between(1, 24) : -random.between(3, 35))
  const decidedOn = previousWorkingDay(earliest(wished, addDays(demoToday, -random.between(4, 40))))
  return { decidedOn, decidedAt: pickOfficeTime(random), sentOn: addWorkingDays(decidedOn, random.between(0, 2)) }
}

function pickOfficeTime(random: Random): string {
  const twoDigits = (value: number) => `${value}`.padStart(2, '0')
  return `${twoDigits(random.between(8, 16))}:${twoDigits(random.between(0, 59))}:${twoDigits(random.between(0, 59))}`
}

function planChange(random: Random, draft: Draft): AllocationChange | null {
  if (!random.chance(0.24)) return null
  return random.weighted([
    [planShortening, 40],
    [planExtension, 30],
    [planEnlargement, 20],
    [planDeletion, 10],
  ])(random, draft)
}

/** Ends an allocation early. It is sent before the new end, so that no claim can have passed that end. */
function planShortening(random: Random, { start, end, sentOn }: Draft): AllocationChange | null {
  const low = addDays(latest(start, sentOn), 20)
  const high = addDays(earliest(end ?? horizon, demoToday), -8)
  if (low > high) return null
  const newEnd = addDays(low, random.between(0, daysIn({ begin: low, end: high }) - 1))
  return {
    sentOn: previousWorkingDay(addDays(newEnd, -random.between(0, 8))),
    end: newEnd,
    reason: random.pick(['05', '05', '05', '06', '09', '14']),
  }
}

/** Moves the end of an allocation, before it has passed. */
function planExtension(random: Random, { end, sentOn }: Draft): AllocationChange | null {
  if (end === null || end >= horizon) return null
  const changedOn = previousWorkingDay(addDays(end, -random.between(3, 25)))
  if (changedOn <= sentOn || changedOn > demoToday) return null
  return { sentOn: changedOn, end: earliest(addDays(end, random.between(30, 180)), horizon), reason: '04' }
}

/** Raises a budget or a total volume, the only sizes that may change under the same number (IV066). */
function planEnlargement(random: Random, { start, end, sentOn, budgetCents, size }: Draft): AllocationChange | null {
  const changedOn = addWorkingDays(latest(start, sentOn), random.between(15, 60))
  if (changedOn > earliest(end ?? horizon, demoToday)) return null
  const factor = 1.1 + random.fraction() * 0.4
  if (budgetCents !== null) {
    return { sentOn: changedOn, budgetCents: Math.ceil((budgetCents * factor) / 5000) * 5000, reason: '14' }
  }
  if (size?.frequency !== '6') return null
  return { sentOn: changedOn, volume: Math.ceil(size.volume * factor), reason: '14' }
}

/** Withdraws an allocation that should not have been sent: it ends on its first day. */
function planDeletion(random: Random, { start, sentOn }: Draft): AllocationChange | null {
  const deletedOn = addWorkingDays(sentOn, random.between(1, 6))
  return deletedOn > demoToday ? null : { sentOn: deletedOn, end: start, reason: '13' }
}
