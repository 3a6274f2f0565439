import type { Connection } from '@regiograaf/subgraph-kit'
import type { ProviderRow } from '../../data/provider.table.ts'

export type ProviderMapper = ProviderRow
export type ProviderConnectionMapper = Connection<ProviderRow>
