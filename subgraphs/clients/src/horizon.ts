import { dutchWorkingDays } from '@regiograaf/ijw'
import type { Horizon } from './rules/worklist.ts'

/** What is soon on a day: within two working days. */
export function horizonOn(today: string): Horizon {
  return { today, soonUntil: dutchWorkingDays.after(today, 2) }
}
