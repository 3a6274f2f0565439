import { findCoachReferrals } from '../../../../figures/coach-referrals.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const coachReferrals: NonNullable<QueryResolvers['coachReferrals']> = (_parent, question, context) =>
  findCoachReferrals(question, context)
