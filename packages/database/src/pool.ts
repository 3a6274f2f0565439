import { type Identity, needsMandate, signIdentity } from '@regiograaf/identity'
import { type Logger, sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { toCallerError } from './errors.ts'
import { assertKnowsKey, assertPowerless } from './role-check.ts'
import { findSubjectTables, noteSubjects, type SubjectTables } from './subjects.ts'

/** The door to PostgreSQL for one subgraph: nothing is read or written without saying who is asking. */
export interface Database {
  /**
   * Runs `work` in one short transaction in which PostgreSQL knows the identity, read-only unless `write` is set. The statements
   * that `work` starts at once travel together with the start of the transaction, so a single read takes one round trip. The
   * `db` it gets is of no use afterwards. Rejects with StatementError, DatabaseUnavailableError or what `work` threw; nothing is written then.
   */
  withIdentity<T>(
    identity: Identity,
    work: (db: NodePgDatabase) => Promise<T>,
    options?: { readonly write?: boolean },
  ): Promise<T>
  /**
   * Runs one named query for an identity, in one round trip; the explicit municipality predicate is the identity's own list, or for
   * whoever needs mandates what the database says in the same transaction. The query starts its statements at once, mostly one: its
   * transaction ends with them.
   */
  read<T, Arguments extends readonly unknown[]>(
    identity: Identity,
    query: (db: NodePgDatabase, municipalities: readonly string[], ...rest: Arguments) => Promise<T>,
    ...rest: Arguments
  ): Promise<T>
  /**
   * The same door for one request: it notes in `touched` whose rows were read, by client id with the municipality of the row. A
   * statement on a table with young people that does not say whose rows it gives is refused; only queries named `count…`,
   * and those whose SQL says in a comment that it is about nobody, are free of that.
   */
  noting(touched: Map<string, string>): Database
  /** Waits for running work and closes all connections. */
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** Made by `roleUrl`; the role must not be able to pass by the policies. */
  readonly url: string
  /** `HubKeys.identity` of the same database. */
  readonly identityKey: Buffer
  /** Is told every statement that `work` runs; not those that open and close the transaction. */
  readonly logger?: Logger | undefined
  /** The most connections in use at once; ten when absent. */
  readonly maxConnections?: number
}

/** A signed value serves this long (milliseconds), well within the five minutes that PostgreSQL accepts it. */
const signatureReuse = 120_000

/**
 * Opens the pool of one subgraph role. Throws DatabaseSetupError when that role could pass by the policies, when the database
 * was not migrated or when the key is that of another database.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 10,
    pipeline: true,
    keepAlive: true,
    application_name: 'regiograaf',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // An idle connection that the server ends is dropped from the pool; without a listener it would end the process.
  pool.on('error', () => {})
  let tables: SubjectTables
  try {
    await assertPowerless(pool)
    await assertKnowsKey(pool, options.identityKey)
    tables = await findSubjectTables(pool)
  } catch (error) {
    await pool.end()
    throw toCallerError(error)
  }
  const openDoor = (note: NoteSubjects | null): Database => {
    const run = <T>(
      identity: Identity,
      work: (db: NodePgDatabase) => Promise<T>,
      kind: Pick<Transaction, 'write' | 'queryName' | 'isStartedAtOnce'>,
    ): Promise<T> =>
      runTransaction(pool, work, {
        ...kind,
        signedIdentity: sign(identity, options.identityKey),
        logger: options.logger,
        note,
      })
    return {
      withIdentity: (identity, work, { write = false } = {}) =>
        run(identity, work, { write, queryName: null, isStartedAtOnce: false }),
      read: (identity, query, ...rest) => {
        const isMandated = needsMandate(identity)
        return run(
          identity,
          async (db) => query(db, isMandated ? await listVisible(db) : identity.municipalities, ...rest),
          { write: false, queryName: query.name, isStartedAtOnce: !isMandated },
        )
      },
      noting: (touched) =>
        openDoor((statement, name, result) => noteSubjects(tables, touched, statement, name, result)),
      close: () => pool.end(),
    }
  }
  return openDoor(null)
}

/** The municipalities that have mandated whoever is asking, as they stand in this transaction: nothing remembers them. */
async function listVisible(db: NodePgDatabase): Promise<readonly string[]> {
  const { rows } = await db.execute<{ codes: string[] }>(sql`select hub.visible_municipalities() as codes`)
  return rows[0]?.codes ?? []
}

/** Is told of each statement with the name of its query, if it has one, and what came of it; throws to refuse it. */
type NoteSubjects = (statement: string, queryName: string | null, result: pg.QueryResult) => void

/** The signed value of each identity: a request asks every subgraph under the same one, and they share the key. */
const signatures = new WeakMap<Identity, { readonly key: Buffer; readonly value: string; readonly at: number }>()

function sign(identity: Identity, key: Buffer): string {
  const now = Date.now()
  const known = signatures.get(identity)
  if (known?.key.equals(key) && now - known.at < signatureReuse) return known.value
  const value = signIdentity(identity, key, now)
  signatures.set(identity, { key, value, at: now })
  return value
}

interface Transaction {
  readonly signedIdentity: string
  readonly write: boolean
  /** The name of the only query of this transaction, which makes pg_stat_statements readable; null when there can be several. */
  readonly queryName: string | null
  /** Whether all statements are started at once, so that the end can travel with them. */
  readonly isStartedAtOnce: boolean
  readonly logger: Logger | undefined
  readonly note: NoteSubjects | null
}

async function runTransaction<T>(
  pool: pg.Pool,
  work: (db: NodePgDatabase) => Promise<T>,
  settings: Transaction,
): Promise<T> {
  const { signedIdentity, write, logger } = settings
  const client = await pool.connect().catch((error) => {
    throw toCallerError(error)
  })
  const transaction = new TransactionClient(client, settings)
  try {
    sendTogether(client, () => transaction.rest())
    const begun = Promise.all([
      client.query(write ? 'begin' : 'begin read only'),
      // A parameter and not part of the text: the same role can read the texts of its other sessions in pg_stat_activity.
      client.query({
        name: 'hub_identity',
        text: "select set_config('hub.identity', $1, true)",
        values: [signedIdentity],
      }),
    ])
    const db = drizzle({ client: transaction as unknown as pg.PoolClient, ...(logger && { logger }) })
    // Async, so that what `work` throws at once is a rejection like any other.
    const running = (async () => work(db))()
    const [start, outcome] = await Promise.allSettled([begun, running])
    if (start.status === 'rejected') throw start.reason
    if (outcome.status === 'rejected') throw outcome.reason
    const ended = transaction.commit()
    if (write) await assertCommitted(ended)
    client.release()
    return outcome.value
  } catch (error) {
    transaction.rollback()
    client.release(true)
    throw toCallerError(error)
  }
}

/** A failed statement that `work` ignored makes PostgreSQL roll back without an error. */
async function assertCommitted(ended: Promise<pg.QueryResult>): Promise<void> {
  const { command } = await ended
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back because one of its statements failed.')
}

/** Holds back what is written to the connection until the running code and its promises come to rest, and `atRest` has written the last of it. */
function sendTogether(client: pg.PoolClient, atRest: () => void): void {
  const { stream } = client.connection as unknown as {
    stream: NodeJS.WritableStream & { cork(): void; uncork(): void }
  }
  stream.cork()
  process.nextTick(() => {
    atRest()
    stream.uncork()
  })
}

/** What drizzle gets as its client: the connection for as long as the transaction lasts, so that nothing runs after it under another identity. */
class TransactionClient {
  readonly #client: pg.PoolClient
  readonly #settings: Transaction
  #ended: Promise<pg.QueryResult> | null = null
  #isStarted = false

  constructor(client: pg.PoolClient, settings: Transaction) {
    this.#client = client
    this.#settings = settings
  }

  query(config: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    if (this.#ended !== null) throw new Error('This transaction has ended: await every statement inside withIdentity.')
    this.#isStarted = true
    const { queryName } = this.#settings
    if (queryName === null) return this.#noted(config, this.#client.query(config, values))
    const result = this.#client.query({ ...config, ...toPrepared(`/* ${queryName} */ ${config.text}`) }, values)
    return this.#noted(config, result)
  }

  /** The result, once it is noted whose rows it holds. */
  async #noted({ text }: pg.QueryConfig, outcome: Promise<pg.QueryResult>): Promise<pg.QueryResult> {
    const result = await outcome
    const { note, queryName } = this.#settings
    // A text of several statements has several results.
    if (note !== null) for (const each of [result].flat()) note(text, queryName, each)
    return result
  }

  /** Ends what has started all of its statements, now that the code which started them has come to rest. */
  rest(): void {
    if (this.#settings.isStartedAtOnce && this.#isStarted) this.commit().catch(() => {})
  }

  /** Takes everything back, unless the transaction has ended; nothing runs after it. */
  rollback(): void {
    this.#ended ??= this.#client.query('rollback')
    this.#ended.catch(() => {})
  }

  /** Ends the transaction, once. Nothing depends on the end of one that only read: the next borrower's statements queue behind it. */
  commit(): Promise<pg.QueryResult> {
    this.#ended ??= this.#client.query('commit')
    this.#ended.catch(() => {})
    return this.#ended
  }
}

/** So many statement texts are prepared; beyond that they are sent as they are, so that no connection fills up with them. */
const preparedStatements = 500
const statementNames = new Map<string, string>()

/** The statement under a name, so that each connection parses and plans it once. */
function toPrepared(text: string): pg.QueryConfig {
  const known = statementNames.get(text)
  if (known !== undefined) return { name: known, text }
  if (statementNames.size >= preparedStatements) return { text }
  const name = `hub_${statementNames.size + 1}`
  statementNames.set(text, name)
  return { name, text }
}
