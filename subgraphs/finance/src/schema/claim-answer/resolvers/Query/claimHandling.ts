import type { QueryResolvers } from './../../../types.generated.ts'

export const claimHandling: NonNullable<QueryResolvers['claimHandling']> = async (_parent, _arguments, context) => {
  const { identity, loaders } = context
  const handlings = await loaders.listClaimHandlings()
  const own = handlings.find(({ municipalityCode }) => municipalityCode === identity.organisation.code)
  return own?.handling ?? 'AUTOMATIC'
}
