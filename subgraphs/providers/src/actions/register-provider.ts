import { findRegion } from '@regiograaf/reference-data'
import { graphError } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addProvider, addProviderToRegion } from '../data/provider.commands.ts'
import { findProductCategory } from '../product-categories.ts'
import { findRegistrationProblems, toProviderName } from '../rules/provider-registration.ts'
import type { RegisterProviderInput, ResolversTypes } from '../schema/types.generated.ts'

/**
 * Registers a provider for the caller's region. Doing it again changes nothing; another region with the same name is added,
 * another name is a problem. Throws FORBIDDEN for an organisation that is no region.
 */
export async function registerProvider(
  { agbCode, name: writtenName, productCategoryCodes }: RegisterProviderInput,
  { identity, database, loaders }: Context,
): Promise<Awaited<ResolversTypes['RegisterProviderResult']>> {
  const { kind, code: regionId } = identity.organisation
  if (kind !== 'region' || findRegion(regionId) === null) {
    throw graphError('FORBIDDEN', 'Only a region registers providers; ask as the contract-manager of a region.')
  }

  const name = toProviderName(writtenName)
  const fields = findRegistrationProblems(name, productCategoryCodes, (code) => findProductCategory(code) !== null)
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'The provider was not registered; correct the input.', fields }
  }

  const provider = await database.withIdentity(
    identity,
    async (db) => {
      const standing = await addProvider(db, agbCode, name)
      if (standing.name === name) await addProviderToRegion(db, agbCode, regionId, productCategoryCodes)
      return standing
    },
    { write: true },
  )
  if (provider.name !== name) {
    return {
      __typename: 'ProviderAlreadyRegisteredProblem',
      message: `This AGB code belongs to ${provider.name}; register it under that name or correct the code.`,
      provider,
    }
  }
  loaders.regionsByProvider.clear(agbCode)
  loaders.productCategoriesByProvider.clear(agbCode)
  return { __typename: 'RegisterProviderSuccess', provider }
}
