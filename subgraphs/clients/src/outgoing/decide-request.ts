import { type AllocationFact, addDays, type Finding, isDeleted, type Standing } from '@regiograaf/ijw'
import type { RequestedProductFacts } from '../data/care-request.table.ts'
import type { Adjustment, AllocationDecision, NewAllocation } from './compose-allocations.ts'

/** RedenWijziging (JZ002) of what changes because a provider asked for it, and of what is taken back. */
const askedByProvider = '12'
const deleted = '13'

/** WMO757: the volume is a total over the whole term. */
const total = '6'

export interface AskedRequest {
  readonly providerCode: string
  readonly reference: string
  readonly products: readonly RequestedProductFacts[]
}

export interface GrantContext {
  /** The first day that was agreed with the provider for what should have begun before today; null to begin as it was asked. */
  readonly start: string | null
  readonly today: string
  readonly allocationIdOf: (number: number) => string
}

/**
 * What is to be decided so that a request is granted exactly as it was asked, all of it (OP344, OP348), or why it cannot be. An
 * allocation keeps its number where that may be (IV066); where it may not, it ends on the day before the wished one and a new one
 * follows (IV093), and one that should have been otherwise from its first day is taken back.
 */
export function decideRequest(
  { providerCode, reference, products }: AskedRequest,
  { allocations, requests }: Pick<Standing, 'allocations' | 'requests'>,
  { start, today, allocationIdOf }: GrantContext,
): readonly AllocationDecision[] | { readonly findings: readonly Finding[] } {
  const asked = requests.find((request) => request.providerCode === providerCode && request.reference === reference)
  if (asked?.state === 'granted') return refused(requestedPath, 'OP344', 'The request was granted already.')
  const own = new Map(
    allocations
      .filter((allocation) => allocation.providerCode === providerCode)
      .map((allocation) => [allocationIdOf(allocation.number), allocation]),
  )
  const wishes = products.map((wish) => ({ wish, standing: own.get(wish.allocationId ?? '') }))
  const gone = wishes.some(
    ({ wish, standing }) => wish.wish !== 'NEW' && (standing === undefined || isDeleted(standing)),
  )
  if (gone) return refused(requestedPath, 'OP348', 'An allocation that the request is about was deleted since.')
  const hasPassed = ({ wish, standing }: (typeof wishes)[number]) =>
    wish.start !== undefined && wish.start < today && (standing === undefined || wish.start > standing.start)
  if (start !== null && !wishes.some(hasPassed)) {
    return refused(startPath, 'OP348', 'Everything can still begin on the day that was asked; leave out another one.')
  }
  return wishes.flatMap((wished) => {
    const wish = start !== null && hasPassed(wished) ? { ...wished.wish, start } : wished.wish
    if (wish.wish === 'NEW') return [{ kind: 'grant', allocation: toNew(wish) }]
    return wish.wish === 'CHANGED' && wished.standing ? change(wish, wished.standing) : []
  })
}

function change(wish: RequestedProductFacts, standing: AllocationFact): readonly AllocationDecision[] {
  const { number } = standing
  // What is left out of a wish stays as it is.
  const end = wish.end === undefined || wish.end === standing.end ? undefined : wish.end
  const volume = wish.volume === undefined || isSameVolume(wish, standing) ? undefined : wish.volume
  const budgetCents = wish.budgetCents === standing.budgetCents ? undefined : wish.budgetCents
  const adjust = (kind: 'change' | 'end' | 'delete', adjustment: Omit<Adjustment, 'number'>) => ({
    kind,
    adjustment: { number, ...adjustment },
  })
  if (!needsNew(wish, standing)) {
    const isSame = end === undefined && volume === undefined && budgetCents === undefined
    return isSame ? [] : [adjust('change', { reasonCode: askedByProvider, end, volume, budgetCents })]
  }
  const from = wish.start !== undefined && wish.start > standing.start ? wish.start : standing.start
  const successor: AllocationDecision = {
    kind: 'grant',
    allocation: {
      ...toNew(wish),
      categoryCode: standing.categoryCode,
      productCode: standing.productCode,
      start: from,
      end: wish.end ?? standing.end,
    },
  }
  if (from === standing.start) return [adjust('delete', { reasonCode: deleted, end: from }), successor]
  const last = addDays(from, -1)
  const endsBefore = standing.end !== undefined && standing.end <= last
  return endsBefore ? [successor] : [adjust('end', { reasonCode: askedByProvider, end: last }), successor]
}

/** Whether what is wished cannot be said of the allocation itself: another volume that is no total, or a budget where there is none. */
function needsNew(wish: RequestedProductFacts, standing: AllocationFact): boolean {
  const isOtherTotal = standing.frequency === total && wish.frequencyCode === total && wish.unitCode === standing.unit
  const hasOtherVolume = wish.volume !== undefined && !isSameVolume(wish, standing) && !isOtherTotal
  return hasOtherVolume || (wish.budgetCents !== undefined && standing.budgetCents === undefined)
}

function isSameVolume(wish: RequestedProductFacts, { volume, unit, frequency }: AllocationFact): boolean {
  return wish.volume === volume && wish.unitCode === unit && wish.frequencyCode === frequency
}

function toNew(wish: RequestedProductFacts): NewAllocation {
  const { categoryCode, productCode, start = '', end, volume, unitCode, frequencyCode, budgetCents } = wish
  return {
    categoryCode,
    productCode,
    start,
    end,
    ...(volume !== undefined &&
      unitCode !== undefined &&
      frequencyCode !== undefined && { volume: { volume, unitCode, frequencyCode } }),
    budgetCents,
  }
}

/** Where it is said of a request as a whole why it cannot be granted. */
export const requestedPath = '/Bericht/Client/ToegewezenProducten'
const startPath = `${requestedPath}/ToegewezenProduct/Ingangsdatum`

function refused(path: string, rule: string, message: string) {
  return { findings: [{ path, rule, level: 3 as const, code: null, message }] }
}
