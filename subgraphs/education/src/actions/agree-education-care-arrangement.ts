import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { lockClient } from '../data/client.commands.ts'
import { addArrangement } from '../data/education-care-arrangement.commands.ts'
import { loadArrangementsByClient } from '../data/education-care-arrangement.queries.ts'
import { loadSchools } from '../data/school.queries.ts'
import { type Agreement, findAgreementProblems, isSameAgreement, overlaps, toPartyList } from '../rules/agreement.ts'
import type { AgreeEducationCareArrangementInput, ResolversTypes } from '../schema/types.generated.ts'
import { clientNotFound, schoolNotFound } from './not-found.ts'

type Result = Awaited<ResolversTypes['AgreeEducationCareArrangementResult']>

/**
 * Agrees an arrangement for a young person whom the caller's municipality knows. Doing it again changes nothing; another
 * one of the same kind on the same days is a problem, also when both come at once.
 */
export async function agreeEducationCareArrangement(
  { clientId, ...input }: AgreeEducationCareArrangementInput,
  { identity, database, loaders }: Context,
): Promise<Result> {
  const agreement: Agreement = {
    ...input,
    end: input.end ?? null,
    providerAgbCode: input.providerAgbCode ?? null,
    parties: toPartyList(input.parties ?? []),
    fundedBy: toPartyList(input.fundedBy ?? []),
  }
  const fields = findAgreementProblems(agreement)
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'The arrangement was not agreed; correct the input.', fields }
  }
  if (!isId(clientId)) return clientNotFound

  loaders.arrangementsByClient.clear(clientId)
  return database.withIdentity(
    identity,
    async (db): Promise<Result> => {
      const client = await lockClient(db, identity.municipalities, clientId)
      if (client === null) return clientNotFound
      const [school] = await loadSchools(db, identity.municipalities, [agreement.schoolBrin])
      if (school === undefined) return schoolNotFound

      const arrangements = await loadArrangementsByClient(db, identity.municipalities, [clientId])
      const standing = arrangements.find(({ kind, ...row }) => kind === agreement.kind && overlaps(row, agreement))
      if (standing === undefined) {
        const arrangement = await addArrangement(db, {
          municipalityCode: client.municipalityCode,
          clientId,
          ...agreement,
          agreedOn: today(),
        })
        return { __typename: 'AgreeEducationCareArrangementSuccess', arrangement }
      }
      if (isSameAgreement(standing, agreement)) {
        return { __typename: 'AgreeEducationCareArrangementSuccess', arrangement: standing }
      }
      return {
        __typename: 'ArrangementOverlapProblem',
        message: `An arrangement of this kind stands from ${standing.start}; choose other days or the other kind.`,
        arrangement: standing,
      }
    },
    { write: true },
  )
}
