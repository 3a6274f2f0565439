import {
  type CubeCounts,
  type CubeFigure,
  figureDefinitions,
  periodOf,
  sumCounts,
  toCellKey,
  total,
} from '@regiograaf/figures'

/** What was granted by month of care (MON-24), in cents. No breakdown is published: what is derived from claims is of the municipality alone. */
export const grantedCosts: CubeFigure<never> = {
  definition: figureDefinitions.grantedCosts,
  period: 'MONTH',
  dimensions: {},
  breakdowns: {},
}

/** What granted claim lines add to the cube: each its amount in the month in which its care began, a credit line less than nothing. */
export function countGranted(
  lines: Iterable<{ readonly productPeriodStart: string; readonly amountCents: number }>,
): CubeCounts {
  const { id: figure } = figureDefinitions.grantedCosts
  return sumCounts(
    [...lines].map(({ productPeriodStart, amountCents }) => {
      const day = periodOf('MONTH', productPeriodStart)
      return new Map([[toCellKey({ figure, breakdown: total, member: '', day }), amountCents]])
    }),
  )
}
