import type { LongTermAbsenceResolvers } from './../../types.generated.ts'

export const LongTermAbsence: LongTermAbsenceResolvers = {
  client: ({ clientId }) => ({ id: clientId }),
  school: ({ schoolBrin }, _arguments, { loaders }) => (schoolBrin === null ? null : loaders.getSchool(schoolBrin)),
}
