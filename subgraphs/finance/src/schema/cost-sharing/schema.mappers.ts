export type { CostShare as CostShareMapper } from '../../cost-sharing.ts'
