import { putRequestUnderExamination as putRequestUnderExaminationAction } from '../../../../actions/put-request-under-examination.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const putRequestUnderExamination: NonNullable<MutationResolvers['putRequestUnderExamination']> = (_parent, { input }, context) =>
  putRequestUnderExaminationAction(input, context)
