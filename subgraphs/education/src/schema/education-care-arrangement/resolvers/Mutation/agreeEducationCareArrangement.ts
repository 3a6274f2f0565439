import { agreeEducationCareArrangement as agree } from '../../../../actions/agree-education-care-arrangement.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const agreeEducationCareArrangement: NonNullable<MutationResolvers['agreeEducationCareArrangement']> = (
  _parent,
  { input },
  context,
) => agree(input, context)
