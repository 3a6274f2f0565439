import type { WhereaboutsResolvers } from './../../types.generated.ts'

export const Whereabouts: WhereaboutsResolvers = {
  /* Every field is a property of the row. */
}
