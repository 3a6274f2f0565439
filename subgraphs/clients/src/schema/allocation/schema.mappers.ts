import type { toAllocatedVolume } from '../../rules/allocated-volume.ts'

export type { AllocationRow as AllocationMapper } from '../../data/allocation.table.ts'
export type AllocatedVolumeMapper = NonNullable<ReturnType<typeof toAllocatedVolume>>
