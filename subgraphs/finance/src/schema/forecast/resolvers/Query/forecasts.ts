import { assertPageSize, decodeCursor, toConnection } from '@regiograaf/subgraph-kit'
import type { QueryResolvers } from './../../../types.generated.ts'

export const forecasts: NonNullable<QueryResolvers['forecasts']> = async (
  _parent,
  { year, first, after },
  { loaders },
) => {
  assertPageSize(first)
  const rows = await loaders.listForecasts(first + 1, after ? decodeCursor(after) : null, year)
  return toConnection(rows, first, () => loaders.countForecasts(year))
}
