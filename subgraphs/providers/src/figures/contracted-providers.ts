import { type Answerable, assertYouthCareRegion, figureDefinitions, toFigure } from '@regiograaf/figures'
import { today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'

/** A number with its figure. */
export interface Measurement {
  readonly answer: Answerable
  readonly figure: ReturnType<typeof toFigure>
}

/**
 * How many providers a region had contracted on a day (KPI-48). A region that recorded no contracts has delivered nothing, which is not
 * zero. Throws BAD_USER_INPUT for what is no youth care region.
 */
export async function countContracts(
  regionId: string,
  on: string | null | undefined,
  { loaders }: Pick<Context, 'loaders'>,
): Promise<Measurement> {
  assertYouthCareRegion(regionId)
  const asOf = today()
  const from = on ?? asOf
  const value = await loaders.countContractedProviders(regionId, from)
  const answer: Answerable = value === null ? { reason: 'NOT_DELIVERED' } : { value, precision: 'EXACT' }
  const figure = toFigure({
    definition: figureDefinitions.contractedProviders,
    regionId,
    municipalityCode: null,
    from,
    period: 'DAY',
    asOf,
    dimensions: [],
    answer,
    sources: [],
  })
  return { answer, figure }
}
