import { normsOfMunicipality } from '@regiograaf/reference-data'
import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { loadAllocations } from '../data/allocation.queries.ts'
import { addNormDeviation } from '../data/norm-deviation.commands.ts'
import { keepRegisterCube } from '../projections/cube.ts'
import { findDeviationProblems } from '../rules/norm-check.ts'
import type { AgreeNormDeviationInput, ResolversTypes } from '../schema/types.generated.ts'
import { allocationNotFound } from './sending-problems.ts'

type Result = Awaited<ResolversTypes['AgreeNormDeviationResult']>

/** Notes that the access of the caller's municipality consents to an allocation that lasts longer than a norm. Doing it again changes nothing; another reason or day is a problem. */
export async function agreeNormDeviation(
  { allocationId, normId, reason, agreedOn }: AgreeNormDeviationInput,
  { identity, database, loaders }: Context,
): Promise<Result> {
  if (!isId(allocationId)) return allocationNotFound
  loaders.normDeviationsByAllocation.clear(allocationId)
  return database.withIdentity(
    identity,
    async (db): Promise<Result> => {
      const [allocation] = await loadAllocations(db, identity.municipalities, [allocationId])
      if (allocation === undefined) return allocationNotFound
      const { municipalityCode, clientId } = allocation
      const norm = normsOfMunicipality(municipalityCode, today()).find(({ id }) => id === normId) ?? null
      const fields = findDeviationProblems(norm, allocation, agreedOn, today())
      if (fields.length > 0) {
        return { __typename: 'ValidationProblem', message: 'No deviation was noted; correct the input.', fields }
      }
      const normDeviation = await keepRegisterCube(db, 'norm-deviations', { municipalityCode, id: clientId }, () =>
        addNormDeviation(db, { municipalityCode, clientId, allocationId, normId, reason, agreedOn }),
      )
      if (normDeviation.reason !== reason || normDeviation.agreedOn !== agreedOn) {
        return {
          __typename: 'NormDeviationAgreedProblem',
          message: 'A deviation of this allocation from this norm stands, with another reason or day.',
          normDeviation,
        }
      }
      return { __typename: 'AgreeNormDeviationSuccess', normDeviation }
    },
    { write: true },
  )
}
