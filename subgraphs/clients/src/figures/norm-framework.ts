import {
  type CubeCounts,
  type CubeFigure,
  countStock,
  figureDefinitions,
  periodOf,
  shiftPeriod,
  total,
} from '@regiograaf/figures'
import { codeLists } from '@regiograaf/reference-data'
import type { NormFrameworkBreakdown } from '../schema/types.generated.ts'
import type { Register } from './change-register.ts'

const [within, deviating] = ['1', '0']

/** The clients of a year, and which part of them stays within the norm framework of the region (KPI-28). */
export const normFramework: CubeFigure<Exclude<NormFrameworkBreakdown, 'MUNICIPALITY'>> = {
  definition: figureDefinitions.normFramework,
  period: 'YEAR',
  source: 'norm-deviations' satisfies Register,
  dimensions: {
    framework: {
      members: (codeLists.RG_NORMENKADER?.codes ?? []).map(({ code }) => code),
      list: 'RG_NORMENKADER',
      adds: 'sum',
    },
  },
  breakdowns: { FRAMEWORK: { of: ['framework'], publishedOf: 'MUNICIPALITIES' } },
}

/** What the cubes need of an allocation. Days are ISO days, both included; without an end it is still running. */
interface NormedAllocation {
  readonly start: string
  readonly end: string | null
  /** Whether the access consented to a deviation from any norm. */
  readonly deviates: boolean
}

/**
 * What one young person adds to the cubes, given all of its allocations: in each calendar year in which any of them counts, once, and with a deviation
 * when one of those of the year has one.
 */
export function countNorms(allocations: readonly NormedAllocation[]): CubeCounts {
  const stays = allocations
    .filter(({ start, end }) => end === null || start <= end)
    .map(({ start, end, deviates }) => ({
      kept: deviates,
      from: periodOf('YEAR', start),
      until: end === null ? null : shiftPeriod('YEAR', periodOf('YEAR', end), 1),
    }))
  return countStock(figureDefinitions.normFramework.id, stays, (now) =>
    now.length === 0 ? [] : [`${total} `, `framework ${now.includes(true) ? deviating : within}`],
  )
}
