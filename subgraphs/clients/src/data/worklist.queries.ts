import { isAnyOf } from '@regiograaf/database'
import { and, asc, count, eq, gt, gte, lt, lte, not, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { date, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import type { Horizon, WorklistKind, WorklistState } from '../rules/worklist.ts'
import type { WorklistPlace } from './worklist-place.ts'

/** What the exchange publishes of what is to be done and by when (packages/ijw/migrations). */
const task = pgSchema('ijw_published')
  .view('task', {
    municipalityCode: text('municipality_code').notNull(),
    subjectId: uuid('subject_id').notNull(),
    kind: text('kind').$type<WorklistKind>().notNull(),
    clientId: uuid('client_id'),
    clientIds: uuid('client_ids').array().notNull(),
    providerCode: text('provider_code').notNull(),
    reference: text('reference'),
    since: date('since', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
  })
  .existing()

/** Null when it is about anybody whose provider is withheld from whoever asks: providers are known by their numbers, too. */
const unlessWithheld = (column: SQLWrapper) =>
  sql<string | null>`case when not (${task.clientIds} && (select hub.withheld_clients())::uuid[]) then ${column} end`
const providerAgbCode = unlessWithheld(task.providerCode)

const columns = {
  municipalityCode: task.municipalityCode,
  id: task.subjectId,
  kind: task.kind,
  clientId: task.clientId,
  providerAgbCode,
  reference: unlessWithheld(task.reference),
  since: task.since,
  dueOn: task.dueOn,
}

export type WorklistRow = Awaited<ReturnType<typeof listWorklist>>[number]

/** Which items are listed; what is left out is not looked at. */
export interface WorklistFilter {
  readonly kind?: WorklistKind | null | undefined
  readonly providerAgbCode?: string | null | undefined
  readonly dueBefore?: string | null | undefined
  readonly state?: WorklistState | null | undefined
}

function isIn(state: WorklistState, { today, soonUntil }: Horizon): SQL | undefined {
  if (state === 'LATE') return lt(task.dueOn, today)
  return state === 'DUE' ? gt(task.dueOn, soonUntil) : and(gte(task.dueOn, today), lte(task.dueOn, soonUntil))
}

function meets(
  municipalities: readonly string[],
  { kind, providerAgbCode: provider, dueBefore, state }: WorklistFilter,
  horizon: Horizon,
): SQL | undefined {
  return and(
    isAnyOf(task.municipalityCode, municipalities),
    lte(task.since, horizon.today),
    // No message says that a residence is disputed: that it was not, is not late.
    not(sql`(${task.kind} = 'RESIDENCE_REJECTION' and ${lt(task.dueOn, horizon.today)})`),
    kind == null ? undefined : eq(task.kind, kind),
    // As it is shown: by a filter nobody finds out what is withheld.
    provider == null ? undefined : sql`${providerAgbCode} = ${provider}`,
    dueBefore == null ? undefined : lt(task.dueOn, dueBefore),
    state == null ? undefined : isIn(state, horizon),
  )
}

/** Up to `limit` items of that day, soonest due first, beginning after a place. */
export function listWorklist(
  db: NodePgDatabase,
  municipalities: readonly string[],
  filter: WorklistFilter,
  horizon: Horizon,
  limit: number,
  after: WorklistPlace | null,
) {
  return db
    .select(columns)
    .from(task)
    .where(
      and(
        meets(municipalities, filter, horizon),
        after === null
          ? undefined
          : sql`(${task.dueOn}, ${task.kind}, ${task.subjectId}) > (${after.dueOn}, ${after.kind}, ${after.id})`,
      ),
    )
    .orderBy(asc(task.dueOn), asc(task.kind), asc(task.subjectId))
    .limit(limit)
}

export async function countWorklist(
  db: NodePgDatabase,
  municipalities: readonly string[],
  filter: WorklistFilter,
  horizon: Horizon,
): Promise<number> {
  const rows = await db
    .select({ items: count() })
    .from(task)
    .where(meets(municipalities, filter, horizon))
  return rows[0]?.items ?? 0
}
