import type { Database } from '@regiograaf/database'
import { type Projection, type Pseudonyms, subscriptions, toAllocationFacts, writeVersions } from '@regiograaf/ijw'
import { claim } from '../data/claim.table.ts'
import { claimAnswer } from '../data/claim-answer.table.ts'
import { claimLine } from '../data/claim-line.table.ts'
import { commitment } from '../data/commitment.table.ts'
import { toClaimAnswerRows, toClaimLineRows, toClaimRows } from './claims.ts'

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
      await writeVersions(
        db,
        commitment,
        messages.flatMap((message) => toAllocationFacts(message, pseudonyms)),
      )
      await writeVersions(
        db,
        claim,
        messages.flatMap((message) => toClaimRows(message, pseudonyms)),
      )
      await writeVersions(
        db,
        claimAnswer,
        messages.flatMap((message) => toClaimAnswerRows(message, pseudonyms)),
      )
      await writeVersions(
        db,
        claimLine,
        messages.flatMap((message) => toClaimLineRows(message, pseudonyms)),
      )
    },
  }
}
