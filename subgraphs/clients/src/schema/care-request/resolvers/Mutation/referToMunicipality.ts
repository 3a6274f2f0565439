import { referToMunicipality as referToMunicipalityAction } from '../../../../actions/refer-to-municipality.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const referToMunicipality: NonNullable<MutationResolvers['referToMunicipality']> = (_parent, { input }, context) =>
  referToMunicipalityAction(input, context)
