import { exchangeIdentity } from '@regiograaf/identity'
import { and, count, eq, lte, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { type Database, openDatabase } from './pool.ts'
import { createScratchDatabase, type ScratchDatabase } from './scratch.ts'
import { client, sampleRole, sampleSet } from './testing/sample.ts'

const alkmaar = exchangeIdentity('GM0361')
const touched = new Map<string | number, string>()

let scratch: ScratchDatabase
let database: Database
beforeAll(async () => {
  scratch = await createScratchDatabase(inject('scratchPlace'), [sampleSet])
  database = await openDatabase({ url: scratch.urlOf(sampleRole), identityKey: scratch.keys.identity })
})
afterAll(async () => {
  await database?.close()
  await scratch?.drop()
})
beforeEach(() => touched.clear())

const noting = () => database.noting(touched as Map<string, string>)

function loadFirst(db: NodePgDatabase, [municipality = '']: readonly string[], limit: number) {
  return db
    .select()
    .from(client)
    .where(and(eq(client.municipalityCode, municipality), lte(client.id, limit)))
}

function loadNames(db: NodePgDatabase) {
  return db.select({ name: client.name }).from(client).limit(2)
}

function countThem(db: NodePgDatabase) {
  return db.select({ clients: count() }).from(client)
}

describe('a door that notes whose rows are read', () => {
  it('notes the young people of a result with their municipality, once each', async () => {
    await noting().read(alkmaar, loadFirst, 2)
    await noting().read(alkmaar, loadFirst, 3)
    expect([...touched]).toEqual([
      [1, 'GM0361'],
      [2, 'GM0361'],
      [3, 'GM0361'],
    ])
  })

  it('knows the columns by their table, whatever the statement calls them and however deep they come from', async () => {
    await noting().withIdentity(alkmaar, (db) =>
      db.execute(sql`select a, b from (select id as a, municipality_code as b from sample.client limit 1) as renamed`),
    )
    expect([...touched]).toEqual([[1, 'GM0361']])
  })

  it('notes nobody when nothing was found', async () => {
    await noting().read(alkmaar, loadFirst, 0)
    expect(touched.size).toBe(0)
  })

  it('notes whom a change was about', async () => {
    await noting().withIdentity(
      alkmaar,
      (db) => db.update(client).set({ name: 'Someone' }).where(eq(client.id, 7)).returning(),
      { write: true },
    )
    expect([...touched.keys()]).toEqual([7])
  })

  it.each([
    ['a query', () => noting().read(alkmaar, loadNames)],
    ['a statement of an action', () => noting().withIdentity(alkmaar, loadNames)],
    [
      'SQL that was written by hand',
      () => noting().withIdentity(alkmaar, (db) => db.execute('select name from sample . client limit 1')),
    ],
    [
      'the second of two statements',
      () => noting().withIdentity(alkmaar, (db) => db.execute('select 1; select name from sample.client')),
    ],
  ])('refuses %s that gives rows without saying whose', async (_what, run) => {
    await expect(run()).rejects.toThrow('without saying whose')
  })

  it('lets figures pass, which are about nobody', async () => {
    expect(await noting().read(alkmaar, countThem)).toEqual([{ clients: 50 }])
    expect(touched.size).toBe(0)
  })

  it('lets a statement pass that says that it gives nothing of anybody', async () => {
    const rows = await noting().withIdentity(alkmaar, (db) =>
      db.execute('select exists (select from sample.client) as known /* about nobody */'),
    )
    expect(rows.rows).toEqual([{ known: true }])
    expect(touched.size).toBe(0)
  })

  it('is another one than the door without notes', async () => {
    expect(await database.read(alkmaar, loadNames)).toHaveLength(2)
    expect(touched.size).toBe(0)
  })
})
