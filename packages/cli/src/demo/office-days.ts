import { createWorkingDays } from '@regiograaf/ijw'

/** Monday to Friday: the offices of the demo know no public holidays. */
const officeDays = createWorkingDays([])

/** The day itself or the Friday before it. */
export function previousWorkingDay(day: string): string {
  return officeDays.onOrBefore(day)
}

/** The working day that lies this many later than `day`, or than the first working day after it when that is a day off. */
export function addWorkingDays(day: string, days: number): string {
  return officeDays.after(officeDays.onOrAfter(day), days)
}
