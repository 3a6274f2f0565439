import type { PerspectivePlanResolvers } from './../../types.generated.ts'

export const PerspectivePlan: PerspectivePlanResolvers = {
  client: ({ clientId }, _arguments, { loaders }) => loaders.clientById.load(clientId),
}
