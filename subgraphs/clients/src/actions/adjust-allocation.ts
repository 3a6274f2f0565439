import type { Context } from '../context.ts'
import type { AllocationRow } from '../data/allocation.table.ts'
import type { CareRequestRow } from '../data/care-request.table.ts'
import type { AllocationDecision } from '../outgoing/compose-allocations.ts'
import type { ContactInput } from '../schema/types.generated.ts'
import { sendAllocation } from './send-allocation.ts'
import { allocationNotFound } from './sending-problems.ts'

/** What every input that adjusts an allocation has. */
interface AdjustmentInput {
  readonly idempotencyKey: string
  readonly allocationId: string
  readonly contact?: ContactInput | null | undefined
}

type Adjustment = Exclude<AllocationDecision, { kind: 'grant' }>

/**
 * Adjusts an allocation of the caller's municipality as `decide` says from what was told of it last. Answers with that row and
 * with the allocation as it stands then, null when it was deleted. `request` is the one that is honoured by it.
 */
export async function adjustAllocation<Input extends AdjustmentInput>(
  mutation: string,
  input: Input,
  decide: (told: AllocationRow) => Adjustment,
  context: Context,
  request: CareRequestRow | null = null,
) {
  const { idempotencyKey, allocationId, contact } = input
  const told = await context.loaders.toldAllocationById.load(allocationId)
  // Whoever may not know the provider may not write to it either.
  if (told === null || told.providerAgbCode === null) return { problem: allocationNotFound }
  const sent = await sendAllocation(
    {
      idempotencyKey,
      asked: [mutation, input],
      municipalityCode: told.municipalityCode,
      clientId: told.clientId,
      providerCode: told.providerAgbCode,
      decision: decide(told),
      request,
      contact,
    },
    context,
  )
  return 'problem' in sent ? sent : { told, ...sent }
}
