import { findRegion } from '@regiograaf/reference-data'
import { graphError } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addSecureCareCapacity } from '../data/secure-care-capacity.commands.ts'
import type { ResolversTypes, SetSecureCareCapacityInput } from '../schema/types.generated.ts'

/**
 * Records how many places for secure care an institution has in the caller's region. Doing it again changes nothing; another number from
 * the same day is a problem. Throws FORBIDDEN for an organisation that is no region.
 */
export async function setSecureCareCapacity(
  { institutionAgbCode: agbCode, validFrom, places }: SetSecureCareCapacityInput,
  { identity, database }: Context,
): Promise<Awaited<ResolversTypes['SetSecureCareCapacityResult']>> {
  const { kind, code: regionId } = identity.organisation
  if (kind !== 'region' || findRegion(regionId) === null) {
    throw graphError('FORBIDDEN', 'Only a region records places here; ask as the contract-manager of a region.')
  }
  if (places < 0) {
    const fields = [{ path: ['places'], message: 'The number of places is 0 or more.' }]
    return { __typename: 'ValidationProblem', message: 'No places were recorded; correct the input.', fields }
  }
  const row = { agbCode, regionId, validFrom, places }
  const standing = await database.withIdentity(identity, (db) => addSecureCareCapacity(db, row), { write: true })
  if (standing.places !== places) {
    return {
      __typename: 'SecureCareCapacitySetProblem',
      message: `From this day ${standing.places} places stand; record another number from a later day.`,
      secureCareCapacity: standing,
    }
  }
  return { __typename: 'SetSecureCareCapacitySuccess', secureCareCapacity: standing }
}
