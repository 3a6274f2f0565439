import { registerLongTermAbsence as registerLongTermAbsenceAction } from '../../../../actions/register-long-term-absence.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const registerLongTermAbsence: NonNullable<MutationResolvers['registerLongTermAbsence']> = (
  _parent,
  { input },
  context,
) => registerLongTermAbsenceAction(input, context)
