import { setBudgetFrame as setBudgetFrameAction } from '../../../../actions/set-budget-frame.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const setBudgetFrame: NonNullable<MutationResolvers['setBudgetFrame']> = (_parent, { input }, context) =>
  setBudgetFrameAction(input, context)
