import { randomUUID } from 'node:crypto'
import { createTestDatabase, identityOf, type TestDatabase } from '@regiograaf/test-kit'
import pg from 'pg'
import { type AuditLog, openAuditLog } from '../audit-log.ts'
import { auditRole, migrations } from '../migrations.ts'
import type { AuditRecord } from '../record.ts'
import { createSubjectCipher, deriveSubjectKey, type SubjectCipher } from '../subject-cipher.ts'

/** A log over a database of its own, and its owner, who can do with it what nobody should. */
export interface TestLog {
  readonly database: TestDatabase
  readonly owner: pg.Client
  readonly log: AuditLog
  readonly cipher: SubjectCipher
  close(): Promise<void>
}

export async function openTestLog(): Promise<TestLog> {
  const database = await createTestDatabase([migrations])
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const cipher = createSubjectCipher(deriveSubjectKey(database.keys.audit))
  const log = await openAuditLog({ url: database.urlOf(auditRole), subjects: cipher })
  return {
    database,
    owner,
    log,
    cipher,
    close: async () => {
      await log.close()
      await owner.end()
      await database.drop()
    },
  }
}

/** What the gateway writes about a query of a caseworker of Alkmaar, changed. */
export function recordOf(change: Partial<AuditRecord> = {}): AuditRecord {
  return {
    source: 'gateway',
    identity: identityOf({ municipality: 'GM0361' }),
    requestId: randomUUID(),
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    spanId: '00f067aa0ba902b7',
    start: Date.UTC(2026, 10, 21, 12),
    end: Date.UTC(2026, 10, 21, 12, 0, 0, 25),
    outcome: 'ANSWERED',
    codes: [],
    name: 'File',
    types: ['Client'],
    from: '127.0.0.1',
    subjects: new Map(),
    ...change,
  }
}

/** So many people, all known to Alkmaar. */
export function peopleOf(count: number): Map<string, string> {
  return new Map(Array.from({ length: count }, () => [randomUUID(), 'GM0361']))
}
