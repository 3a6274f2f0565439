import pg from 'pg'
import { withConnection } from './connection.ts'
import { type DatabaseServer, type EmbeddedServerOptions, openEmbeddedServer } from './embedded/server.ts'
import { DatabaseSetupError } from './errors.ts'

const oldestVersion = 15

export interface DatabaseServerOptions extends EmbeddedServerOptions {
  /** The owner's address of an existing database (DATABASE_URL); when absent the embedded server is used. */
  readonly url?: string | undefined
}

/**
 * The PostgreSQL server the hub works with: the one at `url`, which must answer, or else the embedded one in `folder`. Throws
 * DatabaseSetupError with a sentence that says what to correct; no message holds a password.
 */
export async function openDatabaseServer({ url, ...embedded }: DatabaseServerOptions): Promise<DatabaseServer> {
  if (url === undefined || url === '') return openEmbeddedServer(embedded)
  await assertReachable(url)
  return { ownerUrl: url, embedded: false, stop: async () => {} }
}

async function assertReachable(url: string): Promise<void> {
  const address = parseDatabaseUrl(url)
  try {
    const version = await withConnection(url, getVersion)
    if (version < oldestVersion) {
      throw new DatabaseSetupError(
        `DATABASE_URL leads to PostgreSQL ${version}: the hub needs version ${oldestVersion} or newer.`,
      )
    }
  } catch (error) {
    throw error instanceof DatabaseSetupError ? error : toSetupError(error, address)
  }
}

async function getVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version")
  return Math.floor(Number(rows[0]?.version) / 10_000)
}

/** Throws DatabaseSetupError when the text is not the address of a PostgreSQL database. */
export function parseDatabaseUrl(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : null
  if (address === null || !['postgresql:', 'postgres:'].includes(address.protocol) || address.hostname === '') {
    throw new DatabaseSetupError(
      'DATABASE_URL is not the address of a PostgreSQL database: write it as postgresql://user:password@host:5432/database.',
    )
  }
  return address
}

function toSetupError(error: unknown, address: URL): DatabaseSetupError {
  const code = (error as { code?: string }).code ?? ''
  const place = `${address.hostname}:${address.port || '5432'}`
  if (code === '28P01' || code === '28000') {
    return new DatabaseSetupError(`PostgreSQL at ${place} refuses the user or password of DATABASE_URL: correct them.`)
  }
  if (code === '3D000') {
    const name = decodeURIComponent(address.pathname.slice(1))
    return new DatabaseSetupError(
      `PostgreSQL at ${place} has no database "${name}": create it or correct DATABASE_URL.`,
    )
  }
  if (error instanceof pg.DatabaseError) {
    return new DatabaseSetupError(`PostgreSQL at ${place} refuses the connection (${code}): correct DATABASE_URL.`)
  }
  return new DatabaseSetupError(`No PostgreSQL answers at ${place}: start it or correct DATABASE_URL.`)
}
