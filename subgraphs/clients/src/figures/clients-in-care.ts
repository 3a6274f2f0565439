import { type CubeFigure, figureDefinitions } from '@regiograaf/figures'
import type { ClientsInCareBreakdown } from '../schema/types.generated.ts'
import { level } from './level.ts'

/** Clients in care per month (MON-02); by level whether care moves from heavy to light (MON-03, MON-04). */
export const clientsInCare: CubeFigure<Exclude<ClientsInCareBreakdown, 'MUNICIPALITY'>> = {
  definition: figureDefinitions.clientsInCare,
  period: 'MONTH',
  dimensions: {
    level,
    category: { list: 'JZ020', adds: 'cover' },
  },
  breakdowns: {
    LEVEL: { of: ['level'], publishedOf: 'MUNICIPALITIES' },
    CATEGORY: { of: ['category'], publishedOf: 'REGION' },
  },
}
