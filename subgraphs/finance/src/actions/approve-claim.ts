import type { Context } from '../context.ts'
import type { ApproveClaimInput, ResolversTypes } from '../schema/types.generated.ts'
import { sendClaimAnswer } from './send-claim-answer.ts'

/** Answers a claim with what was found in it when it came. */
export async function approveClaim(
  { idempotencyKey, claimId }: ApproveClaimInput,
  context: Context,
): Promise<Awaited<ResolversTypes['ApproveClaimResult']>> {
  const answered = await sendClaimAnswer(
    { idempotencyKey, claimId, asked: ['approveClaim'], rejectedLines: [] },
    context,
  )
  if ('faults' in answered) throw new Error('Faults were found in a claim that was approved as it stands.')
  return 'problem' in answered ? answered.problem : { __typename: 'ApproveClaimSuccess', ...answered }
}
