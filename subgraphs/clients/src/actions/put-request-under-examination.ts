import type { Context } from '../context.ts'
import type { PutRequestUnderExaminationInput, ResolversTypes } from '../schema/types.generated.ts'
import { answerRequest } from './answer-request.ts'

/** Tells the provider that its request is being examined. */
export async function putRequestUnderExamination(
  input: PutRequestUnderExaminationInput,
  context: Context,
): Promise<Awaited<ResolversTypes['PutRequestUnderExaminationResult']>> {
  const answered = await answerRequest(input, { kind: 'examine' }, context)
  return 'problem' in answered ? answered.problem : { __typename: 'PutRequestUnderExaminationSuccess', ...answered }
}
