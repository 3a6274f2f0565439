import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import pg from 'pg'
import { withConnection } from './connection.ts'
import { DatabaseSetupError } from './errors.ts'
import { parseDatabaseUrl } from './server.ts'

const connectionLimit = 50

/**
 * The address with which a subgraph's role logs in to the owner's database. Its password is derived from the owner's, or from
 * `roleSecret` when the owner logs in without one, so that no second secret needs to be kept.
 */
export function roleUrl(ownerUrl: string, role: string, roleSecret?: string): string {
  const address = parseDatabaseUrl(ownerUrl)
  const secret = roleSecret ?? decodeURIComponent(address.password)
  if (secret === '') {
    throw new DatabaseSetupError(
      'The address of the database owner holds no password to derive those of the roles from: add one to DATABASE_URL.',
    )
  }
  address.username = role
  address.password = createHmac('sha256', secret).update(role).digest('hex')
  return address.href
}

/**
 * Makes sure that the role exists, may connect to this database and logs in with its derived password. Roles belong to the whole
 * cluster: another database may create or change the same one at the same moment, so a lost race is tried again.
 */
export async function ensureRole(owner: pg.Client, role: string, url: string): Promise<void> {
  const name = pg.escapeIdentifier(role)
  for (let attempt = 1; ; attempt++) {
    try {
      await createRole(owner, role)
      await owner.query(`grant connect on database ${pg.escapeIdentifier(databaseOf(url))} to ${name}`)
      if (!(await canLogIn(url))) {
        await owner.query(`alter role ${name} password '${toScramVerifier(new URL(url).password)}'`)
      }
      return
    } catch (error) {
      if (attempt === 10 || !isLostRace(error)) throw error
    }
  }
}

async function createRole(owner: pg.Client, role: string): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role])
  if (rowCount !== 0) return
  await owner.query(
    `create role ${pg.escapeIdentifier(role)} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit noreplication connection limit ${connectionLimit}`,
  )
}

async function canLogIn(url: string): Promise<boolean> {
  try {
    await withConnection(url, async () => {})
    return true
  } catch (error) {
    // Any other refusal comes after the password was found right, or has nothing to do with it.
    if (['28P01', '28000'].includes((error as pg.DatabaseError).code ?? '')) return false
    throw error
  }
}

function isLostRace(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false
  return ['42710', '23505', '40001'].includes(error.code ?? '') || error.message.startsWith('tuple concurrently')
}

/** The form in which PostgreSQL itself stores a password (RFC 5803), so that no server log ever shows the password. */
function toScramVerifier(password: string): string {
  const iterations = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const keyOf = (name: string) => createHmac('sha256', salted).update(name).digest()
  const storedKey = createHash('sha256').update(keyOf('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${keyOf('Server Key').toString('base64')}`
}

function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}
