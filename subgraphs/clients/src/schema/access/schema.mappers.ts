import type { Connection } from '@regiograaf/subgraph-kit'
import type { AccessRow } from '../../data/access.queries.ts'

export type AccessMapper = AccessRow
export type AccessConnectionMapper = Connection<AccessRow>
