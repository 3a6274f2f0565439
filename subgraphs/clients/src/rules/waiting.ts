import type { FieldProblem } from './field-problem.ts'

/** Where young people wait: with the local team, a certified institution (SAVE), or a provider. */
export type WaitingPlace = 'LOCAL_TEAM' | 'CERTIFIED_INSTITUTION' | 'PROVIDER'

/** How waiting ended: help started, or the young person no longer waited for it. */
export type WaitingOutcome = 'STARTED' | 'WITHDRAWN'

/** What is registered of one young person who waits. Days are ISO days. */
export interface WaitingFacts {
  readonly place: WaitingPlace
  readonly providerAgbCode: string | null
  readonly categoryCode: string | null
  readonly atClientRequest: boolean
  readonly waitingSince: string
}

/** The day on which the youth act (Jeugdwet) came into force. */
const firstDayOfYouthAct = '2015-01-01'
const millisecondsPerDay = 86_400_000

/** What is wrong with an entry by itself; `categories` are the codes of JZ020. */
export function findWaitingProblems(
  { place, providerAgbCode, categoryCode, waitingSince }: WaitingFacts,
  categories: ReadonlySet<string>,
  today: string,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  if ((place === 'LOCAL_TEAM') !== (providerAgbCode === null)) {
    problems.push({
      path: ['organisationAgbCode'],
      message: 'Name the organisation where somebody waits, and none for the own local team.',
    })
  }
  if (categoryCode !== null && !categories.has(categoryCode)) {
    problems.push({
      path: ['productCategoryCode'],
      message: 'This is no category of JZ020; leave it out when it is not known.',
    })
  }
  if (waitingSince < firstDayOfYouthAct || waitingSince > today) {
    problems.push({
      path: ['waitingSince'],
      message: `Waiting is registered from its first day on, and began on ${firstDayOfYouthAct} or later.`,
    })
  }
  return problems
}

/** What is wrong with the day on which waiting since `waitingSince` ended. */
export function findWaitingEndProblems(waitingSince: string, endedOn: string, today: string): FieldProblem[] {
  if (endedOn < waitingSince) return [{ path: ['on'], message: 'Waiting ends on its first day or later.' }]
  if (endedOn > today) return [{ path: ['on'], message: 'Waiting ended today or earlier; register it once it has.' }]
  return []
}

/** Whether two entries are about the same help at the same place. */
export function isSameQueue(
  one: Omit<WaitingFacts, 'atClientRequest' | 'waitingSince'>,
  other: Omit<WaitingFacts, 'atClientRequest' | 'waitingSince'>,
): boolean {
  return (
    one.place === other.place &&
    one.providerAgbCode === other.providerAgbCode &&
    one.categoryCode === other.categoryCode
  )
}

/** How many days somebody waited (wachttijd): from the day of registration to the day on which help started. */
export function waitOf(waitingSince: string, startedOn: string): number {
  return Math.round((Date.parse(startedOn) - Date.parse(waitingSince)) / millisecondsPerDay)
}
