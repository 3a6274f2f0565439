import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Database, openDatabase } from '@regiograaf/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, identityOf, recordStatements, type TestDatabase } from './index.ts'

const noMigrations = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'regiograaf-'))}/`)
const recorder = recordStatements()
let testDatabase: TestDatabase
let database: Database

beforeAll(async () => {
  testDatabase = await createTestDatabase([{ schema: 'example', folder: noMigrations, roles: ['regiograaf_example'] }])
  database = await openDatabase({
    url: testDatabase.urlOf('regiograaf_example'),
    identityKey: testDatabase.keys.identity,
    logger: recorder,
  })
})

afterAll(async () => {
  await database?.close()
  await testDatabase?.drop()
  rmSync(noMigrations, { recursive: true })
})

describe('test kit', () => {
  it('gives a database in which an identity sees its own municipality', async () => {
    const identity = identityOf({ municipality: 'GM1980', predecessors: ['GM0398'] })
    const { rows } = await database.withIdentity(identity, (db) =>
      db.execute('select hub.visible_municipalities() as codes'),
    )
    expect(rows).toEqual([{ codes: ['GM1980', 'GM0398'] }])
  })
  it('records the statements of an operation and not those around it', async () => {
    recorder.clear()
    await database.withIdentity(identityOf({ municipality: 'GM0361' }), (db) => db.execute('select 1'))
    expect(recorder.statements).toEqual(['select 1'])
  })
  it('gives the second database of the same sets the same keys and another name', async () => {
    const second = await createTestDatabase([])
    const third = await createTestDatabase([])
    expect(third.keys).toEqual(second.keys)
    expect(third.ownerUrl).not.toBe(second.ownerUrl)
    await Promise.all([second.drop(), third.drop()])
  })
  it('refuses an identity that no token could have', () => {
    expect(() => identityOf({ municipality: 'Alkmaar' })).toThrow('organisation.code')
    expect(() => identityOf({ municipality: 'GM0361', role: 'policy', purpose: 'ACCESS' })).toThrow('purpose')
  })
})
