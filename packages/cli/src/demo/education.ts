import { addDays, earliest } from '@regiograaf/ijw'
import type { DemoClient } from './clients.ts'
import { demoMunicipalities, demoToday } from './municipalities.ts'
import { createRandom } from './random.ts'

/** A fictitious school: no school has a BRIN that starts with 9. */
export interface DemoSchool {
  readonly brin: string
  readonly name: string
  readonly municipalityCode: string
  readonly sector: 'PRIMARY' | 'SECONDARY' | 'SPECIAL'
}

/** An education-care arrangement (onderwijs-zorgarrangement) to be agreed for one client. `end` is null while it is open. */
export interface DemoArrangement {
  readonly clientBsn: string
  readonly municipalityCode: string
  readonly brin: string
  readonly agbCode: string
  readonly kind: 'AT_SCHOOL' | 'AT_CARE_LOCATION'
  readonly targetGroup:
    | 'LONG_TERM_ABSENTEES'
    | 'SEVERELY_MULTIPLY_DISABLED'
    | 'REFUGEE_CHILDREN'
    | 'RESIDENTIAL_CHILDREN'
    | 'INFANTS'
  readonly start: string
  readonly end: string | null
}

/** A time in which one client stayed away from school (thuiszitten). `end` is null while it goes on. */
export interface DemoAbsence {
  readonly clientBsn: string
  readonly municipalityCode: string
  readonly brin: string | null
  readonly start: string
  readonly end: string | null
  readonly reason: 'NO_SUITABLE_PLACE' | 'AWAITING_CARE' | 'DISAGREEMENT' | 'REFUSAL' | 'OTHER'
}

const sectors = ['PRIMARY', 'SECONDARY', 'SPECIAL', 'PRIMARY'] as const

const firstWords = [
  'De Zwevende',
  'De Vrolijke',
  'Het Bonte',
  'De Gouden',
  'De Dansende',
  'Het Stille',
  'De Blauwe',
  'De Zingende',
]
const lastWords = [
  'Tuimelaar',
  'Waaierstaart',
  'Sterrenschip',
  'Knikkerbaan',
  'Kompasroos',
  'Kwartelnest',
  'Zandtaart',
  'Vlieger',
  'Tolbrug',
]

/** Four schools in each municipality of the demo. */
export const demoSchools: readonly DemoSchool[] = demoMunicipalities.flatMap(({ code }, municipalityIndex) =>
  sectors.map((sector, sectorIndex): DemoSchool => {
    const index = municipalityIndex * sectors.length + sectorIndex
    const letters = `${String.fromCharCode(90 - Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`
    const name = `${firstWords[index % firstWords.length]} ${lastWords[index % lastWords.length]}`
    return { brin: `99${letters}`, name, municipalityCode: code, sector }
  }),
)

/** Plans an arrangement for about one client in thirteen, at a school of the own municipality. */
export function planArrangements(seed: number, clients: readonly DemoClient[]): readonly DemoArrangement[] {
  const schoolsByMunicipality = Map.groupBy(demoSchools, ({ municipalityCode }) => municipalityCode)
  return clients.flatMap(({ bsn, municipality, assignments }) => {
    const random = createRandom(seed, 'arrangement', bsn)
    if (!random.chance(0.075)) return []
    const { provider, allocated } = random.pick(assignments)
    const careStart = random.pick(allocated).allocation.start
    const start = earliest(addDays(careStart, random.between(0, 60)), addDays(demoToday, -random.between(1, 45)))
    return {
      clientBsn: bsn,
      municipalityCode: municipality.code,
      brin: random.pick(schoolsByMunicipality.get(municipality.code) ?? []).brin,
      agbCode: provider.agbCode,
      kind: random.pick(['AT_SCHOOL', 'AT_SCHOOL', 'AT_CARE_LOCATION'] as const),
      targetGroup: random.weighted<DemoArrangement['targetGroup']>([
        ['LONG_TERM_ABSENTEES', 45],
        ['RESIDENTIAL_CHILDREN', 25],
        ['SEVERELY_MULTIPLY_DISABLED', 15],
        ['REFUGEE_CHILDREN', 8],
        ['INFANTS', 7],
      ]),
      start,
      end: random.chance(0.7) ? addDays(start, random.between(90, 365)) : null,
    }
  })
}

/** The first school year in which the demo knows of absences, so that 2022-01-01 can be compared with later. */
const firstAbsence = '2021-09-01'

/** Plans a long-term absence for about one client in ten of those who had to go to school: from five years on, until eighteen. */
export function planAbsences(seed: number, clients: readonly DemoClient[]): readonly DemoAbsence[] {
  const schoolsByMunicipality = Map.groupBy(demoSchools, ({ municipalityCode }) => municipalityCode)
  return clients.flatMap(({ bsn, municipality, person }) => {
    const random = createRandom(seed, 'absence', bsn)
    if (!random.chance(0.1)) return []
    const start = addDays(firstAbsence, random.between(0, 1800))
    const end = addDays(start, random.between(28, 500))
    const birthDate = person.Geboortedatum.Datum
    if (start < yearsAfter(birthDate, 5) || start >= yearsAfter(birthDate, 17)) return []
    return {
      clientBsn: bsn,
      municipalityCode: municipality.code,
      brin: random.chance(0.85) ? random.pick(schoolsByMunicipality.get(municipality.code) ?? []).brin : null,
      start,
      end: end <= demoToday && random.chance(0.8) ? end : null,
      reason: random.weighted<DemoAbsence['reason']>([
        ['NO_SUITABLE_PLACE', 35],
        ['AWAITING_CARE', 30],
        ['DISAGREEMENT', 15],
        ['REFUSAL', 12],
        ['OTHER', 8],
      ]),
    }
  })
}

function yearsAfter(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
}
