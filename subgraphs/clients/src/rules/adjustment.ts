interface StandingAllocation {
  readonly end?: string | undefined
  readonly frequency?: string | undefined
  readonly budgetCents?: number | undefined
}

interface WantedChange {
  /** Null makes it open-ended; undefined leaves it. */
  readonly end?: string | null | undefined
  readonly volume?: number | undefined
  readonly budgetCents?: number | undefined
}

/** What cannot be done with an allocation, by the element of the message that would say it; null when it is about all of it. */
export interface ChangeBreach {
  readonly element: 'Einddatum' | 'Omvang/Volume' | 'Budget' | null
  readonly message: string
}

/** WMO757: the volume is a total over the whole term. */
const total = '6'

/** An allocation keeps its product, and its volume unless that is a total; what else changes is a new allocation (IV066). */
export function findChangeBreaches(
  { frequency, budgetCents: budget }: StandingAllocation,
  { end, volume, budgetCents }: WantedChange,
): ChangeBreach[] {
  const breach = (isBroken: boolean, element: ChangeBreach['element'], message: string) =>
    isBroken ? [{ element, message }] : []
  return [
    ...breach(
      end === undefined && volume === undefined && budgetCents === undefined,
      null,
      'Say what changes: the end, the volume or the budget.',
    ),
    ...breach(
      volume !== undefined && frequency !== total,
      'Omvang/Volume',
      'Only a total can change; end the allocation the day before and grant a new one with the other volume.',
    ),
    ...breach(
      budgetCents !== undefined && budget === undefined,
      'Budget',
      'The allocation has no budget that can change; end it the day before and grant a new one.',
    ),
  ]
}

/** An allocation ends earlier than it would have; a later day is a change. */
export function findEndBreaches({ end: before }: StandingAllocation, { end }: WantedChange): ChangeBreach[] {
  return before !== undefined && end != null && end >= before
    ? [{ element: 'Einddatum', message: `It ends on ${before} already; a later last day is a change.` }]
    : []
}
