import { allowedInPeriod, allowedOverTerm } from '../arithmetic/allowed-volume.ts'
import { amountOf, displayedTariff, euroUnit } from '../arithmetic/amount.ts'
import { toSignedCents } from '../arithmetic/claim-total.ts'
import { hourUnit, inMinutes, minuteUnit } from '../arithmetic/minutes-to-hours.ts'
import { monthOf, monthPeriod } from '../arithmetic/period.ts'
import type { Prestatie } from '../definitions/jw323.ts'
import type { AllocationFact, ClaimLineFact, Facts, TariffFact } from '../exchange/known-facts.ts'
import { type ClaimedLine, type ClaimPartRule, claimPartRule } from './claim-part-rule.ts'

/**
 * Rules about a claim line, in the order of reporting. A line is granted or rejected as a whole. The facts hold the lines of the
 * same claim that were judged before it. A credit line is never rejected for substance (IV085): it repeats a line that was
 * granted, and what became of the allocation or the tariff since does not matter.
 */
export const claimLineRules: readonly ClaimPartRule<ClaimedLine>[] = [
  claimPartRule(
    'TR314',
    '8021',
    'A line reference occurs once for a provider.',
    ({ line }, facts) => facts.claimLine(line.ProductReferentie.ReferentieNummer) !== undefined,
  ),
  aboutDebit('TR304', '8187', 'The allocation must be of the client.', ({ line, clientId }, facts) => {
    const allocation = findAllocation(line, facts)
    return allocation !== undefined && allocation.clientId !== clientId
  }),
  aboutDebit(
    'TR338',
    '9338',
    'The line must refer to an allocation.',
    ({ line }, facts) => findAllocation(line, facts) === undefined,
  ),
  aboutDebit(
    'TR384',
    '9384',
    'Nothing is claimed on an allocation that was withdrawn.',
    ({ line, clientId }, facts) => {
      const allocation = findAllocation(line, facts)
      return allocation?.clientId === clientId && isWithdrawn(allocation)
    },
  ),
  onAllocation(
    'TR339',
    '9339',
    'The product category must be that of the allocation, if it has one.',
    ({ ProductCategorie }, { categoryCode }) => categoryCode !== undefined && categoryCode !== ProductCategorie,
  ),
  onAllocation(
    'TR340',
    '9340',
    'The product code must be that of the allocation, if it has one.',
    ({ ProductCode }, { productCode }) => productCode !== undefined && productCode !== ProductCode,
  ),
  onAllocation(
    'TR341',
    '9341',
    'The unit must be that of the allocation or, where it has none, of the contract; minutes go with hours.',
    (line, { unit }, facts) => {
      const units = unit === undefined ? agreements(line, facts).map((tariff) => tariff.unit) : [unit]
      // A product in euros has no tariff: of that unit the agreements say nothing.
      if (unit === undefined && (units.length === 0 || line.Eenheid === euroUnit)) return false
      return !units.some((known) => isClaimableIn(line.Eenheid, known))
    },
  ),
  onAllocation(
    'TR307',
    '9307',
    'The product period must not begin before the allocation.',
    ({ ProductPeriode }, { start }) => ProductPeriode.Begindatum < start,
  ),
  onAllocation(
    'TR308',
    '9308',
    'The product period must not end after the allocation.',
    ({ ProductPeriode }, { end }) => end !== undefined && ProductPeriode.Einddatum > end,
  ),
  aboutDebit(
    'TR319',
    '9319',
    'The product period must not lie after the claim period.',
    ({ line, claim }) => line.ProductPeriode.Einddatum > claim.DeclaratiePeriode.Einddatum,
  ),
  onAllocation(
    'TR387',
    '9387',
    'The product period begins on the first day of its month, or with the allocation.',
    ({ ProductPeriode: { Begindatum } }, { start }) => Begindatum !== start && !Begindatum.endsWith('-01'),
  ),
  onAllocation(
    'TR388',
    '9388',
    'The product period ends on the last day of its month, or with the allocation.',
    ({ ProductPeriode: { Einddatum } }, { end }) =>
      Einddatum !== end && Einddatum !== monthPeriod(monthOf(Einddatum)).end,
  ),
  onAllocation('TR321', '9321', 'The volume must fit what is allocated for the product period.', (line, allocation) => {
    const size = sizeOf(allocation)
    if (size === null || !isClaimableIn(line.Eenheid, size.unit)) return false
    const period = { begin: line.ProductPeriode.Begindatum, end: line.ProductPeriode.Einddatum }
    const allowed = allowedInPeriod(size, termOf(allocation), period)
    return inMinutes(line.GeleverdVolume, line.Eenheid) > inMinutes(allowed, size.unit)
  }),
  onAllocation(
    'TR322',
    '9322',
    'All volume that is granted and claimed, credits taken off, must fit what is allocated in all.',
    (line, allocation, facts) => {
      const size = sizeOf(allocation)
      if (size === null || !isClaimableIn(line.Eenheid, size.unit)) return false
      const claimed = facts
        .claimLinesOn(allocation.number)
        .filter(isGranted)
        .reduce(
          (sum, granted) => sum + toSignedCents(inMinutes(granted.volume, granted.unit), granted.debitCredit),
          inMinutes(line.GeleverdVolume, line.Eenheid),
        )
      return claimed > inMinutes(allowedOverTerm(size, termOf(allocation)), size.unit)
    },
  ),
  onAllocation(
    'TR369',
    '9369',
    'All that is granted and claimed, credits taken off, must fit the budget.',
    (line, { number, budgetCents }, facts) => {
      if (budgetCents === undefined) return false
      const claimed = facts
        .claimLinesOn(number)
        .filter(isGranted)
        .reduce(
          (sum, granted) => sum + toSignedCents(granted.amountCents, granted.debitCredit),
          line.IngediendBedrag.Bedrag,
        )
      return claimed > budgetCents
    },
  ),
  aboutCredit(
    'TR323',
    '8017',
    'A credit line repeats a debit line that was granted.',
    (claimed, facts) => findUndone(claimed, facts) === undefined,
  ),
  aboutDebit(
    'TR389',
    '9389',
    'The same product on the same allocation in the same period is not claimed again before it was credited.',
    ({ line }, facts) =>
      facts
        .claimLinesOn(line.ToewijzingNummer)
        .some((earlier) => earlier.debitCredit === 'D' && earlier.state === 'granted' && hasSameKey(earlier, line)),
  ),
  aboutCredit(
    'TR390',
    '9390',
    'A line is credited once.',
    (claimed, facts) => findUndone(claimed, facts)?.state === 'credited',
  ),
  aboutDebit('TR418', '0611', 'The tariff must be the agreed one.', ({ line }, facts) => {
    const agreed = agreements(line, facts).flatMap((tariff) => displayedTariff(line.Eenheid, toPrice(tariff)) ?? [])
    return line.ProductTarief !== undefined && agreed.length > 0 && !agreed.includes(line.ProductTarief)
  }),
  aboutWorld('TR346', '9346', 'The amount must be the volume times the tariff.', ({ line }, facts) => {
    const { GeleverdVolume, Eenheid, ProductTarief, IngediendBedrag } = line
    if (ProductTarief === undefined || Eenheid === euroUnit) return false
    if (Eenheid !== minuteUnit) return IngediendBedrag.Bedrag !== GeleverdVolume * ProductTarief
    const agreed = agreements(line, facts).flatMap((tariff) => amountOf(GeleverdVolume, Eenheid, toPrice(tariff)) ?? [])
    return agreed.length > 0 ? !agreed.includes(IngediendBedrag.Bedrag) : !mayBeMinutesAmount(line, ProductTarief)
  }),
  aboutWorld(
    'TR381',
    'S329',
    'The product code must belong to the category in what municipality and provider agreed.',
    ({ line }, facts) => {
      const agreed = facts.agreedCategories(line.ProductCode)
      return agreed !== undefined && !agreed.includes(line.ProductCategorie)
    },
  ),
]

