import { normsOfMunicipality } from '@regiograaf/reference-data'
import { today, toOptionalCodedValue } from '@regiograaf/subgraph-kit'
import { toAllocatedVolume } from '../../../rules/allocated-volume.ts'
import { toAllocationKind } from '../../../rules/allocation-kind.ts'
import { checkTerm, isAbout } from '../../../rules/norm-check.ts'
import type { AllocationResolvers } from './../../types.generated.ts'

export const Allocation: AllocationResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.allocationById.load(id),
  kind: ({ categoryCode, productCode }) => toAllocationKind(categoryCode, productCode),
  client: ({ clientId }, _arguments, { loaders }) => loaders.clientById.load(clientId),
  provider: ({ providerAgbCode }) => (providerAgbCode === null ? null : { agbCode: providerAgbCode }),
  // The provider made it, so that it can tell which provider.
  providerReference: ({ providerAgbCode, providerReference }) => (providerAgbCode === null ? null : providerReference),
  productCategory: ({ categoryCode }) => (categoryCode === null ? null : { code: categoryCode }),
  changeReason: ({ changeReasonCode }) => toOptionalCodedValue('JZ002', changeReasonCode),
  volume: (row) => toAllocatedVolume(row),
  allocatedBudgetCents: ({ budgetCents }) => budgetCents,
  careRequest: ({ id }, _arguments, { loaders }) => loaders.careRequestByAllocation.load(id),
  careStarts: ({ id }, _arguments, { loaders }) => loaders.careStartsByAllocation.load(id),
  careStops: ({ id }, _arguments, { loaders }) => loaders.careStopsByAllocation.load(id),
  normChecks: (row) =>
    normsOfMunicipality(row.municipalityCode, today())
      .filter((norm) => isAbout(norm, row))
      .map((norm) => ({ norm, allocationId: row.id, ...checkTerm(norm, row) })),
}
