export type { CostShare as CostShareMapper, CostSharing as CostSharingMapper } from '../../cost-sharing.ts'
