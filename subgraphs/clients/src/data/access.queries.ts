import { isAnyOf } from '@regiograaf/database'
import type { Purpose } from '@regiograaf/identity'
import { and, count, desc, eq, lt, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { bigint, customType, pgSchema, text, timestamp } from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** What the audit log publishes: one row for each young person that an operation touched (packages/audit/migrations). */
const access = pgSchema('audit_published')
  .view('access', {
    municipalityCode: text('municipality_code').notNull(),
    subject: bytea('data_subject_id').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: timestamp('end_time', { withTimezone: true }).notNull(),
    employee: text('who'),
    organisation: text('organisation_code'),
    role: text('role'),
    purpose: text('purpose').$type<Purpose>(),
    operation: text('name').notNull(),
    types: text('types').array().notNull(),
    outcome: text('outcome').$type<AccessOutcome>().notNull(),
    requestId: text('request_id').notNull(),
  })
  .existing()

type AccessOutcome = 'BEGUN' | 'PART' | 'ANSWERED' | 'ANSWERED_IN_PART' | 'DENIED' | 'REFUSED' | 'FAILED'

/** The place in the log as an id: what a cursor points at. */
const id = sql<string>`lpad(to_hex(${access.seq}), 32, '0')::uuid`

function toPlace(id: string): number {
  return Math.min(Number.parseInt(id.replaceAll('-', ''), 16), Number.MAX_SAFE_INTEGER)
}

export type AccessRow = Awaited<ReturnType<typeof listAccesses>>[number]

/** Up to `limit` looks in the file of a young person, latest first, beginning after the one with id `after`. */
export function listAccesses(
  db: NodePgDatabase,
  municipalities: readonly string[],
  subject: Buffer,
  limit: number,
  after: string | null,
) {
  return db
    .select({
      id,
      municipalityCode: access.municipalityCode,
      at: access.at,
      employee: access.employee,
      organisation: access.organisation,
      role: access.role,
      purpose: access.purpose,
      operation: access.operation,
      types: access.types,
      outcome: access.outcome,
      requestId: access.requestId,
    })
    .from(access)
    .where(
      and(
        isAnyOf(access.municipalityCode, municipalities),
        eq(access.subject, subject),
        after === null ? undefined : lt(access.seq, toPlace(after)),
      ),
    )
    .orderBy(desc(access.seq))
    .limit(limit)
}

export async function countAccesses(
  db: NodePgDatabase,
  municipalities: readonly string[],
  subject: Buffer,
): Promise<number> {
  const rows = await db
    .select({ accesses: count() })
    .from(access)
    .where(and(isAnyOf(access.municipalityCode, municipalities), eq(access.subject, subject)))
  return rows[0]?.accesses ?? 0
}
