import { codeLists } from '@regiograaf/reference-data'
import { assertMay, graphError } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addTariff } from '../data/tariff.commands.ts'
import { listOverlappingTariffs } from '../data/tariff.queries.ts'
import { findAgreementProblems, isSameAgreement } from '../rules/tariff-agreement.ts'
import type { AgreeTariffInput, ResolversTypes } from '../schema/types.generated.ts'

type Result = Awaited<ResolversTypes['AgreeTariffResult']>

const knownCodes = { productCategories: codesOf('JZ020'), units: codesOf('WJ756') }

/**
 * Records a tariff of the caller's own municipality. The same agreement again answers with the one that stands; one that shares
 * a day with another tariff of the same provider, product and unit is a problem, also when both come at once. Throws FORBIDDEN
 * for anyone but the contract manager of a municipality.
 */
export async function agreeTariff(
  { productCategoryCode: categoryCode, validTo = null, ...input }: AgreeTariffInput,
  { identity, database }: Context,
): Promise<Result> {
  assertMay(identity, 'AGREE_TARIFFS')
  const { kind, code: municipalityCode } = identity.organisation
  if (kind !== 'municipality') {
    throw graphError('FORBIDDEN', 'Only a municipality agrees tariffs; ask as the contract-manager of a municipality.')
  }
  const agreement = { ...input, municipalityCode, categoryCode, validTo }
  const fields = findAgreementProblems(agreement, knownCodes)
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'The tariff was not recorded; correct the input.', fields }
  }

  return database.withIdentity(
    identity,
    async (db): Promise<Result> => {
      const added = await addTariff(db, agreement)
      if (added !== null) return { __typename: 'AgreeTariffSuccess', tariff: added }
      const overlapping = await listOverlappingTariffs(db, agreement)
      const standing = overlapping.find((tariff) => isSameAgreement(tariff, agreement))
      if (standing !== undefined) return { __typename: 'AgreeTariffSuccess', tariff: standing }
      return {
        __typename: 'TariffOverlapProblem',
        message: 'Another tariff of this product and unit is valid on some of these days; choose days without one.',
        overlapping,
      }
    },
    { write: true },
  )
}

function codesOf(listId: string): ReadonlySet<string> {
  return new Set(codeLists[listId]?.codes.map(({ code }) => code))
}
