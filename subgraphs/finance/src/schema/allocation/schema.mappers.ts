export type { CommitmentRow as AllocationMapper } from '../../data/commitment.table.ts'
