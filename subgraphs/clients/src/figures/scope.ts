import { findMunicipality, findRegion, successorOf } from '@regiograaf/reference-data'
import { graphError } from '@regiograaf/subgraph-kit'
import type { FigureScopeInput } from '../schema/types.generated.ts'

/**
 * The region and, where it is about one, the municipality of a question, as they are called on a day: a former municipality is
 * its successor. Throws BAD_USER_INPUT for what does not exist, and unless exactly one of the two is asked.
 */
export function readScope(
  { municipality, region }: FigureScopeInput,
  day: string,
): { readonly regionId: string; readonly municipalityCode: string | null } {
  if ((municipality == null) === (region == null)) {
    throw graphError('BAD_USER_INPUT', 'Ask figures of either a municipality or a region.')
  }
  if (municipality != null) {
    const found = findMunicipality(successorOf(municipality, day))
    if (!found) throw graphError('BAD_USER_INPUT', 'There is no municipality with this code.')
    return { regionId: found.youthCareRegionId, municipalityCode: found.code }
  }
  if (findRegion(region ?? '')?.kind !== 'youth-care') {
    throw graphError('BAD_USER_INPUT', 'There is no youth care region with this id.')
  }
  return { regionId: region ?? '', municipalityCode: null }
}
