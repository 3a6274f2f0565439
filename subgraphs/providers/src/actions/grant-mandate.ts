import { type MandatedRole, mandateTerms } from '@regiograaf/identity'
import { findMunicipality } from '@regiograaf/reference-data'
import { today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addMandate, lockMandates } from '../data/mandate.commands.ts'
import { findOverlappingMandate } from '../data/mandate.queries.ts'
import { findYouthCareRegion } from '../regions.ts'
import { findMandateProblems } from '../rules/mandate.ts'
import type { GrantMandateInput, ResolversTypes } from '../schema/types.generated.ts'

type Result = Awaited<ResolversTypes['GrantMandateResult']>

const roles = { CARE_DESK: 'care-desk', FINANCE_DESK: 'finance-desk' } as const satisfies Record<string, MandatedRole>

/**
 * Grants a mandate of the caller's own municipality. One that stands already is answered again; another one on the same days is a
 * problem, because taking one of two back would open less than people think.
 */
export async function grantMandate(
  { regionId, desk: wantedDesk, purpose, category, from, until }: GrantMandateInput,
  { identity, database }: Context,
): Promise<Result> {
  const { code: municipalityCode } = identity.organisation
  const municipality = findMunicipality(municipalityCode)
  const isOwnRegion = municipality !== null && findYouthCareRegion(municipality, today())?.id === regionId
  const desk = roles[wantedDesk]
  const terms = { municipalityCode, regionId, desk, purpose, category, from, until }
  const fields = findMandateProblems(terms, mandateTerms[desk], isOwnRegion, today())
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'The mandate was not granted; correct the input.', fields }
  }
  return database.withIdentity(
    identity,
    async (db): Promise<Result> => {
      await lockMandates(db, municipalityCode)
      const standing = await findOverlappingMandate(db, terms)
      if (standing === null) {
        const mandate = await addMandate(db, { ...terms, municipalityCodes: [...identity.municipalities] })
        return { __typename: 'GrantMandateSuccess', mandate }
      }
      if (standing.from === from && standing.until === until) {
        return { __typename: 'GrantMandateSuccess', mandate: standing }
      }
      return {
        __typename: 'MandateOverlapProblem',
        message: `Such a mandate stands from ${standing.from} to ${standing.until}; take it back or choose other days.`,
        mandate: standing,
      }
    },
    { write: true },
  )
}
