import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { putSecurePlacementEnd } from '../data/secure-placement.commands.ts'
import { loadCountedPlacements, loadSecurePlacements } from '../data/secure-placement.queries.ts'
import { changeRegister } from '../figures/change-register.ts'
import { countPlacements } from '../figures/secure-care.ts'
import { findPlacementEndProblems } from '../rules/secure-placement.ts'
import type { EndSecurePlacementInput, ResolversTypes } from '../schema/types.generated.ts'

type Result = Awaited<ResolversTypes['EndSecurePlacementResult']>

/**
 * Notes the last day of a placement of the caller's municipality, and counts it. Doing it again changes nothing; a placement that ended
 * otherwise is a problem.
 */
export async function endSecurePlacement(
  { securePlacementId: id, end, endReason }: EndSecurePlacementInput,
  { identity, database, loaders }: Context,
): Promise<Result> {
  const standing = isId(id) ? await loaders.securePlacementById.load(id) : null
  if (standing === null) return placementNotFound
  const fields = findPlacementEndProblems(standing.start, end, today())
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'The placement was not ended; correct the input.', fields }
  }
  const { municipalityCode, clientId } = standing
  loaders.securePlacementById.clear(id)
  loaders.securePlacementsByClient.clear(clientId)
  return changeRegister(database, identity, {
    municipalityCode,
    register: 'secure-care',
    count: async (db) => countPlacements(await loadCountedPlacements(db, municipalityCode, clientId)),
    change: async (db): Promise<Result> => {
      await putSecurePlacementEnd(db, municipalityCode, id, end, endReason)
      const [ended = standing] = await loadSecurePlacements(db, [municipalityCode], [id])
      if (ended.end !== end || ended.endReason !== endReason) {
        return {
          __typename: 'SecurePlacementEndedProblem',
          message: `This placement ended on ${ended.end}; an end that was registered stands.`,
          securePlacement: ended,
        }
      }
      return { __typename: 'EndSecurePlacementSuccess', securePlacement: ended }
    },
  })
}

const placementNotFound = {
  __typename: 'SecurePlacementNotFoundProblem',
  message: 'Your municipality has no placement with this id; take one from the field securePlacements.',
} as const
