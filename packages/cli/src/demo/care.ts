import { addDays, earliest, latest, type Period } from '@regiograaf/ijw'
import { type DemoAllocation, finalEnd, isDeleted } from './allocations.ts'
import { demoToday } from './municipalities.ts'
import { addWorkingDays } from './office-days.ts'
import type { Random } from './random.ts'

/** A delivery of a start (JW305). `status` is a code of COD467: 1 delivers it, 3 removes what was delivered before. */
export interface DemoStart {
  readonly sentOn: string
  readonly begin: string
  readonly status: '1' | '3'
}

/** A delivery of a stop (JW307): it repeats the begin of its start. `reason` is a code of JZ588; 20 is temporary. */
export interface DemoStop extends DemoStart {
  readonly end: string
  readonly reason: string
}

/** What really happened on an allocation: the messages about it in order of sending, and the days on which care was given. */
export interface DemoCare {
  readonly starts: readonly DemoStart[]
  readonly stops: readonly DemoStop[]
  readonly delivered: readonly Period[]
}

const notStarted: DemoCare = { starts: [], stops: [], delivered: [] }

/** Plans the care on one allocation. Most starts and stops are reported, within a few working days; a few never are. */
export function planCare(random: Random, allocation: DemoAllocation): DemoCare {
  if (isDeleted(allocation)) return notStarted
  const lastDay = finalEnd(allocation) ?? '9999-12-31'
  const begin = addDays(allocation.start, pickDelay(random))
  if (begin > earliest(lastDay, addDays(demoToday, -8))) return notStarted

  const plannedStop = planStop(random, allocation, begin, lastDay)
  const careEnd = plannedStop?.end ?? demoToday
  if (!random.chance(0.94)) return { starts: [], stops: [], delivered: [{ begin, end: careEnd }] }

  const startSent = addWorkingDays(latest(begin, allocation.sentOn), random.between(1, 5))
  if (startSent > demoToday) return notStarted
  const starts = reportStart(random, begin, startSent)
  const reportedOn = (starts.at(-1) as DemoStart).sentOn

  const pause = planPause(random, begin, careEnd, reportedOn)
  if (!pause) {
    const stops = plannedStop ? reportStop(random, begin, plannedStop, reportedOn) : []
    return { starts, stops, delivered: [{ begin, end: careEnd }] }
  }
  const { temporaryStop, resumedOn } = pause
  const before: Period = { begin, end: temporaryStop.end }
  if (resumedOn === null) {
    // After a temporary stop a final one may follow at once, on the same begin and not earlier.
    const stops = plannedStop ? reportStop(random, begin, plannedStop, temporaryStop.sentOn) : []
    return { starts, stops: [temporaryStop, ...stops], delivered: [before] }
  }
  const resumption: DemoStart = {
    sentOn: addWorkingDays(latest(resumedOn, temporaryStop.sentOn), random.between(1, 4)),
    begin: resumedOn,
    status: '1',
  }
  if (resumption.sentOn > demoToday) return { starts, stops: [temporaryStop], delivered: [before] }
  const stops = plannedStop ? reportStop(random, resumedOn, plannedStop, resumption.sentOn) : []
  return {
    starts: [...starts, resumption],
    stops: [temporaryStop, ...stops],
    delivered: [before, { begin: resumedOn, end: careEnd }],
  }
}

function pickDelay(random: Random): number {
  return random.weighted([
    [0, 40],
    [random.between(1, 7), 35],
    [random.between(8, 30), 20],
    [random.between(31, 60), 5],
  ])
}

interface PlannedStop {
  readonly end: string
  readonly reason: string
}

/** The reason of a stop that goes with the reason for which the municipality ended the allocation (JZ002 to JZ588). */
const stopReasonByChange: Readonly<Record<string, string>> = { '05': '36', '06': '39', '09': '38' }

function planStop(random: Random, { change, end }: DemoAllocation, begin: string, lastDay: string): PlannedStop | null {
  const latestEnd = earliest(lastDay, addDays(demoToday, -12))
  if (random.chance(end === null ? 0.3 : 0.2)) {
    const early = addDays(begin, random.between(14, 240))
    if (early < latestEnd) {
      const reason = random.weighted([
        ['31', 30],
        ['32', 16],
        ['33', 8],
        ['34', 30],
        ['35', 6],
        ['38', 6],
        ['39', 4],
        ['02', 0.3],
      ])
      return { end: early, reason }
    }
  }
  if (lastDay > latestEnd) return null
  const reasonOfChange = change?.end === undefined ? undefined : stopReasonByChange[change.reason]
  const reason = random.weighted([
    ['31', 80],
    ['34', 10],
    ['32', 5],
    ['33', 2],
    ['37', 3],
  ])
  return { end: lastDay, reason: reasonOfChange ?? reason }
}

/** One start in fifty is first reported with a wrong day, then removed and delivered again. */
function reportStart(random: Random, begin: string, sentOn: string): readonly DemoStart[] {
  const wrongBegin = earliest(addDays(begin, random.between(1, 5)), sentOn)
  const correctedOn = addWorkingDays(sentOn, random.between(2, 8))
  if (!random.chance(0.02) || correctedOn > demoToday) return [{ sentOn, begin, status: '1' }]
  return [
    { sentOn, begin: wrongBegin, status: '1' },
    { sentOn: correctedOn, begin: wrongBegin, status: '3' },
    { sentOn: correctedOn, begin, status: '1' },
  ]
}

/** Nearly all stops are reported, within a week or so; one in fifty is removed and delivered again with another reason. */
function reportStop(
  random: Random,
  begin: string,
  { end, reason }: PlannedStop,
  notBefore: string,
): readonly DemoStop[] {
  const sentOn = addWorkingDays(addDays(latest(end, notBefore), 1), random.between(0, 6))
  if (sentOn > demoToday || random.chance(0.05)) return []
  const stop: DemoStop = { sentOn, begin, end, reason, status: '1' }
  const correctedOn = addWorkingDays(sentOn, random.between(2, 8))
  if (!random.chance(0.02) || correctedOn > demoToday) return [stop]
  const wrong: DemoStop = { ...stop, reason: reason === '34' ? '31' : '34' }
  return [wrong, { ...wrong, sentOn: correctedOn, status: '3' }, { ...stop, sentOn: correctedOn }]
}

interface Pause {
  readonly temporaryStop: DemoStop
  readonly resumedOn: string | null
}

/** One in sixteen longer deliveries is interrupted; most of those go on after some weeks. */
function planPause(random: Random, begin: string, careEnd: string, reportedOn: string): Pause | null {
  if (!random.chance(0.0625)) return null
  const pausedAfter = addDays(latest(begin, reportedOn), random.between(20, 60))
  const resumedOn = addDays(pausedAfter, random.between(14, 70))
  const sentOn = addWorkingDays(addDays(pausedAfter, 1), random.between(0, 4))
  if (addDays(resumedOn, 14) > careEnd || sentOn > demoToday) return null
  return {
    temporaryStop: { sentOn, begin, end: pausedAfter, reason: '20', status: '1' },
    resumedOn: random.chance(0.8) ? resumedOn : null,
  }
}
