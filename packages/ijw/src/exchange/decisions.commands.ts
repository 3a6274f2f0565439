import { isAnyOf, selectRows } from '@regiograaf/database'
import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { dueDate } from '../arithmetic/deadlines.ts'
import type { Pseudonyms } from '../pseudonym.ts'
import {
  allocation,
  breach,
  claim,
  claimLine,
  delivery,
  outgoing,
  parkedMessage,
  receipt,
  request,
  task,
} from './exchange.table.ts'
import { type ClaimLineFact, careKey, deliveryKey, type FactChanges } from './known-facts.ts'
import { tasksOfCourse, tasksOfRequest } from './tasks.ts'

/** Everything that follows from the decisions on a batch of messages of one municipality. */
export interface DecisionRows {
  readonly facts: FactChanges
  readonly receipts: readonly (typeof receipt.$inferInsert)[]
  readonly breaches: readonly (typeof breach.$inferInsert)[]
  readonly answers: readonly (typeof outgoing.$inferInsert)[]
  readonly parked: readonly (typeof parkedMessage.$inferInsert)[]
  /** Of the parked messages that their senders await an answer to. */
  readonly returns: readonly (typeof task.$inferInsert)[]
  /** Ids of messages that were parked and are decided now. */
  readonly resolved: readonly string[]
}

/** Writes decisions, in a statement per table that has any. */
export async function writeDecisions(
  db: NodePgDatabase,
  municipalityCode: string,
  pseudonyms: Pseudonyms,
  { facts, receipts, breaches, answers, parked, returns, resolved }: DecisionRows,
): Promise<void> {
  const ofMunicipality = <Fact extends object>(fact: Fact) => ({ municipalityCode, ...fact })
  const deliveries = facts.deliveries.map((change) => ({
    ...change.delivery,
    municipalityCode,
    id: pseudonyms.idOf('delivery', municipalityCode, careKey(change.delivery), deliveryKey(change.delivery)),
    stands: change.stands,
  }))
  const about = [
    ...facts.requests.map((fact) => ({
      subjectId: pseudonyms.idOf('request', municipalityCode, fact.providerCode, fact.reference),
      tasks: tasksOfRequest(fact),
    })),
    ...facts.courses.map((course) => ({
      subjectId: pseudonyms.allocationId(municipalityCode, course.allocation.number),
      tasks: tasksOfCourse(course),
    })),
  ]
  const done = [...resolved, ...about.map(({ subjectId }) => subjectId)]
  await removeRows(db, task, task.subjectId, municipalityCode, done)
  await removeClaimLines(
    db,
    municipalityCode,
    facts.claimLines.filter(({ stands }) => !stands).map(({ line }) => line),
  )
  await Promise.all([
    putRows(db, receipt, [receipt.municipalityCode, receipt.messageId], receipts),
    addRows(db, breach, breaches),
    addRows(db, outgoing, answers),
    addRows(db, parkedMessage, parked),
    addRows(db, task, [
      ...returns,
      ...about.flatMap(({ subjectId, tasks }) => tasks.map((one) => ({ ...ofMunicipality(one), subjectId }))),
    ]),
    removeRows(db, parkedMessage, parkedMessage.messageId, municipalityCode, resolved),
    putRows(db, allocation, [allocation.municipalityCode, allocation.number], facts.allocations.map(ofMunicipality)),
    putRows(
      db,
      delivery,
      [delivery.municipalityCode, delivery.id],
      deliveries.filter(({ stands }) => stands),
    ),
    removeRows(
      db,
      delivery,
      delivery.id,
      municipalityCode,
      deliveries.filter(({ stands }) => !stands).map(({ id }) => id),
    ),
    putRows(
      db,
      request,
      [request.municipalityCode, request.providerCode, request.reference],
      facts.requests.map(ofMunicipality),
    ),
    putRows(
      db,
      claim,
      [claim.municipalityCode, claim.id],
      facts.claims.map((fact) => ({
        ...ofMunicipality(fact),
        id: pseudonyms.idOf('claim', municipalityCode, fact.providerCode, fact.identification),
        messageId: pseudonyms.idOf('message', municipalityCode, fact.providerCode, 'JW323', fact.identification),
        dueOn: dueDate('claimAnswer', fact.receivedOn),
      })),
    ),
    putRows(
      db,
      claimLine,
      [claimLine.municipalityCode, claimLine.providerCode, claimLine.reference],
      facts.claimLines.filter(({ stands }) => stands).map(({ line }) => ofMunicipality(line)),
    ),
  ])
}

async function addRows<Table extends PgTable>(
  db: NodePgDatabase,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  if (rows.length > 0) await db.insert(table).select(selectRows(table, rows))
}

/** Inserts rows, or replaces those with the same key. */
async function putRows<Table extends PgTable>(
  db: NodePgDatabase,
  table: Table,
  key: AnyPgColumn[],
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  if (rows.length === 0) return
  const replacement = Object.entries(getTableColumns(table)).map(([name, column]): [string, SQL] => [
    name,
    sql`excluded.${sql.identifier(column.name)}`,
  ])
  await db
    .insert(table)
    .select(selectRows(table, rows))
    .onConflictDoUpdate({ target: key, set: Object.fromEntries(replacement) as never })
}

async function removeClaimLines(
  db: NodePgDatabase,
  municipalityCode: string,
  lines: readonly ClaimLineFact[],
): Promise<void> {
  for (const [providerCode, ofProvider] of Map.groupBy(lines, (line) => line.providerCode)) {
    const references = ofProvider.map(({ reference }) => reference)
    await db
      .delete(claimLine)
      .where(
        and(
          eq(claimLine.municipalityCode, municipalityCode),
          eq(claimLine.providerCode, providerCode),
          isAnyOf(claimLine.reference, references),
        ),
      )
  }
}

async function removeRows(
  db: NodePgDatabase,
  table: PgTable & { municipalityCode: AnyPgColumn },
  column: AnyPgColumn,
  municipalityCode: string,
  values: readonly string[],
): Promise<void> {
  if (values.length === 0) return
  await db.delete(table).where(and(eq(table.municipalityCode, municipalityCode), isAnyOf(column, values)))
}
