import type { MutationResolvers } from './../../../types.generated.ts'

export const agreeTariff: NonNullable<MutationResolvers['agreeTariff']> = (_parent, { input }, { actions }) =>
  actions.agreeTariff(input)
