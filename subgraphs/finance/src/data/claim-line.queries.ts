import { isAnyOf } from '@regiograaf/database'
import { and, count, desc, eq, getTableColumns, isNotNull, isNull, lte, type SQL, sql, sum } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { AllocationTerms, GrantedOnAllocation } from '../figures/committed-remaining.ts'
import { claimAnswer } from './claim-answer.table.ts'
import { type ClaimLineRow, claimLine } from './claim-line.table.ts'
import { commitmentStands, type Owner } from './commitment.queries.ts'
import { commitment } from './commitment.table.ts'

const {
  version: _version,
  isAnswered: _isAnswered,
  returnCodes: _returnCodes,
  ...ownColumns
} = getTableColumns(claimLine)

/** The codes that stand: those of the municipality's own answer when there is one, otherwise what was found when the claim came. */
const standingCodes = sql<string[]>`case
    when ${claimAnswer.id} is null then ${claimLine.returnCodes}
    when ${claimAnswer.returnCodes} <> '{}' then ${claimAnswer.returnCodes}
    when ${claimLine.isAnswered} then ${claimLine.returnCodes}
    else '{}'::text[] end`

const isAnswerToClaim = and(
  eq(claimAnswer.municipalityCode, claimLine.municipalityCode),
  eq(claimAnswer.id, claimLine.claimId),
)

const columns = { ...ownColumns, returnCodes: standingCodes.as('standing_codes') }

/** The allocation that a line names is known for the same municipality, provider and client and was not deleted. */
const isMatch = and(
  eq(commitment.municipalityCode, claimLine.municipalityCode),
  eq(commitment.id, claimLine.allocationId),
  eq(commitment.providerAgbCode, claimLine.providerAgbCode),
  eq(commitment.clientId, claimLine.clientId),
  commitmentStands,
)

const yearOfLine = sql<number>`extract(year from ${claimLine.productPeriodStart})::int`

/** A line is granted or rejected as a whole; what is rejected has a code. */
const isGranted = sql`${standingCodes} = '{}'`

const latestFirst = [desc(claimLine.productPeriodStart), desc(claimLine.id)]

/** Lines with whether they match. */
function selectLines(db: NodePgDatabase, ...conditions: (SQL | undefined)[]) {
  return db
    .select({ ...columns, matched: sql<boolean>`${commitment.id} is not null`.as('matched') })
    .from(claimLine)
    .leftJoin(commitment, isMatch)
    .leftJoin(claimAnswer, isAnswerToClaim)
    .where(and(...conditions))
}

function isAfter(db: NodePgDatabase, municipalities: readonly string[], id: string | null): SQL | undefined {
  if (id === null) return undefined
  const position = db
    .select({ productPeriodStart: claimLine.productPeriodStart, id: claimLine.id })
    .from(claimLine)
    .where(and(isAnyOf(claimLine.municipalityCode, municipalities), eq(claimLine.id, id)))
  return sql`(${claimLine.productPeriodStart}, ${claimLine.id}) < (${position})`
}

function hasMatch(matched: boolean | null): SQL | undefined {
  if (matched === null) return undefined
  return matched ? isNotNull(commitment.id) : isNull(commitment.id)
}

/** Up to `limit` lines, latest product period first, beginning after the line with id `after`; `matched` null gives both kinds. */
export function listClaimLines(
  db: NodePgDatabase,
  municipalities: readonly string[],
  limit: number,
  after: string | null,
  matched: boolean | null,
): Promise<ClaimLineRow[]> {
  return selectLines(
    db,
    isAnyOf(claimLine.municipalityCode, municipalities),
    isAfter(db, municipalities, after),
    hasMatch(matched),
  )
    .orderBy(...latestFirst)
    .limit(limit)
}

export async function countClaimLines(
  db: NodePgDatabase,
  municipalities: readonly string[],
  matched: boolean | null,
): Promise<number> {
  const rows = await db
    .select({ lines: count() })
    .from(claimLine)
    .leftJoin(commitment, isMatch)
    .where(and(isAnyOf(claimLine.municipalityCode, municipalities), hasMatch(matched)))
  return rows[0]?.lines ?? 0
}

