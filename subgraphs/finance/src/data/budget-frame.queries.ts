import { isAnyOf } from '@regiograaf/database'
import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type BudgetFrameRow, budgetFrame } from './budget-frame.table.ts'

/** The frames of a year that are in force on a day, by municipality: that of the year as a whole, then those by category. */
export function listBudgetFrames(
  db: NodePgDatabase,
  municipalities: readonly string[],
  year: number,
  on: string,
): Promise<BudgetFrameRow[]> {
  const { municipalityCode, categoryCode, decidedOn } = budgetFrame
  return db
    .selectDistinctOn([municipalityCode, categoryCode])
    .from(budgetFrame)
    .where(and(isAnyOf(municipalityCode, municipalities), eq(budgetFrame.year, year), lte(decidedOn, on)))
    .orderBy(asc(municipalityCode), sql`${categoryCode} nulls first`, desc(decidedOn))
}
