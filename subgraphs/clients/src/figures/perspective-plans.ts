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
import { perspectivePlanDueOn } from '../rules/perspective-plan.ts'
import type { PerspectivePlansBreakdown } from '../schema/types.generated.ts'
import type { Register } from './change-register.ts'

const [withPlan, withoutPlan] = ['1', '0']

/** The young people in care for whom a plan is due, and which part of them has one (MON-30). */
export const perspectivePlans: CubeFigure<Exclude<PerspectivePlansBreakdown, 'MUNICIPALITY'>> = {
  definition: figureDefinitions.perspectivePlans,
  period: 'MONTH',
  source: 'perspective-plans' satisfies Register,
  dimensions: {
    plan: {
      members: (codeLists.RG_PERSPECTIEFPLAN?.codes ?? []).map(({ code }) => code),
      list: 'RG_PERSPECTIEFPLAN',
      adds: 'sum',
    },
  },
  breakdowns: { PLAN: { of: ['plan'], publishedOf: 'REGION' } },
}

/** What the cubes need of one young person. Days are ISO days, both included; without an end an allocation is still running. */
export interface PlannedClient {
  readonly birthDate: string
  readonly birthDateUse: string | null
  /** The day of the first plan; null without one. */
  readonly plannedOn: string | null
  readonly allocations: readonly { readonly start: string; readonly end: string | null }[]
}

/**
 * What one young person adds to the cubes: in each month in which there is care on a day on which a plan is due or later, once, and
 * at whether there is a plan by the end of it. The month in which somebody becomes 17.5 follows from the birth date, so that it is in the cube before
 * it comes: time passes without a message, and the figure of a later month is right all the same.
 */
export function countPlans({ plannedOn, allocations, ...birth }: PlannedClient): CubeCounts {
  const due = perspectivePlanDueOn(birth)
  if (due === null) return new Map()
  const counted = allocations.filter(({ start, end }) => end === null || (start <= end && due <= end))
  const care = counted.map(({ start, end }) => ({
    kept: 'CARE' as const,
    from: periodOf('MONTH', start < due ? due : start),
    until: end === null ? null : shiftPeriod('MONTH', periodOf('MONTH', end), 1),
  }))
  const plan = plannedOn === null ? [] : [{ kept: 'PLAN' as const, from: periodOf('MONTH', plannedOn), until: null }]
  return countStock(figureDefinitions.perspectivePlans.id, [...care, ...plan], (now) =>
    now.includes('CARE') ? [`${total} `, `plan ${now.includes('PLAN') ? withPlan : withoutPlan}`] : [],
  )
}
