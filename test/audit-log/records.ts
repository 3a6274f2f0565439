import { createSubjectCipher, deriveSubjectKey } from '@regiograaf/audit'
import type { TestHub } from '../testing/test-hub.ts'

/** A record of the audit log, with the young people whose lines belong to it, by client id. */
export interface LoggedRecord extends Record<string, unknown> {
  readonly source: string
  readonly outcome: string
  readonly subjects: readonly string[]
}

/** The records since the last `forgetRecords`, oldest first. */
export async function listRecords({ owner, database }: TestHub): Promise<LoggedRecord[]> {
  const cipher = createSubjectCipher(deriveSubjectKey(database.keys.audit))
  const { rows } = await owner.query<{ content: string; subjects: Buffer[] }>(`
    select content, array(select subject from audit.line where line.seq = record.seq) as subjects
    from audit.record order by seq`)
  return rows.map(({ content, subjects }) => ({
    ...JSON.parse(content),
    subjects: subjects.map((subject) => cipher.decrypt(subject)).sort(),
  }))
}

/** Empties the log, as only its owner can. */
export async function forgetRecords({ owner }: TestHub): Promise<void> {
  await owner.query(`
    truncate audit.record, audit.line;
    update audit.head set seq = 0, hash = decode(repeat('00', 32), 'hex')`)
}
