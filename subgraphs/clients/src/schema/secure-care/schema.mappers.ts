import type { Connection } from '@regiograaf/subgraph-kit'
import type { SecureCareCapacityRow } from '../../data/secure-care-capacity.table.ts'
import type { SecurePlacementRow } from '../../data/secure-placement.table.ts'

export type SecurePlacementMapper = SecurePlacementRow
export type SecurePlacementConnectionMapper = Connection<SecurePlacementRow>
export type SecureCareCapacityMapper = SecureCareCapacityRow
