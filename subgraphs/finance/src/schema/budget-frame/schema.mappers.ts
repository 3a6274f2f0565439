export type { BudgetFrameRow as BudgetFrameMapper } from '../../data/budget-frame.table.ts'
