import { type CubeFigure, figureDefinitions } from '@regiograaf/figures'
import type { AllocationsStartedBreakdown } from '../schema/types.generated.ts'
import { level } from './level.ts'
import { referrers } from './referrers.ts'

/** What started in a year (MON-15), and who referred. Each allocation has one level, one category and one referrer. */
export const allocationsStarted: CubeFigure<Exclude<AllocationsStartedBreakdown, 'MUNICIPALITY'>> = {
  definition: figureDefinitions.allocationsStarted,
  period: 'YEAR',
  dimensions: {
    referrer: { members: referrers, list: 'COD327', adds: 'sum' },
    level,
    category: { list: 'JZ020', adds: 'sum' },
  },
  breakdowns: {
    REFERRER: { of: ['referrer'], publishedOf: 'MUNICIPALITIES' },
    LEVEL: { of: ['level'], publishedOf: 'MUNICIPALITIES' },
    CATEGORY: { of: ['category'], publishedOf: 'REGION' },
    REFERRER_LEVEL: { of: ['referrer', 'level'], publishedOf: 'REGION' },
  },
}
