import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { loadClients } from '../data/client.queries.ts'
import { addPerspectivePlan } from '../data/perspective-plan.commands.ts'
import { keepRegisterCube } from '../projections/cube.ts'
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
  if (!isId(clientId)) return clientNotFound
  loaders.perspectivePlansByClient.clear(clientId)
  return database.withIdentity(
    identity,
    async (db): Promise<Result> => {
      const [client] = await loadClients(db, identity.municipalities, [clientId])
      if (client === undefined) return clientNotFound
      const { municipalityCode } = client
      const perspectivePlan = await keepRegisterCube(db, 'perspective-plans', client, () =>
        addPerspectivePlan(db, { municipalityCode, clientId, ...facts, lifeAreas: [...facts.lifeAreas] }),
      )
      if (!isSamePlan(perspectivePlan, facts)) {
        return {
          __typename: 'PerspectivePlanRecordedProblem',
          message: 'Another plan of that day stands; correct the facts, or give the day of the later plan.',
          perspectivePlan,
        }
      }
      return { __typename: 'RecordPerspectivePlanSuccess', perspectivePlan }
    },
    { write: true },
  )
}
