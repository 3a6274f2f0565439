import type pg from 'pg'

/** One time that somebody looked in a file, as the person whom it is about may know it: no name of an employee is in it. */
export interface DisclosedAccess {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly purpose: string | null
  readonly organisation: { readonly kind: string; readonly code: string } | null
  readonly role: string | null
}

/**
 * Everyone who looked in the file of this subject, oldest first, one row for each request. Takes a connection of the owner.
 * `municipalities` are those whose rows were touched.
 */
export async function listDisclosedAccesses(
  owner: pg.Client,
  subject: Buffer,
): Promise<{ readonly accesses: readonly DisclosedAccess[]; readonly municipalities: readonly string[] }> {
  const { rows } = await owner.query<{
    at: Date
    purpose: string | null
    kind: string | null
    code: string | null
    role: string | null
    municipality: string
  }>(
    `select min(end_time) as at, min(purpose) as purpose, min(organisation_kind) as kind, min(organisation_code) as code,
       min(role) as role, min(municipality_code) as municipality
     from audit_published.access where data_subject_id = $1
     group by request_id order by min(seq)`,
    [subject],
  )
  return {
    accesses: rows.map(({ at, purpose, kind, code, role }) => ({
      at: at.toISOString(),
      purpose,
      organisation: kind === null || code === null ? null : { kind, code },
      role,
    })),
    municipalities: [...new Set(rows.map(({ municipality }) => municipality))],
  }
}
