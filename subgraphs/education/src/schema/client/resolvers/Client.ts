import { isId } from '@regiograaf/subgraph-kit'
import type { ClientResolvers } from './../../types.generated.ts'

export const Client: ClientResolvers = {
  // Whether the person exists is for clients to say: one without any arrangement is a person as well.
  __resolveReference: ({ id }) => (isId(id) ? { id } : null),
  educationCareArrangements: ({ id }, _arguments, { loaders }) => loaders.arrangementsByClient.load(id),
  longTermAbsences: ({ id }, _arguments, { loaders }) => loaders.longTermAbsencesByClient.load(id),
}
