import { isAnyOf, unlessWithheld } from '@regiograaf/database'
import { and, asc, count, desc, eq, exists, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { alias, type PgSelect } from 'drizzle-orm/pg-core'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type CareRequestRow, type CareRequestState, careRequest } from './care-request.table.ts'
import { requestAnswer } from './request-answer.table.ts'
import { requestGrant } from './request-grant.table.ts'

const { version: _version, ...ownColumns } = getTableColumns(careRequest)
const rejection = alias(requestAnswer, 'rejection')
const examination = alias(requestAnswer, 'examination')

/** Nothing leaves granted or rejected, so the order of the messages does not matter. */
const state = (db: NodePgDatabase) => sql<CareRequestState>`case
  when ${exists(
    db
      .select({ grant: sql`1` })
      .from(requestGrant)
      .where(
        and(
          eq(requestGrant.municipalityCode, careRequest.municipalityCode),
          eq(requestGrant.requestId, careRequest.id),
        ),
      ),
  )} then 'GRANTED'
  when ${rejection.id} is not null then 'REJECTED'
  when ${examination.id} is not null then 'UNDER_EXAMINATION'
  else 'OPEN' end`

function columns(db: NodePgDatabase) {
  return {
    ...ownColumns,
    providerAgbCode: unlessWithheld(careRequest.providerAgbCode, careRequest.clientId),
    state: state(db),
    examinedOn: examination.answeredOn,
    rejectedOn: rejection.answeredOn,
    rejectionReasonCode: rejection.rejectionReasonCode,
    responsibleMunicipalityCode: rejection.responsibleMunicipalityCode,
  }
}

/** Beside each request its answers: at most one of each kind. */
function withAnswers<Select extends PgSelect>(select: Select) {
  return select
    .leftJoin(rejection, isAnswer(rejection, '1'))
    .leftJoin(examination, isAnswer(examination, '2'))
}

function isAnswer(answer: typeof rejection | typeof examination, code: string): SQL | undefined {
  return and(
    eq(answer.municipalityCode, careRequest.municipalityCode),
    eq(answer.requestId, careRequest.id),
    eq(answer.answerCode, code),
  )
}

/** Which requests are listed; what is left out is not looked at. */
export interface CareRequestFilter {
  readonly states?: readonly CareRequestState[] | null | undefined
  readonly kind?: 'ALLOCATION' | 'CHANGE' | null | undefined
  readonly providerAgbCode?: string | null | undefined
}

function meets(db: NodePgDatabase, { states, kind, providerAgbCode }: CareRequestFilter): SQL | undefined {
  return and(
    states == null ? undefined : sql`${state(db)} = any(${sql.param([...states])})`,
    kind == null ? undefined : eq(careRequest.kind, kind),
    // As it is shown: by a filter nobody finds out what is withheld.
    providerAgbCode == null
      ? undefined
      : sql`${unlessWithheld(careRequest.providerAgbCode, careRequest.clientId)} = ${providerAgbCode}`,
  )
}

/** Up to `limit` requests, latest first, beginning after the one with id `after`. */
export function listCareRequests(
  db: NodePgDatabase,
  municipalities: readonly string[],
  filter: CareRequestFilter,
  limit: number,
  after: string | null,
): Promise<CareRequestRow[]> {
  const mine = isAnyOf(careRequest.municipalityCode, municipalities)
  const position = (id: string) =>
    db
      .select({ datedOn: careRequest.datedOn, id: careRequest.id })
      .from(careRequest)
      .where(and(mine, eq(careRequest.id, id)))
  return withAnswers(db.select(columns(db)).from(careRequest).$dynamic())
    .where(
      and(
        mine,
        meets(db, filter),
        after === null ? undefined : sql`(${careRequest.datedOn}, ${careRequest.id}) < (${position(after)})`,
      ),
    )
    .orderBy(desc(careRequest.datedOn), desc(careRequest.id))
    .limit(limit)
}

export async function countCareRequests(
  db: NodePgDatabase,
  municipalities: readonly string[],
  filter: CareRequestFilter,
): Promise<number> {
  const rows = await withAnswers(db.select({ requests: count() }).from(careRequest).$dynamic()).where(
    and(isAnyOf(careRequest.municipalityCode, municipalities), meets(db, filter)),
  )
  return rows[0]?.requests ?? 0
}

export function loadCareRequests(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<CareRequestRow[]> {
  return withAnswers(db.select(columns(db)).from(careRequest).$dynamic()).where(
    and(isAnyOf(careRequest.municipalityCode, municipalities), isAnyOf(careRequest.id, ids)),
  )
}

export function loadCareRequestsByClient(
  db: NodePgDatabase,
  municipalities: readonly string[],
  clientIds: readonly string[],
): Promise<CareRequestRow[]> {
  return withAnswers(db.select(columns(db)).from(careRequest).$dynamic())
    .where(and(isAnyOf(careRequest.municipalityCode, municipalities), isAnyOf(careRequest.clientId, clientIds)))
    .orderBy(asc(careRequest.datedOn), asc(careRequest.id))
}

/** The latest request that each allocation honours. */
export function loadCareRequestsByAllocation(
  db: NodePgDatabase,
  municipalities: readonly string[],
  allocationIds: readonly string[],
): Promise<(CareRequestRow & { readonly allocationId: string })[]> {
  return withAnswers(
    db
      .select({ ...columns(db), allocationId: requestGrant.allocationId })
      .from(careRequest)
      .innerJoin(
        requestGrant,
        and(
          eq(requestGrant.municipalityCode, careRequest.municipalityCode),
          eq(requestGrant.requestId, careRequest.id),
        ),
      )
      .$dynamic(),
  )
    .where(
      and(isAnyOf(careRequest.municipalityCode, municipalities), isAnyOf(requestGrant.allocationId, allocationIds)),
    )
    .orderBy(asc(careRequest.datedOn), asc(careRequest.id))
}
