import { randomUUID } from 'node:crypto'
import { type Database, StatementError } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import { codeLists } from '@regiograaf/reference-data'
import { graphError } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addTariffs } from '../data/tariff.commands.ts'
import { listOverlappingTariffs } from '../data/tariff.queries.ts'
import type { TariffRow } from '../data/tariff.table.ts'
import { findListProblems, isOverlapping, isSameAgreement } from '../rules/tariff-agreement.ts'
import type { AgreeTariffsInput, ResolversTypes } from '../schema/types.generated.ts'

type Result = Awaited<ResolversTypes['AgreeTariffsResult']>

const knownCodes = { productCategories: codesOf('JZ020'), units: codesOf('WJ756') }

/**
 * Records a price list of the caller's own municipality, whole or not at all. An agreement that stands already is answered with
 * the tariff that stands; one that shares a day with another tariff of the same provider, product and unit is a problem, also
 * when both come at once. Throws FORBIDDEN for an organisation that is no municipality.
 */
export async function agreeTariffs({ tariffs }: AgreeTariffsInput, { identity, database }: Context): Promise<Result> {
  const { kind, code: municipalityCode } = identity.organisation
  if (kind !== 'municipality') {
    throw graphError('FORBIDDEN', 'Only a municipality agrees tariffs; ask as the contract-manager of a municipality.')
  }
  const agreements = tariffs.map(({ productCategoryCode: categoryCode, validTo = null, ...rest }) => ({
    ...rest,
    municipalityCode,
    id: randomUUID(),
    categoryCode,
    validTo,
  }))
  const fields = findListProblems(agreements, knownCodes)
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'No tariff was recorded; correct the input.', fields }
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await record(database, identity, agreements)
    } catch (error) {
      // Somebody agreed an overlapping tariff at the same moment: the next attempt sees it stand.
      if (attempt === 3 || !isOvertaken(error)) throw error
    }
  }
}

function record(database: Database, identity: Identity, agreements: readonly TariffRow[]): Promise<Result> {
  return database.withIdentity(
    identity,
    async (db): Promise<Result> => {
      const standing = await listOverlappingTariffs(db, agreements)
      const matches = agreements.map((agreement) => standing.filter((tariff) => isOverlapping(tariff, agreement)))
      const overlapping = matches.flatMap((tariffs, index) => {
        const agreement = agreements[index]
        return tariffs.filter((tariff) => agreement !== undefined && !isSameAgreement(tariff, agreement))
      })
      if (overlapping.length > 0) {
        return {
          __typename: 'TariffOverlapProblem',
          message: 'Another tariff of this product and unit is valid on some of these days; choose days without one.',
          overlapping: [...new Set(overlapping)],
        }
      }
      const recorded = agreements.map((agreement, index) => matches[index]?.[0] ?? agreement)
      await addTariffs(
        db,
        agreements.filter((agreement) => recorded.includes(agreement)),
      )
      return { __typename: 'AgreeTariffsSuccess', tariffs: recorded }
    },
    { write: true },
  )
}

/** Whether another transaction won: an overlap that was not there to be seen, or two that waited for each other. */
function isOvertaken(error: unknown): boolean {
  return error instanceof StatementError && (error.constraint === 'tariff_without_overlap' || error.code === '40P01')
}

function codesOf(listId: string): ReadonlySet<string> {
  return new Set(codeLists[listId]?.codes.map(({ code }) => code))
}
