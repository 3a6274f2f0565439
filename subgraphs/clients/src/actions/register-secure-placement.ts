import { codeLists } from '@regiograaf/reference-data'
import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addSecurePlacement } from '../data/secure-placement.commands.ts'
import { loadCountedPlacements, loadSecurePlacementsByClient } from '../data/secure-placement.queries.ts'
import { changeRegister } from '../figures/change-register.ts'
import { countPlacements } from '../figures/secure-care.ts'
import { findPlacementProblems, isSamePlacement, type PlacementFacts, sharesDay } from '../rules/secure-placement.ts'
import type { RegisterSecurePlacementInput, ResolversTypes } from '../schema/types.generated.ts'
import { clientNotFound } from './not-found.ts'

type Result = Awaited<ResolversTypes['RegisterSecurePlacementResult']>

const measures: ReadonlySet<string> = new Set(codeLists.CBS_MAATREGEL?.codes.map(({ code }) => code))

/**
 * Registers that a young person of the caller's municipality stays in secure care, and counts it. Doing it again changes nothing; another
 * placement on the same days is a problem, also when both come at once.
 */
export async function registerSecurePlacement(
  { clientId, institutionAgbCode, ...input }: RegisterSecurePlacementInput,
  { identity, database, loaders }: Context,
): Promise<Result> {
  const { start, placedOn, end = null, endReason = null, measureCode = null } = input
  const facts: PlacementFacts = {
    providerAgbCode: institutionAgbCode,
    start,
    placedOn: placedOn ?? start,
    end,
    endReason,
    measureCode,
  }
  const fields = findPlacementProblems(facts, measures, today())
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'No placement was registered; correct the input.', fields }
  }
  const client = isId(clientId) ? await loaders.clientById.load(clientId) : null
  if (client === null) return clientNotFound
  const { municipalityCode } = client
  loaders.securePlacementsByClient.clear(clientId)
  return changeRegister(database, identity, {
    municipalityCode,
    register: 'secure-care',
    count: async (db) => countPlacements(await loadCountedPlacements(db, municipalityCode, clientId)),
    change: async (db): Promise<Result> => {
      const placements = await loadSecurePlacementsByClient(db, [municipalityCode], [clientId])
      const same = placements.find((standing) => isSamePlacement(standing, facts))
      if (same !== undefined) return { __typename: 'RegisterSecurePlacementSuccess', securePlacement: same }
      const overlapping = placements.find((standing) => sharesDay(standing, facts))
      if (overlapping !== undefined) {
        return {
          __typename: 'SecurePlacementOverlapProblem',
          message: `A placement stands from ${overlapping.start}; end it before the next one, or correct the facts.`,
          securePlacement: overlapping,
        }
      }
      return {
        __typename: 'RegisterSecurePlacementSuccess',
        securePlacement: await addSecurePlacement(db, { municipalityCode, clientId, ...facts, registeredOn: today() }),
      }
    },
  })
}
