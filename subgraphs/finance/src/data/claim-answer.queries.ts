import { isAnyOf } from '@regiograaf/database'
import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { date, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { claimAnswer } from './claim-answer.table.ts'

/** What the exchange publishes of claims (packages/ijw/migrations). */
const publishedClaim = pgSchema('ijw_published')
  .view('claim', {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
    state: text('state').$type<'awaiting' | 'automatic' | 'answered' | 'refused'>().notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    answeredOn: date('answered_on', { mode: 'string' }),
  })
  .existing()

/** How it stands with the answer to a claim, by the id of the claim. */
export interface ClaimAnswerRow {
  readonly id: string
  readonly state: 'awaiting' | 'automatic' | 'answered' | 'refused'
  readonly dueOn: string
  readonly answeredOn: string | null
  /** Why the claim as a whole is refused; null or empty when it is not. */
  readonly returnCodes: readonly string[] | null
}

export function loadClaimAnswers(
  db: NodePgDatabase,
  municipalities: readonly string[],
  claimIds: readonly string[],
): Promise<ClaimAnswerRow[]> {
  const { id, state, dueOn, answeredOn } = publishedClaim
  return db
    .select({ id, state, dueOn, answeredOn, returnCodes: claimAnswer.returnCodes })
    .from(publishedClaim)
    .leftJoin(
      claimAnswer,
      and(eq(claimAnswer.municipalityCode, publishedClaim.municipalityCode), eq(claimAnswer.id, publishedClaim.id)),
    )
    .where(and(isAnyOf(publishedClaim.municipalityCode, municipalities), isAnyOf(publishedClaim.id, claimIds)))
}
