import { addDays, earliest, latest } from '@regiograaf/ijw'
import { normsOfMunicipality } from '@regiograaf/reference-data'
import { finalEnd, isDeleted } from './allocations.ts'
import type { DemoClient } from './clients.ts'
import { demoToday } from './municipalities.ts'
import { createRandom } from './random.ts'

const lifeAreas = ['HOUSING', 'DAY_ACTIVITY', 'INCOME', 'SUPPORT'] as const

/** What a plan for life after the eighteenth birthday (perspectiefplan) says from a day on. */
export interface DemoPerspectivePlan {
  readonly clientBsn: string
  readonly municipalityCode: string
  readonly datedOn: string
  readonly lifeAreas: readonly (typeof lifeAreas)[number][]
  readonly status: 'IN_PROGRESS' | 'ESCALATED' | 'CLOSED'
}

/**
 * Plans for about seven in ten of those who are about seventeen and a half by the demo's present day: half of them a first plan only, of the
 * others also how it ended half a year later.
 */
export function planPerspectives(seed: number, clients: readonly DemoClient[]): readonly DemoPerspectivePlan[] {
  return clients.flatMap(({ bsn, municipality, person, assignments }): readonly DemoPerspectivePlan[] => {
    const random = createRandom(seed, 'perspective', bsn)
    const birthDate = person.Geboortedatum.Datum
    const due = addDays(`${Number(birthDate.slice(0, 4)) + 17}${birthDate.slice(4)}`, 183)
    const careStart = earliest(
      ...assignments.flatMap(({ allocated }) => allocated.map(({ allocation }) => allocation.start)),
    )
    const first = latest(careStart, addDays(due, random.between(-60, 90)))
    if (first > demoToday || !random.chance(0.7)) return []
    const of = { clientBsn: bsn, municipalityCode: municipality.code }
    const solved = lifeAreas.filter(() => random.chance(0.5))
    const later = addDays(first, 182)
    const plan = { ...of, datedOn: first, lifeAreas: solved, status: 'IN_PROGRESS' } as const
    if (later > demoToday || random.chance(0.5)) return [plan]
    return [
      plan,
      random.chance(0.2)
        ? { ...of, datedOn: later, lifeAreas: solved, status: 'ESCALATED' }
        : { ...of, datedOn: later, lifeAreas, status: 'CLOSED' },
    ]
  })
}

/** A consent to an allocation that lasts longer than a norm of the region (afwijking van het normenkader). */
export interface DemoNormDeviation {
  readonly municipalityCode: string
  readonly allocationNumber: number
  readonly normId: string
  readonly reason: 'PLACEMENT_LOOMS' | 'SCHOOL_DROP_OUT_LOOMS' | 'LIFELONG_NEED'
  readonly agreedOn: string
}

/** Deviations for about half of the allocations that are open or last longer than the norm of their region for each. */
export function planDeviations(seed: number, clients: readonly DemoClient[]): readonly DemoNormDeviation[] {
  return clients.flatMap(({ municipality, assignments }) => {
    const norms = normsOfMunicipality(municipality.code, demoToday).filter(({ applies }) => applies === 'EACH')
    return assignments.flatMap(({ allocated }) =>
      allocated.flatMap(({ allocation }) => {
        const { number, start, sentOn, decidedOn } = allocation
        const end = finalEnd(allocation) ?? '9999-12-31'
        const random = createRandom(seed, 'deviation', municipality.code, number)
        if (sentOn > demoToday || isDeleted(allocation) || !random.chance(0.5)) return []
        return norms
          .filter(
            ({ from, until, maxMonths }) => from <= start && start <= until && end > addDays(start, maxMonths * 31),
          )
          .map(
            ({ id }): DemoNormDeviation => ({
              municipalityCode: municipality.code,
              allocationNumber: number,
              normId: id,
              reason: random.weighted<DemoNormDeviation['reason']>([
                ['LIFELONG_NEED', 50],
                ['SCHOOL_DROP_OUT_LOOMS', 30],
                ['PLACEMENT_LOOMS', 20],
              ]),
              agreedOn: decidedOn,
            }),
          )
      }),
    )
  })
}
