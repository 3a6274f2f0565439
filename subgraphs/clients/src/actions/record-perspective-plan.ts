import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addPerspectivePlan } from '../data/perspective-plan.commands.ts'
import { changeRegister } from '../figures/change-register.ts'
import { countFile } from '../projections/cube.ts'
import { findPlanProblems, isSamePlan, type PlanFacts } from '../rules/perspective-plan.ts'
import type { RecordPerspectivePlanInput, ResolversTypes } from '../schema/types.generated.ts'
import { clientNotFound } from './not-found.ts'

type Result = Awaited<ResolversTypes['RecordPerspectivePlanResult']>

/** Records the plan of a young person of the caller's municipality as it stands from a day on. Doing it again changes nothing; another plan of that day is a problem. */
export async function recordPerspectivePlan(
  { clientId, datedOn, lifeAreas, status = 'IN_PROGRESS' }: RecordPerspectivePlanInput,
  { identity, database, loaders }: Context,
): Promise<Result> {
  const facts: PlanFacts = { datedOn, lifeAreas: [...new Set(lifeAreas)].sort(), status }
  const fields = findPlanProblems(facts, today())
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'No plan was recorded; correct the input.', fields }
  }
  const client = isId(clientId) ? await loaders.clientById.load(clientId) : null
  if (client === null) return clientNotFound
  const { municipalityCode } = client
  loaders.perspectivePlansByClient.clear(clientId)
  return changeRegister(database, identity, {
    register: 'perspective-plans',
    municipalityCode,
    count: (db) => countFile(db, municipalityCode, clientId),
    change: async (db): Promise<Result> => {
      const row = { municipalityCode, clientId, ...facts, lifeAreas: [...facts.lifeAreas] }
      const perspectivePlan = await addPerspectivePlan(db, row)
      if (!isSamePlan(perspectivePlan, facts)) {
        return {
          __typename: 'PerspectivePlanRecordedProblem',
          message: 'Another plan of that day stands; correct the facts, or give the day of the later plan.',
          perspectivePlan,
        }
      }
      return { __typename: 'RecordPerspectivePlanSuccess', perspectivePlan }
    },
  })
}
