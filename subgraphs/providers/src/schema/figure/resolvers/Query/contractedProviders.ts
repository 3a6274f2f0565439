import { countContracts } from '../../../../figures/contracted-providers.ts'
import type { QueryResolvers } from './../../../types.generated.ts'

export const contractedProviders: NonNullable<QueryResolvers['contractedProviders']> = async (
  _parent,
  { regionId, on },
  context,
) => (await countContracts(regionId, on, context)).figure
