import { setSecureCareCapacity as setSecureCareCapacityAction } from '../../../../actions/set-secure-care-capacity.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const setSecureCareCapacity: NonNullable<MutationResolvers['setSecureCareCapacity']> = (
  _parent,
  { input },
  context,
) => setSecureCareCapacityAction(input, context)
