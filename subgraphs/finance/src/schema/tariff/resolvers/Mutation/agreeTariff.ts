import { agreeTariff as agree } from '../../../../actions/agree-tariff.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const agreeTariff: NonNullable<MutationResolvers['agreeTariff']> = (_parent, { input }, context) =>
  agree(input, context)
