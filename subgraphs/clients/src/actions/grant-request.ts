import type { Context } from '../context.ts'
import { decideRequest } from '../outgoing/decide-request.ts'
import { toGrantBreaches } from '../outgoing/rule-breach.ts'
import type { GrantRequestInput, ResolversTypes } from '../schema/types.generated.ts'
import { sendDecisions } from './send-allocation.ts'
import { careRequestNotFound } from './sending-problems.ts'

/** Grants a request as it was asked, with all of its products in one message. */
export async function grantRequest(
  input: GrantRequestInput,
  context: Context,
): Promise<Awaited<ResolversTypes['GrantRequestResult']>> {
  const { idempotencyKey, careRequestId, start, contact } = input
  const { loaders, pseudonyms } = context
  const request = await loaders.careRequestById.load(careRequestId)
  // Whoever may not know the provider may not write to it either.
  if (request === null || request.providerAgbCode === null) return careRequestNotFound
  const { municipalityCode, clientId, providerAgbCode: providerCode, reference, products } = request
  const sent = await sendDecisions(
    { idempotencyKey, asked: ['grantRequest', input], municipalityCode, clientId, providerCode, request, contact },
    (standing, today) =>
      decideRequest({ providerCode, reference, products }, standing, {
        start: start ?? null,
        today,
        allocationIdOf: (number) => pseudonyms.allocationId(municipalityCode, number),
      }),
    context,
    toGrantBreaches,
  )
  if ('problem' in sent) return sent.problem
  const [careRequest, message] = await Promise.all([
    loaders.careRequestById.load(careRequestId),
    loaders.messageById.load(sent.messageId),
  ])
  return careRequest === null ? careRequestNotFound : { __typename: 'GrantRequestSuccess', careRequest, message }
}
