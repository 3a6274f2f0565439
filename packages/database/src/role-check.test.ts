import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openDatabase } from './pool.ts'
import { createScratchDatabase, type ScratchDatabase } from './scratch.ts'
import { sampleRole, sampleSet } from './testing/sample.ts'

let scratch: ScratchDatabase
let owner: pg.Client
/** A role with every right that the migrations give, to which each test adds one too many. */
const role = `regiograaf_strong_${process.pid}`
const password = randomBytes(12).toString('hex')

beforeAll(async () => {
  scratch = await createScratchDatabase(inject('scratchPlace'), [sampleSet])
  owner = new pg.Client({ connectionString: scratch.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await scratch?.drop()
})

function open(url: string, identityKey = scratch.keys.identity) {
  return openDatabase({ url, identityKey })
}

async function openWith(rights: string, attributes = ''): Promise<unknown> {
  await owner.query(`create role ${role} login password '${password}' ${attributes}`)
  await owner.query(`grant connect on database ${pg.escapeIdentifier(owner.database ?? '')} to ${role}`)
  await owner.query(rights.replaceAll('$role', role))
  const url = new URL(scratch.ownerUrl)
  url.username = role
  url.password = password
  try {
    const database = await open(url.href)
    await database.close()
    return null
  } catch (error) {
    return error
  } finally {
    await owner.query(`reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`)
  }
}

describe('openDatabase', () => {
  it('takes the role that the migrations made', async () => {
    const database = await open(scratch.urlOf(sampleRole))
    await database.close()
  })
  it('takes a role with the rights of that one', async () => {
    expect(await openWith('grant usage on schema sample to $role; grant select on sample.client to $role')).toBeNull()
  })
  it('refuses the owner', async () => {
    await expect(open(scratch.ownerUrl)).rejects.toThrow('is or can become a superuser')
  })
  it.each([
    ['bypasses row-level security', 'select 1', 'bypassrls', 'bypasses row-level security'],
    ['is a superuser', 'select 1', 'superuser', 'superuser'],
    [
      'is a member of a role that owns a table',
      `grant ${sampleRole} to $role; alter table sample.client owner to ${sampleRole}`,
      '',
      'owns sample.client',
    ],
    ['owns a table', 'alter table sample.client owner to $role', '', 'owns sample.client'],
    ['may become the owner', 'grant postgres to $role', 'noinherit', 'superuser'],
    ['may read the secrets', 'grant select on hub.secret to $role', '', 'read the secrets'],
    ['may create functions in hub', 'grant create on schema hub to $role', '', 'create objects in schema hub'],
    [
      'may create tables in its schema',
      'grant create on schema sample to $role',
      '',
      'create objects in schema sample',
    ],
    ['may truncate', 'grant truncate on sample.client to $role', '', 'truncate or put triggers on sample.client'],
    ['may read files of the server', 'grant pg_read_server_files to $role', '', 'can become pg_read_server_files'],
  ])('refuses a role that %s', async (_, rights, attributes, sentence) => {
    const error = await openWith(rights, attributes)
    await owner.query('alter table sample.client owner to current_user')
    expect(error).toMatchObject({ name: 'DatabaseSetupError', message: expect.stringContaining(sentence) })
  })
  it('refuses the key of another database', async () => {
    await expect(open(scratch.urlOf(sampleRole), randomBytes(32))).rejects.toThrow(
      'does not accept our signed identity',
    )
  })
  it('refuses a database that was not migrated', async () => {
    const url = new URL(scratch.urlOf(sampleRole))
    url.pathname = `${url.pathname}_bare`
    await owner.query(`create database ${url.pathname.slice(1)}; `)
    await owner.query(`revoke temporary on database ${url.pathname.slice(1)} from public`)
    await expect(open(url.href)).rejects.toThrow('was not migrated')
    await owner.query(`drop database ${url.pathname.slice(1)} with (force)`)
  })
  it('says without a host or SQL that nothing answers', async () => {
    const url = new URL(scratch.urlOf(sampleRole))
    url.port = '1'
    await expect(open(url.href)).rejects.toMatchObject({
      name: 'DatabaseUnavailableError',
      message: 'The database does not answer. Try again later.',
    })
  })
})
