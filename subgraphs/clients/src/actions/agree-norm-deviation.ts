import { normsOfMunicipality } from '@regiograaf/reference-data'
import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addNormDeviation } from '../data/norm-deviation.commands.ts'
import { changeRegister } from '../figures/change-register.ts'
import { countFile } from '../projections/cube.ts'
import { findDeviationProblems } from '../rules/norm-check.ts'
import type { AgreeNormDeviationInput, ResolversTypes } from '../schema/types.generated.ts'
import { allocationNotFound } from './sending-problems.ts'

type Result = Awaited<ResolversTypes['AgreeNormDeviationResult']>

/** Notes that the access of the caller's municipality consents to an allocation that lasts longer than a norm. Doing it again changes nothing; another reason or day is a problem. */
export async function agreeNormDeviation(
  { allocationId, normId, reason, agreedOn }: AgreeNormDeviationInput,
  { identity, database, loaders }: Context,
): Promise<Result> {
  const allocation = isId(allocationId) ? await loaders.allocationById.load(allocationId) : null
  if (allocation === null) return allocationNotFound
  const { municipalityCode, clientId } = allocation
  const norm = normsOfMunicipality(municipalityCode, today()).find(({ id }) => id === normId) ?? null
  const fields = findDeviationProblems(norm, allocation, agreedOn, today())
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'No deviation was noted; correct the input.', fields }
  }
  loaders.normDeviationsByAllocation.clear(allocationId)
  return changeRegister(database, identity, {
    register: 'norm-deviations',
    municipalityCode,
    count: (db) => countFile(db, municipalityCode, clientId),
    change: async (db): Promise<Result> => {
      const row = { municipalityCode, clientId, allocationId, normId, reason, agreedOn }
      const normDeviation = await addNormDeviation(db, row)
      if (normDeviation.reason !== reason || normDeviation.agreedOn !== agreedOn) {
        return {
          __typename: 'NormDeviationAgreedProblem',
          message: 'A deviation of this allocation from this norm stands, with another reason or day.',
          normDeviation,
        }
      }
      return { __typename: 'AgreeNormDeviationSuccess', normDeviation }
    },
  })
}