/** The debit line that a credit line takes back: granted at some time, and the same in everything that a credit repeats (IV091). */
export function findUndone({ line, clientId }: ClaimedLine, facts: Facts): ClaimLineFact | undefined {
  const reference = line.ProductReferentie.VorigReferentieNummer
  const undone = reference === undefined ? undefined : facts.claimLine(reference)
  if (undone === undefined || undone.debitCredit !== 'D' || undone.state === 'rejected') return undefined
  const isCopy =
    undone.clientId === clientId &&
    undone.allocationNumber === line.ToewijzingNummer &&
    hasSameKey(undone, line) &&
    undone.volume === line.GeleverdVolume &&
    undone.unit === line.Eenheid &&
    undone.tariffCents === line.ProductTarief &&
    undone.amountCents === line.IngediendBedrag.Bedrag
  return isCopy ? undone : undefined
}

type IsBroken = ClaimPartRule<ClaimedLine>['isBroken']

function isDebit({ line }: ClaimedLine): boolean {
  return line.IngediendBedrag.DebetCredit === 'D'
}

function aboutDebit(id: string, code: string, sentence: string, isBroken: IsBroken): ClaimPartRule<ClaimedLine> {
  return claimPartRule(id, code, sentence, (claimed, facts) => isDebit(claimed) && isBroken(claimed, facts))
}

