import { endSecurePlacement as endSecurePlacementAction } from '../../../../actions/end-secure-placement.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const endSecurePlacement: NonNullable<MutationResolvers['endSecurePlacement']> = (_parent, { input }, context) =>
  endSecurePlacementAction(input, context)
