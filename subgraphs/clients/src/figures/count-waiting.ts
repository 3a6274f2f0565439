import {
  type CubeCell,
  type CubeCounts,
  cubeOf,
  figureDefinitions,
  periodOf,
  sumCounts,
  toCellKey,
  toSpreadCell,
  total,
} from '@regiograaf/figures'
import { type WaitingOutcome, type WaitingPlace, waitOf } from '../rules/waiting.ts'

/** What the cubes need of an entry. Days are ISO days; null while somebody waits. */
export interface CountedEntry {
  readonly place: WaitingPlace
  readonly providerAgbCode: string | null
  readonly categoryCode: string | null
  readonly atClientRequest: boolean
  readonly waitingSince: string
  readonly endedOn: string | null
  readonly outcome: WaitingOutcome | null
}

/** The codes of RG_WACHTPLEK. */
const places: Readonly<Record<WaitingPlace, string>> = { LOCAL_TEAM: '1', CERTIFIED_INSTITUTION: '2', PROVIDER: '3' }
/** The codes of RG_WACHTVERZOEK. */
const atClientRequest = '1'
export const notAtClientRequest = '0'

/**
 * What entries add to the cubes. On the list one stands from its first day to the day before it ended. Of what started each counts in the
 * year of its start, in all and by its wait in days: how many waited how long is all that it takes for an exact mean and median, and it
 * tells of nobody.
 */
export function countEntries(entries: readonly CountedEntry[]): CubeCounts {
  return sumCounts(entries.flatMap((entry) => [countOnList(entry), countWait(entry)]))
}

function countOnList(entry: CountedEntry): CubeCounts {
  const { waitingSince, endedOn } = entry
  if (waitingSince === endedOn) return new Map()
  return new Map(
    placesOf(entry, cubeOf(figureDefinitions.waitingList)).flatMap((place) => [
      [toCellKey({ ...place, day: waitingSince }), 1] as const,
      ...(endedOn === null ? [] : [[toCellKey({ ...place, day: endedOn }), -1] as const]),
    ]),
  )
}

function countWait(entry: CountedEntry): CubeCounts {
  const { waitingSince, endedOn, outcome } = entry
  if (endedOn === null || outcome !== 'STARTED') return new Map()
  const wait = waitOf(waitingSince, endedOn)
  return new Map(
    placesOf(entry, cubeOf(figureDefinitions.waitingTimes))
      .map((place): CubeCell => ({ ...place, day: periodOf('YEAR', endedOn) }))
      .flatMap((cell) => [[toCellKey(cell), 1] as const, [toCellKey(toSpreadCell(cell, wait)), 1] as const]),
  )
}

/** Where an entry counts, whatever the day. */
function placesOf(entry: CountedEntry, figure: string): readonly Omit<CubeCell, 'day'>[] {
  const place = places[entry.place]
  const members = {
    [total]: '',
    place,
    organisation: `${place}-${entry.providerAgbCode ?? ''}`,
    category: entry.categoryCode ?? '',
    request: entry.atClientRequest ? atClientRequest : notAtClientRequest,
  }
  return Object.entries(members).map(([breakdown, member]) => ({ figure, breakdown, member }))
}
