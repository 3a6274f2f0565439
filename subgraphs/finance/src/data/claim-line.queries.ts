import { isAnyOf } from '@regiograaf/database'
import {
  and,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  type SQL,
  sql,
  sum,
} from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { RunningAllocation } from '../figures/committed-remaining.ts'
import type { GrantedAmount } from '../figures/granted-costs.ts'
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

/** For whom granted amounts are counted: young people by id and those of whom these claims have lines, or everybody. */
export type CountedClients = { readonly clientIds: readonly string[]; readonly claimIds: readonly string[] } | 'all'

/** What each provider was granted in a calendar year for each young person, credit lines taken off. */
export function loadGrantedByClient(
  db: NodePgDatabase,
  municipalityCode: string,
  counted: CountedClients,
): Promise<readonly GrantedAmount[]> {
  const own = eq(claimLine.municipalityCode, municipalityCode)
  return db
    .select({
      clientId: claimLine.clientId,
      providerAgbCode: claimLine.providerAgbCode,
      year: yearOfLine.as('year'),
      amountCents: sql`sum(${claimLine.amountCents})`.mapWith(Number),
    })
    .from(claimLine)
    .leftJoin(claimAnswer, isAnswerToClaim)
    .where(and(own, isGranted, counted === 'all' ? undefined : isConcerned(municipalityCode, counted)))
    .groupBy(claimLine.clientId, claimLine.providerAgbCode, sql`year`)
}

function isConcerned(municipalityCode: string, { clientIds, claimIds }: Exclude<CountedClients, 'all'>): SQL {
  // An array, so that PostgreSQL finds the young people first and then their lines by index.
  return sql`${claimLine.clientId} = any(array(
    select unnest(${sql.param([...clientIds])}::uuid[])
    union select of_claim.client_id from ${claimLine} as of_claim
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

/** Which allocations of a municipality are counted: those with these ids and those that lines of these claims name, or all. */
export type CountedCommitments =
  | { readonly commitmentIds: readonly string[]; readonly claimIds: readonly string[] }
  | 'all'

/** Allocations that stand, with what was granted on each by calendar year and unit, credit lines taken off; about nobody. */
export async function loadRunningAllocations(
  db: NodePgDatabase,
  municipalityCode: string,
  counted: CountedCommitments,
): Promise<readonly RunningAllocation[]> {
  const { start, end, volume, unitCode, frequencyCode, budgetCents, providerAgbCode, categoryCode, productCode } =
    commitment
  const isCounted =
    counted === 'all'
      ? undefined
      : or(
          isAnyOf(commitment.id, counted.commitmentIds),
          inArray(
            commitment.id,
            db
              .select({ id: claimLine.allocationId })
              .from(claimLine)
              .where(
                and(eq(claimLine.municipalityCode, municipalityCode), isAnyOf(claimLine.claimId, counted.claimIds)),
              ),
          ),
        )
  const own = eq(commitment.municipalityCode, municipalityCode)
  const [allocations, lines] = await Promise.all([
    db
      .select({
        id: commitment.id,
        start,
        end,
        volume,
        unitCode,
        frequencyCode,
        budgetCents,
        providerAgbCode,
        categoryCode,
        productCode,
      })
      .from(commitment)
      .where(and(own, isCounted, commitmentStands)),
    db
      .select({
        id: commitment.id,
        year: yearOfLine.as('year'),
        unitCode: claimLine.unitCode,
        volume: sql`/* about nobody */ sum(sign(${claimLine.amountCents}) * ${claimLine.volume})`.mapWith(Number),
        amountCents: sql`sum(${claimLine.amountCents})`.mapWith(Number),
      })
      .from(commitment)
      .innerJoin(claimLine, and(eq(claimLine.municipalityCode, municipalityCode), isMatch))
      .leftJoin(claimAnswer, isAnswerToClaim)
      .where(and(own, isCounted, isGranted))
      .groupBy(commitment.id, sql`year`, claimLine.unitCode),
  ])
  const granted = Map.groupBy(lines, ({ id }) => id)
  return allocations.map(({ id, ...terms }) => ({ ...terms, granted: granted.get(id) ?? [] }))
}
