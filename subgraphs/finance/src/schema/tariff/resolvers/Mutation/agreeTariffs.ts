import { agreeTariffs as agreeTariffsAction } from '../../../../actions/agree-tariffs.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const agreeTariffs: NonNullable<MutationResolvers['agreeTariffs']> = (_parent, { input }, context) =>
  agreeTariffsAction(input, context)
