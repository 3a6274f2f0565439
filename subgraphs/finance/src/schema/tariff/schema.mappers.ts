import type { Connection } from '@regiograaf/subgraph-kit'
import type { TariffRow } from '../../data/tariff.table.ts'

export type TariffMapper = TariffRow
export type TariffConnectionMapper = Connection<TariffRow>
