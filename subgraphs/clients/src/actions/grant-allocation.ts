import type { Context } from '../context.ts'
import type { GrantAllocationInput, ResolversTypes } from '../schema/types.generated.ts'
import { clientNotFound } from './not-found.ts'
import { sendAllocation } from './send-allocation.ts'
import { allocationNotFound, careRequestNotFound } from './sending-problems.ts'

/** Allocates care to a young person whom the caller's municipality knows, and sends the provider all that is allocated there. */
export async function grantAllocation(
  input: GrantAllocationInput,
  context: Context,
): Promise<Awaited<ResolversTypes['GrantAllocationResult']>> {
  const { idempotencyKey, clientId, providerAgbCode, careRequestId, contact, productCategoryCode, ...terms } = input
  const client = await context.loaders.clientById.load(clientId)
  if (client === null) return clientNotFound
  const request = careRequestId == null ? null : await context.loaders.careRequestById.load(careRequestId)
  if (careRequestId != null && request === null) return careRequestNotFound
  const sent = await sendAllocation(
    {
      idempotencyKey,
      asked: ['grantAllocation', input],
      municipalityCode: client.municipalityCode,
      clientId,
      providerCode: providerAgbCode,
      decision: { kind: 'grant', allocation: { ...terms, categoryCode: productCategoryCode } },
      request,
      contact,
    },
    context,
  )
  if ('problem' in sent) return sent.problem
  // It was granted under this key before, and deleted since.
  if (sent.allocation === null) return allocationNotFound
  return { __typename: 'GrantAllocationSuccess', allocation: sent.allocation, message: sent.message }
}
