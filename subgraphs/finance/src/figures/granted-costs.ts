import {
  type CubeCounts,
  type CubeFigure,
  clientsOfAmount,
  cubeOf,
  figureDefinitions,
  providersOfAmount,
  toCellKey,
  total,
} from '@regiograaf/figures'

/**
 * What was granted by calendar year of care (MON-24), in cents. It is published of the region and of each municipality, as far as the rules for money
 * allow, when the year has ended; not by month, which few municipalities could carry.
 */
export const grantedCosts: CubeFigure<never> = {
  definition: figureDefinitions.grantedCosts,
  period: 'YEAR',
  isMoney: true,
  dimensions: {},
  breakdowns: {},
}

/** What a provider was granted for one young person in a calendar year, credit lines taken off. */
export interface GrantedAmount {
  readonly clientId: string
  readonly providerAgbCode: string
  readonly year: number
  readonly amountCents: number
}

/**
 * What granted amounts add to the cube: their sum, the sum of each provider, and in each year as one those young people for whom more was granted than
 * taken back. All amounts of a young person must be there.
 */
export function countGranted(amounts: Iterable<GrantedAmount>): CubeCounts {
  const counts = new Map<string, number>()
  const add = (year: number, breakdown: string, member: string, count: number) => {
    const key = toCellKey({ figure: cubeOf(grantedCosts.definition), breakdown, member, day: `${year}-01-01` })
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  const ofClients = new Map<string, { readonly year: number; cents: number }>()
  for (const { clientId, providerAgbCode, year, amountCents } of amounts) {
    add(year, total, '', amountCents)
    add(year, providersOfAmount, providerAgbCode, amountCents)
    const key = `${clientId} ${year}`
    const known = ofClients.get(key) ?? { year, cents: 0 }
    ofClients.set(key, known)
    known.cents += amountCents
  }
  for (const { year, cents } of ofClients.values()) if (cents > 0) add(year, clientsOfAmount, '', 1)
  return counts
}
