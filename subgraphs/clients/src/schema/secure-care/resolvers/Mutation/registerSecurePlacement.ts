import { registerSecurePlacement as registerSecurePlacementAction } from '../../../../actions/register-secure-placement.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const registerSecurePlacement: NonNullable<MutationResolvers['registerSecurePlacement']> = (
  _parent,
  { input },
  context,
) => registerSecurePlacementAction(input, context)