function aboutCredit(id: string, code: string, sentence: string, isBroken: IsBroken): ClaimPartRule<ClaimedLine> {
  return claimPartRule(id, code, sentence, (claimed, facts) => !isDebit(claimed) && isBroken(claimed, facts))
}

/** A rule about a debit line against what is agreed outside the messages (level 4). */
function aboutWorld(id: string, code: string, sentence: string, isBroken: IsBroken): ClaimPartRule<ClaimedLine> {
  return { ...aboutDebit(id, code, sentence, isBroken), level: 4 }
}

/** A rule that holds a debit line against the allocation of the client that it names; without that, other rules speak. */
function onAllocation(
  id: string,
  code: string,
  sentence: string,
  isBroken: (line: Prestatie, allocation: AllocationFact, facts: Facts) => boolean,
): ClaimPartRule<ClaimedLine> {
  return aboutDebit(id, code, sentence, ({ line, clientId }, facts) => {
    const allocation = findAllocation(line, facts)
    const isClaimable = allocation?.clientId === clientId && !isWithdrawn(allocation)
    return isClaimable && isBroken(line, allocation, facts)
  })
}

/** Whether the municipality took the allocation back: its dates say nothing then. */
function isWithdrawn({ changeReason }: AllocationFact): boolean {
  return changeReason === '13'
}

/** The allocation with this number at the provider of the claim: a number of somebody else's is as good as unknown. */
function findAllocation({ ToewijzingNummer }: Prestatie, facts: Facts): AllocationFact | undefined {
  const allocation = facts.allocation(ToewijzingNummer)
  return allocation?.providerCode === facts.providerCode ? allocation : undefined
}

function termOf({ start, end }: AllocationFact) {
  return { begin: start, end: end ?? null }
}

function sizeOf({ volume, unit, frequency }: AllocationFact) {
  return volume === undefined || unit === undefined || frequency === undefined ? null : { volume, unit, frequency }
}

/** Whether a claim may be in this unit where the other one was allocated or agreed (TR341). */
function isClaimableIn(unit: string, known: string): boolean {
  return unit === known || (unit === minuteUnit && known === hourUnit)
}

/** A debit line that was credited and the credit line itself both count: together they come to nothing. */
function isGranted({ state }: ClaimLineFact): boolean {
  return state !== 'rejected'
}

function hasSameKey(earlier: ClaimLineFact, line: Prestatie): boolean {
  return (
    earlier.categoryCode === line.ProductCategorie &&
    earlier.productCode === line.ProductCode &&
    earlier.periodStart === line.ProductPeriode.Begindatum &&
    earlier.periodEnd === line.ProductPeriode.Einddatum
  )
}

/** What was agreed for the product of a line on any day of its period. */
function agreements({ ProductCategorie, ProductCode, ProductPeriode }: Prestatie, facts: Facts): readonly TariffFact[] {
  return facts
    .tariffs(ProductCode)
    .filter(
      ({ categoryCode, validFrom, validTo }) =>
        categoryCode === ProductCategorie &&
        validFrom <= ProductPeriode.Einddatum &&
        (validTo === undefined || validTo >= ProductPeriode.Begindatum),
    )
}

function toPrice({ unit, amountCents }: TariffFact) {
  return { unit, cents: amountCents }
}

/**
 * Whether an amount of minutes can be right without a known contract: by the tariff of the line, or by a price of an hour of
 * which that tariff is a sixtieth in whole cents (IV081).
 */
function mayBeMinutesAmount(
  { GeleverdVolume: minutes, IngediendBedrag: { Bedrag } }: Prestatie,
  tariff: number,
): boolean {
  const atHourly = (cents: number) => Math.floor((minutes * cents + 30) / 60)
  return atHourly(Math.max(0, tariff * 60 - 30)) <= Bedrag && Bedrag <= atHourly(tariff * 60 + 29)
}
