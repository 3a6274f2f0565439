import { DrizzleQueryError } from 'drizzle-orm/errors'
import pg from 'pg'

/** The database cannot be set up or opened as asked. The message is one sentence that says what to do about it. */
export class DatabaseSetupError extends Error {
  override readonly name = 'DatabaseSetupError'
}

/** The database does not answer, or ended the connection. Trying again later can succeed; nothing was written. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError'
  constructor() {
    super('The database does not answer. Try again later.')
  }
}

/**
 * PostgreSQL refused a statement. Holds the SQLSTATE and the names involved, and never a value, a parameter or SQL text,
 * because those can hold a person's number.
 */
export class StatementError extends Error {
  override readonly name = 'StatementError'
  readonly code: string
  readonly table: string | null
  readonly constraint: string | null

  constructor(error: pg.DatabaseError) {
    const code = error.code ?? 'XX000'
    super(namesOnly(code) ? `${error.message} (${code})` : `The database refused a statement (${code}).`)
    this.code = code
    this.table = error.table ?? null
    this.constraint = error.constraint ?? null
  }
}

/** Messages of these SQLSTATE classes name tables, columns and rights; those of all others can quote a value. */
function namesOnly(code: string): boolean {
  return /^(25|40|42|54|55)/.test(code) && code !== '42601'
}

const unavailableStates = /^(08...|57P0[1-5]|53300)$/
const unavailableMessages =
  /connection terminated|not queryable|connection timeout|trying to connect|client was closed|pool after/i

/**
 * What `withIdentity` throws for a failure of any kind: a StatementError or DatabaseUnavailableError for what comes from
 * the database, and the error itself for what the caller's own code threw.
 */
export function toCallerError(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  if (cause instanceof pg.DatabaseError) {
    return unavailableStates.test(cause.code ?? '') ? new DatabaseUnavailableError() : new StatementError(cause)
  }
  return isConnectionError(cause) ? new DatabaseUnavailableError() : cause
}

function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  const fromSocket = code !== undefined && ['connect', 'read', 'write', 'getaddrinfo'].includes(syscall ?? '')
  return fromSocket || unavailableMessages.test(error.message)
}
