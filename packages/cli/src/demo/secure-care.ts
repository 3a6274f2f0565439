import { addDays } from '@regiograaf/ijw'
import type { DemoClient } from './clients.ts'
import { demoRegionIds, demoToday } from './municipalities.ts'
import { demoProviders } from './providers.ts'
import { createRandom } from './random.ts'

/** A stay of one client in secure care (JeugdzorgPlus). `end` is null while it lasts. */
export interface DemoSecurePlacement {
  readonly clientBsn: string
  readonly municipalityCode: string
  readonly institutionAgbCode: string
  readonly start: string
  readonly end: string | null
  readonly endReason: 'DEPARTURE' | null
  readonly measureCode: string | null
}

/** The institution for secure care of each region of the demo: one of those where young people live. */
const institutions: ReadonlyMap<string, string> = new Map(
  demoRegionIds.map((regionId) => {
    const found = demoProviders.find(({ kind, regionIds }) => kind === 'RESIDENTIAL' && regionIds.includes(regionId))
    if (found === undefined) throw new Error(`No provider of the demo has young people living in ${regionId}.`)
    return [regionId, found.agbCode]
  }),
)

const firstPlacement = '2023-01-01'
const daysOfPlacements = 1400

/** How many places each institution has: about as many as are needed, and fewer since 2026. */
export function listSecurePlaces(clients: number) {
  return [...institutions].flatMap(([regionId, institutionAgbCode]) =>
    [
      { validFrom: firstPlacement, places: Math.ceil(clients / 100) },
      { validFrom: '2026-01-01', places: Math.ceil(clients / 125) },
    ].map((capacity) => ({ regionId, institutionAgbCode, ...capacity })),
  )
}

/** Plans a stay in secure care for about one client in four of those who were twelve to seventeen years old then. */
export function planSecurePlacements(seed: number, clients: readonly DemoClient[]): readonly DemoSecurePlacement[] {
  return clients.flatMap(({ bsn, municipality, person }) => {
    const random = createRandom(seed, 'secure care', bsn)
    if (!random.chance(0.25)) return []
    const start = addDays(firstPlacement, random.between(0, daysOfPlacements))
    const age = Number(start.slice(0, 4)) - Number(person.Geboortedatum.Datum.slice(0, 4))
    if (start > demoToday || age < 12 || age > 17) return []
    const last = addDays(start, random.between(120, 400))
    const end = last <= demoToday ? last : null
    return {
      clientBsn: bsn,
      municipalityCode: municipality.code,
      institutionAgbCode: institutions.get(municipality.youthCareRegionId) ?? '',
      start,
      end,
      endReason: end === null ? null : 'DEPARTURE',
      measureCode: random.weighted<string | null>([
        ['11', 45],
        ['21', 40],
        [null, 15],
      ]),
    }
  })
}
