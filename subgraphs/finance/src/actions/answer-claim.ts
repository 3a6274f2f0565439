import type { Context } from '../context.ts'
import type { AnswerClaimInput, ResolversTypes } from '../schema/types.generated.ts'
import { sendClaimAnswer } from './send-claim-answer.ts'

/** Answers a claim and rejects lines besides those in which something was found. */
export async function answerClaim(
  { idempotencyKey, claimId, rejectedLines }: AnswerClaimInput,
  context: Context,
): Promise<Awaited<ResolversTypes['AnswerClaimResult']>> {
  const asked = ['answerClaim', rejectedLines.map(({ lineReference, returnCode }) => [lineReference, returnCode])]
  const answered = await sendClaimAnswer({ idempotencyKey, claimId, asked, rejectedLines }, context)
  if ('problem' in answered) return answered.problem
  return 'faults' in answered
    ? { __typename: 'ValidationProblem', message: 'Nothing was sent; correct the lines.', fields: [...answered.faults] }
    : { __typename: 'AnswerClaimSuccess', ...answered }
}
