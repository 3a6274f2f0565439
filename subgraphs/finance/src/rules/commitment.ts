import { countParts, splitTerm } from './term.ts'

/** What of an allocation decides how much it commits: its term and its volume or budget. */
export interface CommittedTerms {
  readonly start: string
  readonly end: string | null
  readonly volume: number | null
  readonly unitCode: string | null
  readonly frequencyCode: string | null
  readonly budgetCents: number | null
}

/** A tariff of the product of the allocation, in any unit. No two of the same unit are valid on one day. */
export interface AgreedTariff {
  readonly unitCode: string
  readonly amountCents: number
  readonly validFrom: string
  readonly validTo: string | null
}

/** An amount with what it follows from, or the reason why it cannot be known; never both and never neither. */
export type Commitment =
  | { readonly amountCents: number; readonly basis: 'BUDGET' | 'AMOUNT' | 'TARIFF'; readonly unknownReason: null }
  | {
      readonly amountCents: null
      readonly basis: null
      readonly unknownReason: 'NO_VOLUME' | 'NO_END_DATE' | 'NO_TARIFF'
    }

/** The units of WJ756 that count otherwise than in pieces or spans of care. */
const minute = '01'
const hour = '04'
const euro = '83'
/** The frequency of WMO757 whose volume is for the whole term. */
const total = '6'

/**
 * What an allocation commits the municipality to, in cents: its budget, or its volume over its term (iJw 3.2, 6.2 and 6.3) times
 * the agreed tariff. Each day, week or month takes the tariff that is valid on its first day within the term, a total that of
 * the start.
 */
export function toCommitment(terms: CommittedTerms, tariffs: readonly AgreedTariff[]): Commitment {
  const { start, volume, unitCode, frequencyCode, budgetCents } = terms
  if (budgetCents !== null) return known(budgetCents, 'BUDGET')
  if (volume === null || unitCode === null || frequencyCode === null) return unknown('NO_VOLUME')
  const end = frequencyCode === total ? start : terms.end
  if (end === null) return unknown('NO_END_DATE')
  if (unitCode === euro) return known(volume * countParts(frequencyCode, start, start, end), 'AMOUNT')
  const amountCents = priceTerm({ start, end, volume, unitCode, frequencyCode }, tariffs)
  return amountCents === null ? unknown('NO_TARIFF') : known(amountCents, 'TARIFF')
}

interface PricedTerm {
  readonly start: string
  readonly end: string
  readonly volume: number
  readonly unitCode: string
  readonly frequencyCode: string
}

/** The price of the whole term, or null when a part of it has no tariff. */
function priceTerm(
  { start, end, volume, unitCode, frequencyCode }: PricedTerm,
  tariffs: readonly AgreedTariff[],
): number | null {
  const volumes = new Map<AgreedTariff, number>()
  for (const { from, until } of splitTerm(start, end, tariffs)) {
    const parts = countParts(frequencyCode, start, from, until)
    if (parts === 0) continue
    const tariff = findTariff(tariffs, unitCode, from)
    if (tariff === null) return null
    volumes.set(tariff, (volumes.get(tariff) ?? 0) + parts * volume)
  }
  return [...volumes].reduce((sum, [tariff, units]) => sum + toAmount(units, unitCode, tariff), 0)
}

/** The tariff that is valid on a day: in the unit itself, or else by the hour for minutes (TR341). */
function findTariff(tariffs: readonly AgreedTariff[], unitCode: string, day: string): AgreedTariff | null {
  const valid = tariffs.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
  const inUnit = valid.find((tariff) => tariff.unitCode === unitCode)
  const byTheHour = unitCode === minute ? valid.find((tariff) => tariff.unitCode === hour) : undefined
  return inUnit ?? byTheHour ?? null
}

/** Volume times tariff; minutes at an hourly tariff are rounded once, half cents up (IV081). */
function toAmount(units: number, unitCode: string, { unitCode: tariffUnit, amountCents }: AgreedTariff): number {
  return unitCode === tariffUnit ? units * amountCents : Math.round((units * amountCents) / 60)
}

function known(amountCents: number, basis: 'BUDGET' | 'AMOUNT' | 'TARIFF'): Commitment {
  return { amountCents, basis, unknownReason: null }
}

function unknown(unknownReason: 'NO_VOLUME' | 'NO_END_DATE' | 'NO_TARIFF'): Commitment {
  return { amountCents: null, basis: null, unknownReason }
}
