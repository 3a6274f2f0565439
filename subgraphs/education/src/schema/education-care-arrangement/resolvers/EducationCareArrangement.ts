import type { EducationCareArrangementResolvers } from './../../types.generated.ts'

export const EducationCareArrangement: EducationCareArrangementResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.arrangementById.load(id),
  client: ({ clientId }) => ({ id: clientId }),
  school: ({ schoolBrin }, _arguments, { loaders }) => (schoolBrin === null ? null : loaders.getSchool(schoolBrin)),
  provider: ({ providerAgbCode }) => (providerAgbCode === null ? null : { agbCode: providerAgbCode }),
}
