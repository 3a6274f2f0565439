import { agreeNormDeviation as agreeNormDeviationAction } from '../../../../actions/agree-norm-deviation.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const agreeNormDeviation: NonNullable<MutationResolvers['agreeNormDeviation']> = (_parent, { input }, context) =>
  agreeNormDeviationAction(input, context)
