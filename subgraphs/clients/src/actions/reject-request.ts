import type { Context } from '../context.ts'
import type { RejectRequestInput, ResolversTypes } from '../schema/types.generated.ts'
import { answerRequest } from './answer-request.ts'

/** Rejects the request of a provider. */
export async function rejectRequest(
  input: RejectRequestInput,
  context: Context,
): Promise<Awaited<ResolversTypes['RejectRequestResult']>> {
  const answered = await answerRequest(input, { kind: 'reject', reasonCode: input.reasonCode }, context)
  return 'problem' in answered ? answered.problem : { __typename: 'RejectRequestSuccess', ...answered }
}
