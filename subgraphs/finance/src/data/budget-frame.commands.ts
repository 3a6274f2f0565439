import { and, eq, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type BudgetFrameRow, budgetFrame } from './budget-frame.table.ts'

/** Adds a frame unless one was decided that day, and returns the one that stands; its amount may be another then. */
export async function addBudgetFrame(db: NodePgDatabase, row: Omit<BudgetFrameRow, 'id'>): Promise<BudgetFrameRow> {
  await db.insert(budgetFrame).values(row).onConflictDoNothing()
  const [standing] = await db
    .select()
    .from(budgetFrame)
    .where(
      and(
        eq(budgetFrame.municipalityCode, row.municipalityCode),
        eq(budgetFrame.year, row.year),
        sql`${budgetFrame.categoryCode} is not distinct from ${row.categoryCode}`,
        eq(budgetFrame.decidedOn, row.decidedOn),
      ),
    )
  if (standing === undefined) throw new Error('A budget frame that was just added cannot be read.')
  return standing
}
