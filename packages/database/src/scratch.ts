import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withConnection } from './connection.ts'
import { type HubKeys, type MigrationSet, migrate, readMigrations } from './migrations.ts'
import { roleUrl } from './roles.ts'
import { openDatabaseServer } from './server.ts'

/** Where scratch databases are made, and how their names start. Plain values, so that they can be passed to another process. */
export interface ScratchPlace {
  readonly serverUrl: string
  readonly prefix: string
}

/** A server for databases that are thrown away. `stop` leaves no process, folder or database. */
export interface ScratchServer extends ScratchPlace {
  stop(): Promise<void>
}

/** A migrated database of which nothing is kept. */
export interface ScratchDatabase {
  readonly ownerUrl: string
  readonly keys: HubKeys
  /** The address with which a role of the migration sets logs in. */
  urlOf(role: string): string
  /** Ends what is still connected and removes the database. */
  drop(): Promise<void>
}

/** Nothing outlives the server, so the disk need not be waited for. */
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Opens the server at `url`, or without one an embedded server in a temporary folder. */
export async function openScratchServer(url?: string): Promise<ScratchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-scratch-'))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  // As root the server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  try {
    const server = await openDatabaseServer({ url, folder, settings: throwAway })
    const prefix = `regiograaf_${randomBytes(4).toString('hex')}`
    return {
      serverUrl: server.ownerUrl,
      prefix,
      stop: async () => {
        if (!server.embedded) await dropDatabases(server.ownerUrl, prefix)
        await server.stop()
        removeFolder()
      },
    }
  } catch (error) {
    removeFolder()
    throw error
  }
}

/**
 * Makes a database with these migration sets. The first one with the same files is kept as a template, of which the next ones
 * are copies, also when several processes ask at the same time.
 */
export async function createScratchDatabase(
  { serverUrl, prefix }: ScratchPlace,
  sets: readonly MigrationSet[],
): Promise<ScratchDatabase> {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  const template = `${prefix}_template_${fingerprint(sets)}`
  const ownerUrl = databaseUrl(serverUrl, name)
  await withConnection(serverUrl, async (owner) => {
    await owner.query('select pg_advisory_lock(hashtext($1))', [template])
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      await owner.query(`create database ${name}`)
      await migrate(ownerUrl, sets)
      await owner.query(`alter database ${name} rename to ${template}`)
    }
    await owner.query(`create database ${name} template ${template}`)
  })
  return {
    ownerUrl,
    // A copy lacks the rights on the database itself, which migrating again gives.
    keys: await migrate(ownerUrl, sets),
    urlOf: (role) => roleUrl(ownerUrl, role),
    drop: () => dropDatabases(serverUrl, name),
  }
}

async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  await withConnection(serverUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [prefix],
    )
    for (const { name } of rows) await owner.query(`drop database if exists ${name} with (force)`)
  })
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = name
  return url.href
}

function fingerprint(sets: readonly MigrationSet[]): string {
  const hash = createHash('sha256')
  for (const set of sets) {
    hash.update(JSON.stringify([set.schema, set.roles, readMigrations(set).map((file) => file.sha256)]))
  }
  return hash.digest('hex').slice(0, 16)
}
