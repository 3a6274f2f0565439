import { assertPowerless, toCallerError } from '@regiograaf/database'
import pg from 'pg'
import { type AuditRecord, type TouchedSubjects, toContent } from './record.ts'
import type { SubjectCipher } from './subject-cipher.ts'

/** The log did not confirm a record. Whoever gets this must not let the answer out. */
export class AuditUnavailableError extends Error {
  override readonly name = 'AuditUnavailableError'
  constructor(options?: ErrorOptions) {
    super('The audit log does not confirm the record; try again later.', options)
  }
}

/** Where every process writes down what it did. */
export interface AuditLog {
  /** Resolves once the record is on the disk of the database. Rejects with AuditUnavailableError, and the record may be lost. */
  write(record: AuditRecord): Promise<void>
  /** Writes what waits and closes the connection. */
  close(): Promise<void>
}

export interface AuditLogOptions {
  /** The address with which `regiograaf_audit` logs in. */
  readonly url: string
  readonly subjects: SubjectCipher
}

interface Waiting {
  readonly content: string
  readonly lines: readonly Buffer[]
  resolve(): void
  reject(error: AuditUnavailableError): void
}

const timeoutMs = 5_000
/** A statement takes so many records at most. */
const largestBatch = 500
/** So many records wait at most; beyond that the log counts as unavailable, before it takes the memory of the process. */
const longestQueue = 5_000

/**
 * Opens the log over one connection, which comes again when it is lost. Records that come while others are being written are
 * written together, in one statement and one transaction. Throws DatabaseSetupError when the role could pass by the policies.
 */
export async function openAuditLog({ url, subjects }: AuditLogOptions): Promise<AuditLog> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    keepAlive: true,
    application_name: 'regiograaf audit',
    connectionTimeoutMillis: timeoutMs,
    statement_timeout: timeoutMs,
    query_timeout: timeoutMs + 1_000,
  })
  pool.on('error', () => {})
  try {
    await assertPowerless(pool)
  } catch (error) {
    await pool.end()
    throw toCallerError(error)
  }
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, largestBatch)
      waiting = waiting.slice(largestBatch)
      try {
        await append(pool, batch)
        for (const { resolve } of batch) resolve()
      } catch (cause) {
        const error = new AuditUnavailableError({ cause: toCallerError(cause) })
        for (const { reject } of batch) reject(error)
      }
    }
    writing = null
  }

  return {
    write: (record) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= longestQueue) return reject(new AuditUnavailableError())
        waiting.push({ content: toContent(record), lines: toLines(record.subjects, subjects), resolve, reject })
        writing ??= writeAll()
      }),
    async close() {
      await writing
      await pool.end()
    },
  }
}

async function append(pool: pg.Pool, batch: readonly Waiting[]): Promise<void> {
  await pool.query({
    name: 'audit_append',
    text: 'select audit.append($1, $2, $3)',
    values: [
      batch.map(({ content }) => content),
      batch.map(({ lines }) => lines.length),
      Buffer.concat(batch.flatMap(({ lines }) => lines)),
    ],
  })
}

/** 38 bytes for each person, in the order in which they are hashed. */
function toLines(subjects: TouchedSubjects, cipher: SubjectCipher): Buffer[] {
  const lines: Buffer[] = []
  for (const [clientId, municipalityCode] of subjects) {
    const line = Buffer.allocUnsafe(38)
    line.write(municipalityCode, 0, 6, 'latin1')
    cipher.encrypt(clientId).copy(line, 6)
    lines.push(line)
  }
  return lines.sort(Buffer.compare)
}
