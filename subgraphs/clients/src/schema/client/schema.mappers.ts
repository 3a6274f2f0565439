import type { Connection } from '@regiograaf/subgraph-kit'
import type { ClientRow } from '../../data/client.table.ts'

export type ClientMapper = ClientRow
export type ClientConnectionMapper = Connection<ClientRow>
