import { findSecureCareOccupancy } from '../../../../figures/secure-care-occupancy.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const secureCareOccupancy: NonNullable<QueryResolvers['secureCareOccupancy']> = (_parent, question, context) =>
  findSecureCareOccupancy(question, context)
