import type { Connection } from '@regiograaf/subgraph-kit'
import type { ForecastRow } from '../../data/forecast.table.ts'

export type ForecastMapper = ForecastRow
export type ForecastConnectionMapper = Connection<ForecastRow>
