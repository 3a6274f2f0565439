import { answerStandingClaim, type RejectedLine } from '@regiograaf/ijw'
import type { Context } from '../context.ts'
import type { ClaimRow } from '../data/claim.table.ts'
import { type FieldFault, findRejectionFaults } from '../rules/claim-answer.ts'
import { rejectionCodes } from './rejection-codes.ts'

interface AnswerOrder {
  readonly idempotencyKey: string
  readonly claimId: string
  /** The mutation with what it says of lines: by it the same order is known. */
  readonly asked: readonly unknown[]
  readonly rejectedLines: readonly RejectedLine[]
}

/** The claim as it is after its answer, with the message that told it; or why nothing was sent. */
export type AnsweredClaim =
  | { readonly claim: ClaimRow; readonly sent: { readonly id: string } }
  | { readonly problem: typeof claimNotFound | typeof alreadyAnswered | typeof keyReused }
  | { readonly faults: readonly FieldFault[] }

/** Sends the answer to a claim of the caller's municipality, made from what was found in the claim and what is rejected besides. */
export async function sendClaimAnswer(
  { idempotencyKey, claimId, asked, rejectedLines }: AnswerOrder,
  { loaders, sender }: Context,
): Promise<AnsweredClaim> {
  const claim = await loaders.claimById.load(claimId)
  if (claim === null) return { problem: claimNotFound }
  let refused: Exclude<AnsweredClaim, { claim: unknown }> = { problem: claimNotFound }
  const outcome = await sender.send({
    type: 'JW325',
    municipalityCode: claim.municipalityCode,
    claimId,
    idempotencyKey: idempotencyKey.toLowerCase(),
    asked,
    compose: (standing, own) => {
      if (standing === null) return null
      const faults = findRejectionFaults(rejectedLines, standing.lines, rejectionCodes)
      if (standing.state !== 'awaiting') refused = { problem: alreadyAnswered }
      else if (faults.length > 0) refused = { faults }
      else return answerStandingClaim(standing, rejectedLines, own)
      return null
    },
  })
  if (outcome.outcome === 'key-reused') return { problem: keyReused }
  if (outcome.outcome === 'refused') {
    if (outcome.findings.length > 0) throw new Error('The answer to a claim breaks a rule and was not sent.')
    return refused
  }
  loaders.forgetClaim(claimId)
  const answered = await loaders.claimById.load(claimId)
  return answered === null ? { problem: claimNotFound } : { claim: answered, sent: { id: outcome.messageId } }
}

const claimNotFound = {
  __typename: 'ClaimNotFoundProblem',
  message: 'Your municipality got no claim with this id; take one from the field claims.',
} as const

const alreadyAnswered = {
  __typename: 'ClaimAlreadyAnsweredProblem',
  message: 'This claim was answered before and cannot be answered again; agree about a correction with the provider.',
} as const

const keyReused = {
  __typename: 'IdempotencyKeyReusedProblem',
  message: 'Something else was sent under this key; take a new key.',
} as const
