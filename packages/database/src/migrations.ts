import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { withConnection } from './connection.ts'
import { DatabaseSetupError } from './errors.ts'
import { ensureRole, roleUrl } from './roles.ts'

/** The tables of one owner: its schema, the folder with its `NNNN_name.sql` files, and the roles that may use the schema. */
export interface MigrationSet {
  readonly schema: string
  readonly folder: URL
  readonly roles: readonly string[]
}

/**
 * The secrets of this hub, made once per database: what signs identities, what pseudonyms are derived from, and what those of
 * the audit log are derived from, which encrypt its subjects and sign its head.
 */
export interface HubKeys {
  readonly identity: Buffer
  readonly pseudonym: Buffer
  readonly audit: Buffer
}

/** One file of a set; `sha256` is of its text, in hex. */
export interface MigrationFile {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

export interface MigrateOptions {
  /** Derives the passwords of the roles when the owner logs in without a password. */
  readonly roleSecret?: string
}

const hubSet: MigrationSet = { schema: 'hub', folder: new URL('../migrations/', import.meta.url), roles: [] }
/** Any fixed number: processes that migrate the same database take turns on it. */
const migrationLock = 7_232_027

/**
 * Brings a database up to date: the hub's own set first, then `sets` in the order given, each file once and in its own
 * transaction. Creates schemas and login roles where they are absent and returns the keys of the hub. Repeating it changes
 * nothing; processes that do it at the same time wait for each other. Throws DatabaseSetupError on a file that fails or that was changed afterwards.
 */
export async function migrate(
  ownerUrl: string,
  sets: readonly MigrationSet[],
  options: MigrateOptions = {},
): Promise<HubKeys> {
  return withConnection(ownerUrl, async (owner) => {
    await owner.query('select pg_advisory_lock($1)', [migrationLock])
    await closeToPublic(owner)
    for (const role of new Set(sets.flatMap((set) => set.roles))) {
      await ensureRole(owner, role, roleUrl(ownerUrl, role, options.roleSecret))
    }
    const applied = await listApplied(owner)
    for (const set of [hubSet, ...sets]) await applySet(owner, set, applied)
    return {
      identity: await getHubKey(owner, 'identity'),
      pseudonym: await getHubKey(owner, 'pseudonym'),
      audit: await getHubKey(owner, 'audit'),
    }
  })
}

/** The files of a set in the order in which they are applied. Throws DatabaseSetupError when a name is not `NNNN_name.sql`. */
export function readMigrations(set: MigrationSet): readonly MigrationFile[] {
  const names = readdirSync(set.folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name) => {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) {
      throw new DatabaseSetupError(`The migration ${set.schema}/${name} is not named like 0001_name.sql: rename it.`)
    }
    const text = readFileSync(new URL(name, set.folder), 'utf8')
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

/** Takes away what PostgreSQL grants to everyone on a new database. */
async function closeToPublic(owner: pg.Client): Promise<void> {
  const database = pg.escapeIdentifier(owner.database ?? '')
  await owner.query(`revoke all on database ${database} from public; revoke all on schema public from public`)
}

async function listApplied(owner: pg.Client): Promise<ReadonlyMap<string, string>> {
  await owner.query(`
    create schema if not exists hub;
    create table if not exists hub.migration (
      set text not null,
      name text not null,
      sha256 text not null,
      applied_at timestamptz not null default now(),
      primary key (set, name)
    )`)
  const { rows } = await owner.query<{ set: string; name: string; sha256: string }>(
    'select set, name, sha256 from hub.migration',
  )
  return new Map(rows.map((row) => [`${row.set}/${row.name}`, row.sha256]))
}

async function applySet(owner: pg.Client, set: MigrationSet, applied: ReadonlyMap<string, string>): Promise<void> {
  const schema = pg.escapeIdentifier(set.schema)
  await owner.query(`create schema if not exists ${schema}`)
  for (const role of set.roles) {
    await owner.query(`grant usage on schema ${schema} to ${pg.escapeIdentifier(role)}`)
  }
  for (const file of readMigrations(set)) {
    const id = `${set.schema}/${file.name}`
    const sha256 = applied.get(id)
    if (sha256 === undefined) await applyFile(owner, set, file)
    else if (sha256 !== file.sha256) {
      throw new DatabaseSetupError(
        `The migration ${id} was changed after it was applied: put it back and add a new file.`,
      )
    }
  }
}

async function applyFile(owner: pg.Client, set: MigrationSet, file: MigrationFile): Promise<void> {
  try {
    await owner.query('begin')
    await owner.query(file.text)
    await owner.query('insert into hub.migration (set, name, sha256) values ($1, $2, $3)', [
      set.schema,
      file.name,
      file.sha256,
    ])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback').catch(() => {})
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseSetupError(`The migration ${set.schema}/${file.name} failed and changed nothing: ${reason}`)
  }
}

/** Reads a key, making it when this database has none yet. */
async function getHubKey(owner: pg.Client, name: keyof HubKeys): Promise<Buffer> {
  const key = randomBytes(32)
  await owner.query(
    'insert into hub.secret (name, key, inner_key, outer_key) values ($1, $2, $3, $4) on conflict (name) do nothing',
    [name, key, padKey(key, 0x36), padKey(key, 0x5c)],
  )
  const { rows } = await owner.query<{ key: Buffer }>('select key from hub.secret where name = $1', [name])
  return rows[0]?.key ?? key
}

/** The inner or outer key of HMAC (RFC 2104) for SHA-256, whose block is 64 bytes. */
function padKey(key: Buffer, pad: number): Buffer {
  const block = Buffer.alloc(64, pad)
  for (const [position, byte] of key.entries()) block[position] = byte ^ pad
  return block
}
