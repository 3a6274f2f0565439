import { may } from '@regiograaf/identity'
import type { EducationCareArrangementResolvers } from './../../types.generated.ts'

export const EducationCareArrangement: EducationCareArrangementResolvers = {
  __resolveReference: ({ id }, { identity, loaders }) =>
    may(identity, 'READ_ARRANGEMENTS') ? loaders.arrangementById.load(id) : null,
  client: ({ clientId }) => ({ id: clientId }),
  school: ({ schoolBrin }, _arguments, { loaders }) => loaders.getSchool(schoolBrin),
  provider: ({ providerAgbCode }) => (providerAgbCode === null ? null : { agbCode: providerAgbCode }),
}
