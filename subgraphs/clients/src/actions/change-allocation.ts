import type { Context } from '../context.ts'
import type { ChangeAllocationInput, ResolversTypes } from '../schema/types.generated.ts'
import { adjustAllocation } from './adjust-allocation.ts'
import { allocationNotFound, careRequestNotFound } from './sending-problems.ts'

/** Changes the end, the total or the budget of an allocation; what else changes is a new allocation (IV066). */
export async function changeAllocation(
  input: ChangeAllocationInput,
  context: Context,
): Promise<Awaited<ResolversTypes['ChangeAllocationResult']>> {
  const { careRequestId, reasonCode, end, volume, budgetCents, comment } = input
  const request = careRequestId == null ? null : await context.loaders.careRequestById.load(careRequestId)
  if (careRequestId != null && request === null) return careRequestNotFound
  const changed = await adjustAllocation(
    'changeAllocation',
    input,
    ({ number }) => ({
      kind: 'change',
      adjustment: {
        number,
        reasonCode,
        end,
        volume: volume ?? undefined,
        budgetCents: budgetCents ?? undefined,
        comment,
      },
    }),
    context,
    request,
  )
  if ('problem' in changed) return changed.problem
  if (changed.allocation === null) return allocationNotFound
  return { __typename: 'ChangeAllocationSuccess', allocation: changed.allocation, message: changed.message }
}
