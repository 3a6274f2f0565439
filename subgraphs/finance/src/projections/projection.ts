import type { Database } from '@regiograaf/database'
import {
  type Projection,
  type Pseudonyms,
  rememberingPseudonyms,
  subscriptions,
  toAllocationFacts,
  writeVersions,
} from '@regiograaf/ijw'
import { claim } from '../data/claim.table.ts'
import { claimAnswer } from '../data/claim-answer.table.ts'
import { claimLine } from '../data/claim-line.table.ts'
import { commitment } from '../data/commitment.table.ts'
import { toClaimAnswerRows, toClaimLineRows, toClaimRows } from './claims.ts'
import { keepFinanceCube } from './cube.ts'

/**
 * Commitments from JW301, claims with their lines from JW323, and what a municipality answers from JW325. The BSN only serves to
 * find the client's id.
 */
export function financeProjection(database: Database, pseudonyms: Pseudonyms): Projection {
  return {
    subgraph: 'finance',
    messageTypes: subscriptions.finance,
    database,
    project: async (db, messages) => {
      const ids = rememberingPseudonyms(pseudonyms)
      const allocations = messages.flatMap((message) => toAllocationFacts(message, ids))
      const claims = messages.flatMap((message) => toClaimRows(message, ids))
      const answers = messages.flatMap((message) => toClaimAnswerRows(message, ids))
      const lines = messages.flatMap((message) => toClaimLineRows(message, ids))
      const changes = {
        // A claim brings all of its lines itself, an answer none.
        claimIds: answers.map(({ id }) => id),
        clientIds: [...allocations, ...lines].map(({ clientId }) => clientId),
        commitmentIds: [...allocations.map(({ id }) => id), ...lines.map(({ allocationId }) => allocationId)],
      }
      await keepFinanceCube(db, messages, changes, async () => {
        await writeVersions(db, commitment, allocations)
        await writeVersions(db, claim, claims)
        await writeVersions(db, claimAnswer, answers)
        await writeVersions(db, claimLine, lines)
      })
    },
  }
}
