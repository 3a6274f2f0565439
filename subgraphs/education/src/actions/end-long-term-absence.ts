import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { endLongTermAbsence as putEnd } from '../data/long-term-absence.commands.ts'
import { findLongTermAbsence } from '../data/long-term-absence.queries.ts'
import { changeAbsences } from '../figures/cube.ts'
import { findEndProblems } from '../rules/long-term-absence.ts'
import type { EndLongTermAbsenceInput, ResolversTypes } from '../schema/types.generated.ts'

type Result = Awaited<ResolversTypes['EndLongTermAbsenceResult']>

/** Notes the last day of an absence. Doing it again changes nothing; an absence that ended on another day is a problem. */
export async function endLongTermAbsence(
  { longTermAbsenceId: id, end }: EndLongTermAbsenceInput,
  { identity, database, loaders }: Context,
): Promise<Result> {
  if (!isId(id)) return absenceNotFound
  return database.withIdentity(
    identity,
    async (db): Promise<Result> => {
      const standing = await findLongTermAbsence(db, identity.municipalities, id)
      if (standing === null) return absenceNotFound
      const fields = findEndProblems(standing.start, end, today())
      if (fields.length > 0) {
        return { __typename: 'ValidationProblem', message: 'The absence was not ended; correct the input.', fields }
      }
      const { municipalityCode, clientId } = standing
      loaders.longTermAbsencesByClient.clear(clientId)
      return changeAbsences(db, { municipalityCode, id: clientId }, async (): Promise<Result> => {
        await putEnd(db, identity.municipalities, id, end)
        const ended = (await findLongTermAbsence(db, identity.municipalities, id)) ?? standing
        if (ended.end !== end) {
          return {
            __typename: 'LongTermAbsenceEndedProblem',
            message: `This absence ended on ${ended.end}; an end that was registered stands.`,
            longTermAbsence: ended,
          }
        }
        return { __typename: 'EndLongTermAbsenceSuccess', longTermAbsence: ended }
      })
    },
    { write: true },
  )
}

const absenceNotFound = {
  __typename: 'LongTermAbsenceNotFoundProblem',
  message: 'Your municipality has no absence with this id; take one from the young person.',
} as const
