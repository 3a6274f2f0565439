import { type CubeFigure, figureDefinitions } from '@regiograaf/figures'
import { codeLists } from '@regiograaf/reference-data'
import type { LongTermAbsenteesBreakdown } from '../schema/types.generated.ts'

/** The register from which they are counted: a municipality that uses it has delivered. */
export const absences = 'long-term-absences'

/** The long-term absentees on a day (KPI-23). Absences of one person share no day, so that each has one reason on it. */
export const longTermAbsentees: CubeFigure<LongTermAbsenteesBreakdown> = {
  definition: figureDefinitions.longTermAbsentees,
  period: 'DAY',
  isOfRegion: true,
  source: absences,
  dimensions: {
    reason: {
      members: (codeLists.RG_REDEN_THUISZITTEN?.codes ?? []).map(({ code }) => code),
      list: 'RG_REDEN_THUISZITTEN',
      adds: 'sum',
    },
  },
  breakdowns: { REASON: { of: ['reason'], publishedOf: 'REGION' } },
}
