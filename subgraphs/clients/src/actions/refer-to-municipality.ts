import type { Context } from '../context.ts'
import type { ReferToMunicipalityInput, ResolversTypes } from '../schema/types.generated.ts'
import { answerRequest } from './answer-request.ts'

/** Rejects a request because another municipality is responsible by the residence principle. */
export async function referToMunicipality(
  input: ReferToMunicipalityInput,
  context: Context,
): Promise<Awaited<ResolversTypes['ReferToMunicipalityResult']>> {
  const answered = await answerRequest(input, { kind: 'refer', municipalityCode: input.municipalityCode }, context)
  return 'problem' in answered ? answered.problem : { __typename: 'ReferToMunicipalitySuccess', ...answered }
}
