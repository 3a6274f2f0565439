import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { lockClient } from '../data/client.commands.ts'
import { addLongTermAbsence } from '../data/long-term-absence.commands.ts'
import { loadLongTermAbsencesByClient } from '../data/long-term-absence.queries.ts'
import { loadSchools } from '../data/school.queries.ts'
import { changeAbsences } from '../figures/cube.ts'
import { overlaps } from '../rules/agreement.ts'
import { type AbsenceFacts, findAbsenceProblems, isSameAbsence } from '../rules/long-term-absence.ts'
import type { RegisterLongTermAbsenceInput, ResolversTypes } from '../schema/types.generated.ts'
import { clientNotFound, schoolNotFound } from './not-found.ts'

type Result = Awaited<ResolversTypes['RegisterLongTermAbsenceResult']>

/**
 * Registers that a young person whom the caller's municipality knows stays away from school. Doing it again changes nothing;
 * another absence on the same days is a problem, also when both come at once.
 */
export async function registerLongTermAbsence(
  { clientId, ...input }: RegisterLongTermAbsenceInput,
  { identity, database, loaders }: Context,
): Promise<Result> {
  const { start, end = null, schoolBrin = null, reason } = input
  const absence: AbsenceFacts = { start, end, schoolBrin, reason }
  const fields = findAbsenceProblems(absence, today())
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'The absence was not registered; correct the input.', fields }
  }
  if (!isId(clientId)) return clientNotFound

  loaders.longTermAbsencesByClient.clear(clientId)
  return database.withIdentity(
    identity,
    async (db): Promise<Result> => {
      const client = await lockClient(db, identity.municipalities, clientId)
      if (client === null) return clientNotFound
      if (schoolBrin !== null) {
        const [school] = await loadSchools(db, identity.municipalities, [schoolBrin])
        if (school === undefined) return schoolNotFound
      }
      const absences = await loadLongTermAbsencesByClient(db, identity.municipalities, [clientId])
      const same = absences.find((standing) => isSameAbsence(standing, absence))
      if (same !== undefined) return { __typename: 'RegisterLongTermAbsenceSuccess', longTermAbsence: same }
      const overlapping = absences.find((standing) => overlaps(standing, absence))
      if (overlapping !== undefined) {
        return {
          __typename: 'LongTermAbsenceOverlapProblem',
          message: `An absence stands from ${overlapping.start}; end it before the next one, or correct the facts.`,
          longTermAbsence: overlapping,
        }
      }
      const { municipalityCode } = client
      const row = { municipalityCode, clientId, ...absence, registeredOn: today() }
      return changeAbsences(db, client, async () => ({
        __typename: 'RegisterLongTermAbsenceSuccess',
        longTermAbsence: await addLongTermAbsence(db, row),
      }))
    },
    { write: true },
  )
}
