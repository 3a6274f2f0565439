import { endLongTermAbsence as endLongTermAbsenceAction } from '../../../../actions/end-long-term-absence.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const endLongTermAbsence: NonNullable<MutationResolvers['endLongTermAbsence']> = (_parent, { input }, context) =>
  endLongTermAbsenceAction(input, context)
