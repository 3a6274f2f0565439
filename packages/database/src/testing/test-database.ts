import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type HubKeys, type MigrationSet, migrate, readMigrations } from '../migrations.ts'
import { roleUrl } from '../roles.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: { readonly ownerUrl: string; readonly prefix: string }
  }
}

/** A migrated database that only one test file uses. */
export interface TestDatabase {
  readonly ownerUrl: string
  readonly keys: HubKeys
  /** The address with which a role of the migration sets logs in. */
  urlOf(role: string): string
  /** Ends what is still connected and removes the database. */
  drop(): Promise<void>
}

/**
 * Makes a database with these migration sets on the server of this test run. The first one with the same files is kept as a template, of which
 * the next ones are copies. Needs the global setup of this package.
 */
export async function createTestDatabase(sets: readonly MigrationSet[] = []): Promise<TestDatabase> {
  const { ownerUrl: serverUrl, prefix } = inject('testDatabases')
  const name = `${prefix}_${randomBytes(6).toString('hex')}`
  const template = `${prefix}_template_${fingerprint(sets)}`
  await asOwner(serverUrl, async (owner) => {
    // Test files run at the same time: the first makes the template while the others wait.
    await owner.query('select pg_advisory_lock(hashtext($1))', [template])
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      await owner.query(`create database ${name}`)
      await migrate(databaseUrl(serverUrl, name), sets)
      await owner.query(`alter database ${name} rename to ${template}`)
    }
    await owner.query(`create database ${name} template ${template}`)
  })
  const ownerUrl = databaseUrl(serverUrl, name)
  return {
    ownerUrl,
    // A copy lacks the rights on the database itself, which migrating again gives.
    keys: await migrate(ownerUrl, sets),
    urlOf: (role) => roleUrl(ownerUrl, role),
    drop: () => dropDatabases(serverUrl, name),
  }
}

/** Removes every database of the server whose name starts so. */
export async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  await asOwner(serverUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [prefix],
    )
    for (const { name } of rows) await owner.query(`drop database if exists ${name} with (force)`)
  })
}

async function asOwner(url: string, work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    await work(owner)
  } finally {
    await owner.end()
  }
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
