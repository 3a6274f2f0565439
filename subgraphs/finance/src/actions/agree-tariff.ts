import type { Database } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import { codeLists } from '@regiograaf/reference-data'
import { assertMay, graphError } from '@regiograaf/subgraph-kit'
import { insertTariff } from '../data/tariff.commands.ts'
import { listOverlappingTariffs } from '../data/tariff.queries.ts'
import type { TariffRow } from '../data/tariff.table.ts'
import { type FieldProblem, listTariffFaults, type TariffInput } from '../rules/tariff-input.ts'

const allowedCodes = { productCategories: codesOf('JZ020'), units: codesOf('WJ756') }

type Outcome =
  | { readonly __typename: 'AgreeTariffSuccess'; readonly tariff: TariffRow }
  | { readonly __typename: 'ValidationProblem'; readonly message: string; readonly fields: FieldProblem[] }
  | { readonly __typename: 'TariffOverlapProblem'; readonly message: string; readonly overlapping: TariffRow[] }

/**
 * Records a tariff of the caller's own municipality. The same agreement again answers with the one that stands; one that shares
 * a day with another tariff of the same provider, product and unit is refused. Throws FORBIDDEN for anyone but a contract manager
 * of a municipality.
 */
export async function agreeTariff(database: Database, identity: Identity, input: TariffInput): Promise<Outcome> {
  assertMay(identity, 'AGREE_TARIFFS')
  if (identity.organisation.kind !== 'municipality') {
    throw graphError('FORBIDDEN', 'A municipality agrees its own tariffs; ask as a contract-manager of a municipality.')
  }
  const fields = listTariffFaults(input, allowedCodes)
  if (fields.length > 0) {
    return {
      __typename: 'ValidationProblem',
      message: 'The tariff was not recorded: correct the fields named.',
      fields,
    }
  }
  const agreed = toTariff(identity.organisation.code, input)
  return database.withIdentity(
    identity,
    async (db): Promise<Outcome> => {
      const added = await insertTariff(db, agreed)
      if (added !== null) return { __typename: 'AgreeTariffSuccess', tariff: added }
      const overlapping = await listOverlappingTariffs(db, agreed)
      const same = overlapping.find((standing) => isSameAgreement(standing, agreed))
      if (same !== undefined) return { __typename: 'AgreeTariffSuccess', tariff: same }
      return {
        __typename: 'TariffOverlapProblem',
        message: 'The tariff was not recorded: another one is valid on some of these days. Choose days without one.',
        overlapping,
      }
    },
    { write: true },
  )
}

function toTariff(municipalityCode: string, input: TariffInput): Omit<TariffRow, 'id'> {
  const { productCategoryCode: categoryCode, validTo = null, ...rest } = input
  return { ...rest, municipalityCode, categoryCode, validTo }
}

/** Whether two tariffs of the same product say the same. */
function isSameAgreement(one: Omit<TariffRow, 'id'>, other: Omit<TariffRow, 'id'>): boolean {
  return one.amountCents === other.amountCents && one.validFrom === other.validFrom && one.validTo === other.validTo
}

function codesOf(listId: string): ReadonlySet<string> {
  return new Set(codeLists[listId]?.codes.map(({ code }) => code))
}
