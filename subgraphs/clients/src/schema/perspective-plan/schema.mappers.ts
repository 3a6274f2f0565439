export type { PerspectivePlanRow as PerspectivePlanMapper } from '../../data/perspective-plan.table.ts'
