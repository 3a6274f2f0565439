import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { withConnection } from './connection.ts'
import { type MigrationSet, migrate } from './migrations.ts'
import { roleUrl } from './roles.ts'
import { createScratchDatabase, type ScratchDatabase } from './scratch.ts'
import { sampleRole, sampleSet } from './testing/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'regiograaf-migrations-'))
/** Roles belong to the whole cluster, so a run has its own. */
const role = `regiograaf_trial_${process.pid}`
let scratch: ScratchDatabase
let other: ScratchDatabase

beforeAll(async () => {
  scratch = await createScratchDatabase(inject('scratchPlace'), [])
  other = await createScratchDatabase(inject('scratchPlace'), [])
})
afterAll(async () => {
  await scratch?.drop()
  await other?.drop()
  await withConnection(inject('scratchPlace').serverUrl, (owner) => owner.query(`drop role if exists ${role}`))
  rmSync(folder, { recursive: true })
})

/** A set with these files; each test has its own schema. */
function setOf(schema: string, files: Record<string, string>, roles: readonly string[] = []): MigrationSet {
  mkdirSync(join(folder, schema), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, schema, name), text)
  return { schema, folder: pathToFileURL(join(folder, schema, '/')), roles }
}

async function ask(text: string, url = scratch.ownerUrl): Promise<unknown[]> {
  const { rows } = await withConnection(url, (client) => client.query(text))
  return rows
}

describe('migrate', () => {
  it('applies each file once and in order, and nothing the second time', async () => {
    const set = setOf('ordered', {
      '0002_row.sql': "insert into ordered.note values ('second')",
      '0001_table.sql': "create table ordered.note (text text); insert into ordered.note values ('first')",
    })
    const keys = await migrate(scratch.ownerUrl, [set])
    const before = await ask('select * from hub.migration order by 1, 2')
    expect(await migrate(scratch.ownerUrl, [set])).toEqual(keys)
    expect(await ask('select * from hub.migration order by 1, 2')).toEqual(before)
    expect(await ask('select text from ordered.note')).toEqual([{ text: 'first' }, { text: 'second' }])
  })
  it('leaves nothing of a file that fails, and keeps the files before it', async () => {
    const set = setOf('failing', {
      '0001_good.sql': 'create table failing.good ()',
      '0002_bad.sql': 'create table failing.half (); create table failing.half ()',
    })
    await expect(migrate(scratch.ownerUrl, [set])).rejects.toThrow(
      /^The migration failing\/0002_bad\.sql failed and changed nothing: relation "half" already exists$/,
    )
    expect(await ask("select relname from pg_class where relnamespace = 'failing'::regnamespace")).toEqual([
      { relname: 'good' },
    ])
    expect(await ask("select name from hub.migration where set = 'failing'")).toEqual([{ name: '0001_good.sql' }])
  })
  it('refuses a file that was changed after it was applied', async () => {
    await migrate(scratch.ownerUrl, [setOf('changed', { '0001_first.sql': 'select 1' })])
    const changed = setOf('changed', { '0001_first.sql': 'select 2' })
    await expect(migrate(scratch.ownerUrl, [changed])).rejects.toThrow('changed/0001_first.sql was changed after')
  })
  it('refuses a file whose name has no number', async () => {
    const set = setOf('nameless', { 'first.sql': 'select 1' })
    await expect(migrate(scratch.ownerUrl, [set])).rejects.toThrow('nameless/first.sql is not named like')
  })
  it('lets processes that migrate the same database at the same time wait for each other', async () => {
    const set = setOf('shared', { '0001_table.sql': 'create table shared.note (); select pg_sleep(0.1)' })
    const keys = await Promise.all([1, 2, 3].map(() => migrate(scratch.ownerUrl, [set])))
    expect(keys[1]).toEqual(keys[0])
    expect(keys[2]).toEqual(keys[0])
  })
  it('makes a role that two databases of one cluster ask for at the same time', async () => {
    const set = setOf('pair', { '0001_first.sql': 'select 1' }, [role])
    const databases = [scratch, other, scratch, other]
    await Promise.all(databases.map(({ ownerUrl }) => migrate(ownerUrl, [set])))
    for (const { ownerUrl } of databases) {
      expect(await ask('select current_user as role', roleUrl(ownerUrl, role))).toEqual([{ role }])
    }
    expect(
      await ask(
        `select rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = '${role}'`,
      ),
    ).toEqual([{ rolsuper: false, rolinherit: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false }])
  })
  it('gives a role back its derived password when that was changed', async () => {
    const set = setOf('pair', {}, [role])
    await migrate(scratch.ownerUrl, [set])
    await ask(`alter role ${role} password 'changed'`)
    await expect(ask('select 1', roleUrl(scratch.ownerUrl, role))).rejects.toMatchObject({ code: '28P01' })
    await migrate(scratch.ownerUrl, [set])
    expect(await ask('select 1 as one', roleUrl(scratch.ownerUrl, role))).toEqual([{ one: 1 }])
  })
  it('lets a role into the databases that have it and into no other', async () => {
    const third = await createScratchDatabase(inject('scratchPlace'), [])
    await migrate(scratch.ownerUrl, [setOf('pair', {}, [role])])
    await expect(ask('select 1', roleUrl(third.ownerUrl, role))).rejects.toMatchObject({ code: '42501' })
    await third.drop()
  })
  it('refuses to derive passwords from an owner without one, unless it is given a secret', async () => {
    const address = new URL(scratch.ownerUrl)
    address.password = ''
    expect(() => roleUrl(address.href, role)).toThrow('holds no password')
    expect(new URL(roleUrl(address.href, role, 'secret')).password).toMatch(/^[0-9a-f]{64}$/)
  })
  it('gives each database its own keys, two different ones of 32 bytes', async () => {
    const [first, second] = [scratch.keys, (await createScratchDatabase(inject('scratchPlace'), [sampleSet])).keys]
    expect([first.identity.length, first.pseudonym.length]).toEqual([32, 32])
    expect(first.identity.equals(first.pseudonym)).toBe(false)
    expect(first.identity.equals(second.identity)).toBe(false)
  })
  it('lets the role of a set use its schema and not that of another', async () => {
    await migrate(other.ownerUrl, [sampleSet, setOf('pair', {}, [role])])
    const rows = await ask('select count(*)::int as rows from sample.client', roleUrl(other.ownerUrl, sampleRole))
    expect(rows).toEqual([{ rows: 0 }])
    const attempt = ask('select * from sample.client', roleUrl(other.ownerUrl, role))
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })
})
