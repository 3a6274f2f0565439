import type { Connection } from '@regiograaf/subgraph-kit'
import type { WorklistRow } from '../../data/worklist.queries.ts'

export type WorklistItemMapper = WorklistRow
export type WorklistConnectionMapper = Connection<WorklistRow>
