import type { WorklistConnectionResolvers } from './../../types.generated.ts'

export const WorklistConnection: WorklistConnectionResolvers = {
  totalCount: ({ totalCount }) => totalCount(),
}
