import { shareCosts } from '../../../../cost-sharing.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const costSharing: NonNullable<QueryResolvers['costSharing']> = (_parent, { regionId, year, amountCents }) =>
  shareCosts(regionId, year, amountCents)
