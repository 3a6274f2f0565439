import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { putWaitingEnd } from '../data/waiting-list-entry.commands.ts'
import { loadCountedEntries, loadWaitingListEntries } from '../data/waiting-list-entry.queries.ts'
import { changeRegister } from '../figures/change-register.ts'
import { countEntries } from '../figures/count-waiting.ts'
import { findWaitingEndProblems } from '../rules/waiting.ts'
import type { EndWaitingInput, ResolversTypes } from '../schema/types.generated.ts'

type Result = Awaited<ResolversTypes['EndWaitingResult']>

/** Notes how waiting ended, and counts it. Doing it again changes nothing; an entry that ended otherwise is a problem. */
export async function endWaiting(
  { waitingListEntryId: id, on, outcome }: EndWaitingInput,
  { identity, database, loaders }: Context,
): Promise<Result> {
  const standing = isId(id) ? await loaders.waitingListEntryById.load(id) : null
  if (standing === null) return entryNotFound
  const fields = findWaitingEndProblems(standing.waitingSince, on, today())
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'The entry was not ended; correct the input.', fields }
  }
  const { municipalityCode, clientId } = standing
  loaders.waitingListEntryById.clear(id)
  loaders.waitingListEntriesByClient.clear(clientId)
  return changeRegister(database, identity, {
    register: 'waiting-list',
    municipalityCode,
    count: async (db) => countEntries(await loadCountedEntries(db, municipalityCode, clientId)),
    change: async (db): Promise<Result> => {
      await putWaitingEnd(db, municipalityCode, id, on, outcome)
      const [ended = standing] = await loadWaitingListEntries(db, [municipalityCode], [id])
      if (ended.endedOn !== on || ended.outcome !== outcome) {
        return {
          __typename: 'WaitingEndedProblem',
          message: `This entry ended on ${ended.endedOn}; what was registered stands.`,
          waitingListEntry: ended,
        }
      }
      return { __typename: 'EndWaitingSuccess', waitingListEntry: ended }
    },
  })
}

const entryNotFound = {
  __typename: 'WaitingListEntryNotFoundProblem',
  message: 'Your municipality has no entry with this id; take one from the field waitingListEntries.',
} as const
