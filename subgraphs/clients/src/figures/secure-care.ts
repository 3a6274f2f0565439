import {
  type CubeCounts,
  type CubeFigure,
  countStock,
  figureDefinitions,
  shiftPeriod,
  sumCounts,
  total,
} from '@regiograaf/figures'
import { codeLists } from '@regiograaf/reference-data'
import { isGuardianship } from '../rules/secure-care.ts'
import type { ClientsInSecureCareBreakdown } from '../schema/types.generated.ts'
import type { Register } from './change-register.ts'

/** Of one person in secure care: under guardianship or not (RG_VOOGDIJ). */
const underGuardianship = '1'
const withoutGuardianship = '0'

/** Clients in secure care on a day (MON-06), each in one institution and under guardianship or not. */
export const clientsInSecureCare: CubeFigure<Exclude<ClientsInSecureCareBreakdown, 'MUNICIPALITY'>> = {
  definition: figureDefinitions.clientsInSecureCare,
  period: 'DAY',
  isOfRegion: true,
  dimensions: {
    guardianship: {
      members: (codeLists.RG_VOOGDIJ?.codes ?? []).map(({ code }) => code),
      list: 'RG_VOOGDIJ',
      adds: 'sum',
    },
    institution: { list: '', adds: 'sum' },
  },
  source: 'secure-care' satisfies Register,
  breakdowns: {
    GUARDIANSHIP: { of: ['guardianship'], publishedOf: 'REGION' },
    INSTITUTION: { of: ['institution'], publishedOf: 'REGION' },
  },
}

/** What the cubes need of a placement. Days are ISO days, both included; without an end it lasts. */
export interface CountedPlacement {
  readonly clientId: string
  readonly providerAgbCode: string
  readonly measureCode: string | null
  readonly start: string
  readonly end: string | null
}

/** What young people add to the cubes with all of their placements: on each day one, in the institution and under the measure of that day. */
export function countPlacements(placements: readonly CountedPlacement[]): CubeCounts {
  return sumCounts(
    [...Map.groupBy(placements, ({ clientId }) => clientId).values()].map((own) =>
      countStock(
        figureDefinitions.clientsInSecureCare.id,
        own.map((kept) => ({
          kept,
          from: kept.start,
          until: kept.end === null ? null : shiftPeriod('DAY', kept.end, 1),
        })),
        placesOf,
      ),
    ),
  )
}

/** Where somebody with these placements on one day counts, as `breakdown member`; they are one at most. */
function placesOf(now: readonly CountedPlacement[]): readonly string[] {
  return now.flatMap(({ providerAgbCode, measureCode }) => [
    `${total} `,
    `guardianship ${isGuardianship(measureCode) ? underGuardianship : withoutGuardianship}`,
    `institution ${providerAgbCode}`,
  ])
}
