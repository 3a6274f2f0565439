import type { Context } from '../context.ts'
import type { EndAllocationInput, ResolversTypes } from '../schema/types.generated.ts'
import { adjustAllocation } from './adjust-allocation.ts'
import { allocationNotFound } from './sending-problems.ts'

/** Ends an allocation earlier than it would have. */
export async function endAllocation(
  input: EndAllocationInput,
  context: Context,
): Promise<Awaited<ResolversTypes['EndAllocationResult']>> {
  const { reasonCode, end, comment } = input
  const ended = await adjustAllocation(
    'endAllocation',
    input,
    ({ number }) => ({ kind: 'end', adjustment: { number, reasonCode, end, comment } }),
    context,
  )
  if ('problem' in ended) return ended.problem
  if (ended.allocation === null) return allocationNotFound
  return { __typename: 'EndAllocationSuccess', allocation: ended.allocation, message: ended.message }
}
