import type { Connection } from '@regiograaf/subgraph-kit'
import type { ClaimRow } from '../../data/claim.table.ts'
import type { ClaimLineRow } from '../../data/claim-line.table.ts'

export type ClaimMapper = ClaimRow
export type ClaimConnectionMapper = Connection<ClaimRow>
export type ClaimLineMapper = ClaimLineRow
export type ClaimLineConnectionMapper = Connection<ClaimLineRow>
