import { addDays } from '@regiograaf/ijw'
import type { DemoClient } from './clients.ts'
import { demoToday } from './municipalities.ts'
import { createRandom } from './random.ts'

/** A time in which one client waited for help. `endedOn` is null while that lasts. */
export interface DemoWaiting {
  readonly clientBsn: string
  readonly municipalityCode: string
  readonly place: 'LOCAL_TEAM' | 'CERTIFIED_INSTITUTION' | 'PROVIDER'
  readonly organisationAgbCode: string | null
  readonly productCategoryCode: string | null
  readonly atClientRequest: boolean
  readonly waitingSince: string
  readonly endedOn: string | null
  readonly outcome: 'STARTED' | 'WITHDRAWN'
}

const firstWaiting = '2024-01-01'
const daysOfWaiting = 1030

/** Plans that about one client in seven waited once: with the local team, or where the client got help later. */
export function planWaiting(seed: number, clients: readonly DemoClient[]): readonly DemoWaiting[] {
  return clients.flatMap(({ bsn, municipality, assignments }) => {
    const random = createRandom(seed, 'waiting', bsn)
    if (!random.chance(0.15)) return []
    const waitingSince = addDays(firstWaiting, random.between(0, daysOfWaiting))
    const { provider, allocated } = random.pick(assignments)
    const isLocal = random.chance(0.3)
    const place = provider.kind === 'CERTIFIED_INSTITUTION' ? 'CERTIFIED_INSTITUTION' : 'PROVIDER'
    // Most wait some weeks, some most of a year.
    const last = addDays(waitingSince, random.chance(0.7) ? random.between(0, 120) : random.between(121, 350))
    return {
      clientBsn: bsn,
      municipalityCode: municipality.code,
      place: isLocal ? 'LOCAL_TEAM' : place,
      organisationAgbCode: isLocal ? null : provider.agbCode,
      productCategoryCode: random.pick(allocated).allocation.categoryCode ?? null,
      atClientRequest: random.chance(0.12),
      waitingSince,
      endedOn: last <= demoToday ? last : null,
      outcome: random.chance(0.9) ? 'STARTED' : 'WITHDRAWN',
    }
  })
}
