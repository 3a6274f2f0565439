import type { Context } from '../context.ts'
import type { CareRequestRow } from '../data/care-request.table.ts'
import type { MessageRow } from '../data/message.queries.ts'
import { composeAnswer, type RequestAnswer } from '../outgoing/compose-answer.ts'
import { type RuleBreach, toAnswerBreaches } from '../outgoing/rule-breach.ts'
import { careRequestNotFound, keyReused, messageRefused } from './sending-problems.ts'

interface AnswerInput {
  readonly idempotencyKey: string
  readonly careRequestId: string
}

type Problem = typeof careRequestNotFound | typeof keyReused | ReturnType<typeof messageRefused>

/** The request as it is after the answer, and the message that told it. */
export interface AnsweredRequest {
  readonly careRequest: CareRequestRow
  readonly message: MessageRow | null
}

/**
 * Sends the JW319 with which the caller's municipality answers a request; or answers with why nothing was
 * sent.
 */
export async function answerRequest(
  { idempotencyKey, careRequestId }: AnswerInput,
  answer: RequestAnswer,
  { loaders, sender }: Context,
): Promise<AnsweredRequest | { readonly problem: Problem }> {
  const request = await loaders.careRequestById.load(careRequestId)
  // Whoever may not know the provider may not write to it either.
  if (request === null || request.providerAgbCode === null) return { problem: careRequestNotFound }
  if (answer.kind === 'refer' && request.kind === 'CHANGE') return { problem: messageRefused([onlyForAllocations]) }
  const outcome = await sender.send({
    type: 'JW319',
    municipalityCode: request.municipalityCode,
    providerCode: request.providerAgbCode,
    idempotencyKey: idempotencyKey.toLowerCase(),
    content: composeAnswer(request.reference, answer),
  })
  if (outcome.outcome === 'key-reused') return { problem: keyReused }
  if (outcome.outcome === 'refused') return { problem: messageRefused(toAnswerBreaches(outcome.findings)) }
  loaders.careRequestById.clear(careRequestId)
  loaders.careRequestsByClient.clear(request.clientId)
  const [careRequest, message] = await Promise.all([
    loaders.careRequestById.load(careRequestId),
    loaders.messageById.load(outcome.messageId),
  ])
  return careRequest === null ? { problem: careRequestNotFound } : { careRequest, message }
}

const onlyForAllocations: RuleBreach = {
  path: ['careRequestId'],
  message: 'Only a request for an allocation is referred; reject a request for a change, with reason 5 for another municipality.',
  rule: 'OP359',
  returnCode: null,
}
