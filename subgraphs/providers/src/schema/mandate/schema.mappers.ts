import type { Connection } from '@regiograaf/subgraph-kit'
import type { MandateRow } from '../../data/mandate.table.ts'

export type MandateMapper = MandateRow
export type MandateConnectionMapper = Connection<MandateRow>
