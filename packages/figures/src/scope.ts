import type { Identity } from '@regiograaf/identity'
import { findMunicipality, findRegion, successorOf } from '@regiograaf/reference-data'
import { graphError } from '@regiograaf/subgraph-kit'

/** Whose figure is asked, as the schema type `FigureScopeInput` has it. */
export interface FigureScopeInput {
  readonly municipality?: string | null | undefined
  readonly region?: string | null | undefined
}

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
  const regionId = region ?? ''
  assertYouthCareRegion(regionId)
  return { regionId, municipalityCode: null }
}

/** Throws BAD_USER_INPUT for what is no youth care region. */
export function assertYouthCareRegion(regionId: string): void {
  if (findRegion(regionId)?.kind === 'youth-care') return
  throw graphError('BAD_USER_INPUT', 'There is no youth care region with this id.')
}

/** The municipality of whoever asks, as it is called on a day; null for whoever is shown the rows of none. */
export function ownMunicipalityOf({ municipalities, organisation }: Identity, day: string): string | null {
  return municipalities.length > 0 ? successorOf(organisation.code, day) : null
}
