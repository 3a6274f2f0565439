import { findRegion } from '@regiograaf/reference-data'
import { graphError } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addContract } from '../data/contract.commands.ts'
import { findContractProblems } from '../rules/contract.ts'
import type { ContractProviderInput, ResolversTypes } from '../schema/types.generated.ts'

/**
 * Records that the caller's region has contracted a provider that it registered. Doing it again changes nothing; another end of a
 * contract that stands is a problem. Throws FORBIDDEN for an organisation that is no region.
 */
export async function contractProvider(
  { agbCode, validFrom, validTo }: ContractProviderInput,
  { identity, database }: Context,
): Promise<Awaited<ResolversTypes['ContractProviderResult']>> {
  const { kind, code: regionId } = identity.organisation
  if (kind !== 'region' || findRegion(regionId) === null) {
    throw graphError('FORBIDDEN', 'Only a region contracts providers here; ask as the contract-manager of a region.')
  }
  const fields = findContractProblems({ validFrom, validTo })
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'No contract was recorded; correct the input.', fields }
  }
  const row = { agbCode, regionId, validFrom, validTo }
  const contract = await database.withIdentity(identity, (db) => addContract(db, row), { write: true })
  if (contract === null) {
    return {
      __typename: 'ProviderNotRegisteredProblem',
      message: 'The region has not registered this provider; register it first or correct the AGB code.',
    }
  }
  if (contract.validTo !== validTo) {
    return {
      __typename: 'ContractRecordedProblem',
      message: `A contract from this day stands until ${contract.validTo}; record what follows it from a later day.`,
      contract,
    }
  }
  return { __typename: 'ContractProviderSuccess', contract }
}
