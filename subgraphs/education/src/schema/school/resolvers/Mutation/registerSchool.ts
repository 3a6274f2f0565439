import { registerSchool as register } from '../../../../actions/register-school.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const registerSchool: NonNullable<MutationResolvers['registerSchool']> = (_parent, { input }, context) =>
  register(input, context)
