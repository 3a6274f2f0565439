import type { Context } from '../context.ts'
import type { DeleteAllocationInput, ResolversTypes } from '../schema/types.generated.ts'
import { adjustAllocation } from './adjust-allocation.ts'
import { allocationNotFound } from './sending-problems.ts'

/** RedenWijziging (JZ002) of an allocation that is taken back: it then ends on its first day (CS335). */
const deleted = '13'

/** Takes an allocation back as if it had never been given. */
export async function deleteAllocation(
  input: DeleteAllocationInput,
  context: Context,
): Promise<Awaited<ResolversTypes['DeleteAllocationResult']>> {
  const taken = await adjustAllocation(
    'deleteAllocation',
    input,
    ({ number, start }) => ({
      kind: 'delete',
      adjustment: { number, reasonCode: deleted, end: start, comment: input.comment },
    }),
    context,
  )
  if ('problem' in taken) return taken.problem
  const client = await context.loaders.clientById.load(taken.told.clientId)
  return client === null
    ? allocationNotFound
    : { __typename: 'DeleteAllocationSuccess', client, message: taken.message }
}
