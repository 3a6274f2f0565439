import type { EffortResolvers } from './../../types.generated.ts'
export const Effort: EffortResolvers = {
  /* Implement Effort resolver logic here */
}