export function loadClaimLines(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<ClaimLineRow[]> {
  return selectLines(db, isAnyOf(claimLine.municipalityCode, municipalities), isAnyOf(claimLine.id, ids))
}

/** Of each claim up to `limit` lines, latest product period first, beginning after the line with id `after`. */
export async function loadClaimLinesByClaim(
  db: NodePgDatabase,
  municipalities: readonly string[],
  claimIds: readonly string[],
  limit: number,
  after: string | null,
): Promise<ClaimLineRow[]> {
  const place = sql<number>`row_number() over (partition by ${claimLine.claimId} order by ${sql.join(latestFirst, sql`, `)})`
  const numbered = db
    .select({ ...columns, matched: sql<boolean>`${commitment.id} is not null`.as('matched'), place: place.as('place') })
    .from(claimLine)
    .leftJoin(commitment, isMatch)
    .leftJoin(claimAnswer, isAnswerToClaim)
    .where(
      and(
        isAnyOf(claimLine.municipalityCode, municipalities),
        isAnyOf(claimLine.claimId, claimIds),
        isAfter(db, municipalities, after),
      ),
    )
    .as('numbered')
  const rows = await db.select().from(numbered).where(lte(numbered.place, limit)).orderBy(numbered.place)
  return rows.map(({ place: _place, ...row }) => row)
}

export function countClaimLinesByClaim(
  db: NodePgDatabase,
  municipalities: readonly string[],
  claimIds: readonly string[],
): Promise<{ claimId: string; lines: number }[]> {
  return db
    .select({ claimId: claimLine.claimId, lines: count() })
    .from(claimLine)
    .where(and(isAnyOf(claimLine.municipalityCode, municipalities), isAnyOf(claimLine.claimId, claimIds)))
    .groupBy(claimLine.claimId)
}

/** What is granted of each claim in all, credit lines taken off; a claim without granted lines is left out. */
export function loadGrantedByClaim(
  db: NodePgDatabase,
  municipalities: readonly string[],
  claimIds: readonly string[],
): Promise<{ claimId: string; grantedCents: number }[]> {
  return db
    .select({
      claimId: claimLine.claimId,
      grantedCents: sql`/* about nobody */ sum(${claimLine.amountCents})`.mapWith(Number),
    })
    .from(claimLine)
    .leftJoin(claimAnswer, isAnswerToClaim)
    .where(and(isAnyOf(claimLine.municipalityCode, municipalities), isAnyOf(claimLine.claimId, claimIds), isGranted))
    .groupBy(claimLine.claimId)
}

/** Whom and which allocations messages are about, beside those of the lines of these claims that are here already. */
export interface Concerned {
  readonly clientIds: readonly string[]
  readonly commitmentIds: readonly string[]
  readonly claimIds: readonly string[]
}

/** What was granted to those concerned by allocation, calendar year and unit, credit lines taken off. */
export function loadGranted(
  db: NodePgDatabase,
  municipalityCode: string,
  concerned: Concerned | 'all',
): Promise<readonly GrantedOnAllocation[]> {
  const { clientId, providerAgbCode, allocationId, unitCode, amountCents, volume } = claimLine
  return db
    .select({
      clientId,
      providerAgbCode,
      allocationId,
      year: yearOfLine.as('year'),
      unitCode,
      volume: sql`sum(sign(${amountCents}) * ${volume})`.mapWith(Number),
      amountCents: sql`sum(${amountCents})`.mapWith(Number),
    })
    .from(claimLine)
    .leftJoin(claimAnswer, isAnswerToClaim)
    .where(
      and(
        eq(claimLine.municipalityCode, municipalityCode),
        isGranted,
        concerned === 'all'
          ? undefined
          : isConcerned(clientId, clientId, concerned.clientIds, municipalityCode, concerned.claimIds),
      ),
    )
    .groupBy(clientId, providerAgbCode, allocationId, sql`year`, unitCode)
}

/** The terms of the allocations concerned that stand. */
export function loadTerms(
  db: NodePgDatabase,
  municipalityCode: string,
  concerned: Concerned | 'all',
): Promise<readonly AllocationTerms[]> {
  const { id, clientId, providerAgbCode, categoryCode, productCode } = commitment
  const { start, end, volume, unitCode, frequencyCode, budgetCents } = commitment
  return db
    .select({
      id,
      clientId,
      providerAgbCode,
      categoryCode,
      productCode,
      start,
      end,
      volume,
      unitCode,
      frequencyCode,
      budgetCents,
    })
    .from(commitment)
    .where(
      and(
        eq(commitment.municipalityCode, municipalityCode),
        commitmentStands,
        concerned === 'all'
          ? undefined
          : isConcerned(id, claimLine.allocationId, concerned.commitmentIds, municipalityCode, concerned.claimIds),
      ),
    )
}

/** Whether a column is one of these ids, or of those that the lines of these claims name. */
function isConcerned(
  column: AnyPgColumn,
  named: AnyPgColumn,
  ids: readonly string[],
  municipalityCode: string,
  claimIds: readonly string[],
): SQL {
  // An array, so that PostgreSQL finds the ids first and then the rows by index.
  return sql`${column} = any(array(
    select unnest(${sql.param([...ids])}::uuid[])
    union select of_claim.${sql.identifier(named.name)} from ${claimLine} as of_claim
      where of_claim.municipality_code = ${municipalityCode} and of_claim.claim_id = any(${sql.param([...claimIds])}::uuid[])))`
}

/** What was claimed on each commitment and not rejected, credit lines taken off; zero where there is no such line. */
export function loadClaimedByCommitment(
  db: NodePgDatabase,
  municipalities: readonly string[],
  commitmentIds: readonly string[],
): Promise<(Owner & { commitmentId: string; claimedCents: number })[]> {
  return db
    .select({
      municipalityCode: commitment.municipalityCode,
      clientId: commitment.clientId,
      commitmentId: commitment.id,
      claimedCents: sql`coalesce(${sum(claimLine.amountCents)} filter (where ${isGranted}), 0)`.mapWith(Number),
    })
    .from(commitment)
    .leftJoin(claimLine, and(isAnyOf(claimLine.municipalityCode, municipalities), isMatch))
    .leftJoin(claimAnswer, isAnswerToClaim)
    .where(and(isAnyOf(commitment.municipalityCode, municipalities), isAnyOf(commitment.id, commitmentIds)))
    .groupBy(commitment.municipalityCode, commitment.id)
}
