import { toCodedValue } from '@regiograaf/subgraph-kit'
import type { AllocatedVolumeResolvers } from './../../types.generated.ts'

export const AllocatedVolume: AllocatedVolumeResolvers = {
  unit: ({ unitCode }) => toCodedValue('WJ756', unitCode),
  frequency: ({ frequencyCode }) => toCodedValue('WMO757', frequencyCode),
}
