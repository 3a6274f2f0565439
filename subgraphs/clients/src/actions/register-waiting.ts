import { codeLists } from '@regiograaf/reference-data'
import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addWaitingListEntry } from '../data/waiting-list-entry.commands.ts'
import { loadCountedEntries, loadWaitingListEntriesByClient } from '../data/waiting-list-entry.queries.ts'
import { changeRegister } from '../figures/change-register.ts'
import { countEntries } from '../figures/count-waiting.ts'
import { findWaitingProblems, isSameQueue, type WaitingFacts } from '../rules/waiting.ts'
import type { RegisterWaitingInput, ResolversTypes } from '../schema/types.generated.ts'
import { clientNotFound } from './not-found.ts'

type Result = Awaited<ResolversTypes['RegisterWaitingResult']>

const categories: ReadonlySet<string> = new Set(codeLists.JZ020?.codes.map(({ code }) => code))

/**
 * Registers that a young person of the caller's municipality waits somewhere, and counts it. Doing it again changes nothing; who waits
 * there for the same help already is a problem, also when both come at once.
 */
export async function registerWaiting(
  { clientId, organisationAgbCode, productCategoryCode, ...input }: RegisterWaitingInput,
  { identity, database, loaders }: Context,
): Promise<Result> {
  const { place, atClientRequest = false, waitingSince } = input
  const facts: WaitingFacts = {
    place,
    providerAgbCode: organisationAgbCode ?? null,
    categoryCode: productCategoryCode ?? null,
    atClientRequest,
    waitingSince,
  }
  const fields = findWaitingProblems(facts, categories, today())
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'Nothing was registered; correct the input.', fields }
  }
  const client = isId(clientId) ? await loaders.clientById.load(clientId) : null
  if (client === null) return clientNotFound
  const { municipalityCode } = client
  loaders.waitingListEntriesByClient.clear(clientId)
  return changeRegister(database, identity, {
    register: 'waiting-list',
    municipalityCode,
    count: async (db) => countEntries(await loadCountedEntries(db, municipalityCode, clientId)),
    change: async (db): Promise<Result> => {
      const entries = await loadWaitingListEntriesByClient(db, [municipalityCode], [clientId])
      const queue = entries.filter((standing) => isSameQueue(standing, facts))
      const same = queue.find((standing) => standing.waitingSince === waitingSince)
      if (same !== undefined && same.atClientRequest === atClientRequest) {
        return { __typename: 'RegisterWaitingSuccess', waitingListEntry: same }
      }
      const waiting = same ?? queue.find(({ endedOn }) => endedOn === null || endedOn > waitingSince)
      if (waiting !== undefined) {
        return {
          __typename: 'AlreadyWaitingProblem',
          message: `The young person waits there since ${waiting.waitingSince}; end that entry first, or correct the facts.`,
          waitingListEntry: waiting,
        }
      }
      return {
        __typename: 'RegisterWaitingSuccess',
        waitingListEntry: await addWaitingListEntry(db, {
          municipalityCode,
          clientId,
          ...facts,
          registeredOn: today(),
        }),
      }
    },
  })
}
