import { addDays, monthOf, monthPeriod } from './period.ts'
import { dutchWorkingDays, type WorkingDays } from './working-days.ts'

/** How long something may take. The day of the trigger itself is day 0. */
export type Allowance =
  | { readonly kind: 'working-days'; readonly count: number }
  | { readonly kind: 'weeks'; readonly count: number }
  | { readonly kind: 'years'; readonly count: number }
  | { readonly kind: 'end-of-next-month' }

/** One deadline of the standard: what sets it off, what must be done then, by whom, and where it is written. */
export interface Deadline {
  readonly trigger: string
  readonly due: string
  readonly by: 'receiver' | 'municipality' | 'provider' | 'certified institution'
  readonly within: Allowance
  readonly source: string
}

const workingDays = (count: number): Allowance => ({ kind: 'working-days', count })
const weeks = (count: number): Allowance => ({ kind: 'weeks', count })

/** Every deadline of iJw 3.2 and of the protocol of certified institutions (SAP-GI 1.3). */
export const deadlines = {
  return: {
    trigger: 'A message other than a claim is received.',
    due: 'The return message is sent.',
    by: 'receiver',
    within: workingDays(3),
    source: 'OP090',
  },
  claimAnswer: {
    trigger: 'A claim (JW323) is received.',
    due: 'The claim answer (JW325) is sent.',
    by: 'municipality',
    within: workingDays(10),
    source: 'OP090x4',
  },
  start: {
    trigger: 'Care really begins, or a JW301 with retroactive effect is received.',
    due: 'The start (JW305) is sent.',
    by: 'provider',
    within: workingDays(5),
    source: 'OP271',
  },
  stop: {
    trigger: 'Care really ends, or after a temporary stop its end becomes known.',
    due: 'The stop (JW307) is sent.',
    by: 'provider',
    within: workingDays(5),
    source: 'OP272',
  },
  requestAnswer: {
    trigger: 'A request for allocation (JW315) is received.',
    due: 'Each product is allocated (JW301) or answered (JW319).',
    by: 'municipality',
    within: workingDays(5),
    source: 'OP274',
  },
  examinedRequestAnswer: {
    trigger: 'A request for allocation (JW315) is answered that it is under examination (JW319).',
    due: 'Each product is allocated (JW301) or rejected (JW319).',
    by: 'municipality',
    within: weeks(8),
    source: 'OP274',
  },
  changeRequestAnswer: {
    trigger: 'A request for change (JW317) is received.',
    due: 'It is allocated (JW301) or answered (JW319).',
    by: 'municipality',
    within: workingDays(5),
    source: 'OP346',
  },
  examinedChangeRequestAnswer: {
    trigger: 'A request for change (JW317) is made that is then answered to be under examination (JW319).',
    due: 'It is allocated (JW301) or rejected (JW319).',
    by: 'municipality',
    within: weeks(8),
    source: 'OP346',
  },
  residenceRejection: {
    trigger: 'A request for allocation (JW315) is received by a municipality that is not responsible.',
    due: 'It is rejected (JW319) with the municipality that is.',
    by: 'municipality',
    within: weeks(2),
    source: 'OP359',
  },
  courtDecisionRequest: {
    trigger: 'A certified institution receives a decision of the court.',
    due: 'The request for allocation (JW315) is sent.',
    by: 'certified institution',
    within: workingDays(5),
    source: 'SAP-GI 1.3',
  },
  certifiedClaim: {
    trigger: 'A month ends over which a certified institution claims.',
    due: 'The claim (JW323) is sent.',
    by: 'certified institution',
    within: { kind: 'end-of-next-month' },
    source: 'SAP-GI 1.3',
  },
  lastClaim: {
    trigger: 'A product period ends.',
    due: 'The care is claimed (JW323).',
    by: 'provider',
    within: { kind: 'years', count: 5 },
    source: 'TR335',
  },
} as const satisfies Record<string, Deadline>

export type DeadlineName = keyof typeof deadlines

/** The last day on which this is still in time, when it was set off on `day`. */
export function dueDate(name: DeadlineName, day: string, calendar: WorkingDays = dutchWorkingDays): string {
  const within: Allowance = deadlines[name].within
  switch (within.kind) {
    case 'working-days':
      return calendar.after(day, within.count)
    case 'weeks':
      return addDays(day, within.count * 7)
    case 'years':
      return addYears(day, within.count)
    case 'end-of-next-month':
      return monthPeriod(monthOf(addDays(monthPeriod(monthOf(day)).end, 1))).end
  }
}

/** The same day of a later year; for 29 February the last day of that month. */
function addYears(day: string, years: number): string {
  const month = `${`${Number(day.slice(0, 4)) + years}`.padStart(4, '0')}${day.slice(4, 7)}`
  const sameDay = `${month}${day.slice(7)}`
  const { end } = monthPeriod(month)
  return sameDay < end ? sameDay : end
}
