import { exchangeIdentity } from '@regiograaf/identity'
import { sql } from 'drizzle-orm'
import { bigint, boolean, date, integer, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { selectRows } from './bulk-rows.ts'
import { type Database, openDatabase } from './pool.ts'
import { createScratchDatabase, type ScratchDatabase } from './scratch.ts'
import { sampleRole, sampleSet } from './testing/sample.ts'

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

const everyKind = pgTable('every_kind', {
  place: integer('place').notNull(),
  id: uuid('id'),
  rank: smallint('rank'),
  label: text('label'),
  cents: bigint('amount_in_cents', { mode: 'number' }).default(7),
  isSeen: boolean('is_seen'),
  day: date('day', { mode: 'string' }),
  moment: timestamp('moment', { withTimezone: true }),
  codes: text('codes').array(),
  numbers: integer('numbers').array(),
  facts: jsonb('facts'),
})

/** The rows as PostgreSQL sees them. */
async function selected(rows: readonly (typeof everyKind.$inferInsert)[]) {
  const { rows: found } = await database.withIdentity(exchangeIdentity('GM0361'), (db) =>
    db.execute<{ found: unknown }>(
      sql`select to_jsonb(selected) as found from (${selectRows(everyKind, rows)}) as selected order by place`,
    ),
  )
  return found.map(({ found: row }) => row)
}

const nothing = {
  id: null,
  rank: null,
  label: null,
  cents: null,
  isSeen: null,
  day: null,
  moment: null,
  codes: null,
  numbers: null,
  facts: null,
}

describe('selectRows', () => {
  it('carries a value of every kind to the database as it is', async () => {
    const row = {
      place: 1,
      id: '0f9a8b7c-6d5e-8f4a-b3c2-d1e0f9a8b7c6',
      rank: -3,
      label: 'Zoë, "de {Vries}" \\ NULL',
      cents: -9_007_199_254_740_991,
      isSeen: false,
      day: '2025-02-28',
      codes: ['0200', 'a "b", {c}\\', '', 'NULL'],
      numbers: [3, -1],
      facts: [{ text: 'a "b" \\ {c}', number: 1.5, none: null }],
    }
    const [found] = await selected([{ ...row, moment: new Date('2025-02-28T23:59:59.123Z') }])
    expect(found).toMatchObject(row)
    expect(new Date((found as { moment: string }).moment)).toEqual(new Date('2025-02-28T23:59:59.123Z'))
  })

  it('tells empty from absent, and has null for what a row leaves out, also where the table has a default', async () => {
    const rows = await selected([
      { place: 1 },
      { place: 2, label: null, codes: null, facts: undefined },
      { place: 3, label: '', codes: [], numbers: [], facts: [] },
      { place: 4, label: 'NULL' },
    ])
    expect(rows).toEqual([
      { place: 1, ...nothing },
      { place: 2, ...nothing },
      { place: 3, ...nothing, label: '', codes: [], numbers: [], facts: [] },
      { place: 4, ...nothing, label: 'NULL' },
    ])
  })

  it('keeps arrays of different lengths apart', async () => {
    const rows = await selected([
      { place: 1, codes: ['a', 'b'] },
      { place: 2, codes: ['c'] },
    ])
    expect(rows).toMatchObject([{ codes: ['a', 'b'] }, { codes: ['c'] }])
  })

  it('carries the largest and the smallest of what is counted, and texts of any length and script', async () => {
    const rows = [
      { place: -2_147_483_648, rank: -32_768, cents: 9_007_199_254_740_991, day: '0001-01-01', label: 'é'.repeat(39) },
      { place: 0, rank: 0, cents: 0, day: '1999-12-31', label: '€😀'.repeat(1_000) },
      { place: 2_147_483_647, rank: 32_767, cents: -1, day: '9999-12-31', label: 'x'.repeat(100_000), isSeen: true },
    ]
    expect(await selected(rows)).toMatchObject(rows)
  })

  const wrong: readonly [what: string, row: Partial<typeof everyKind.$inferInsert>][] = [
    ['half a cent', { cents: 0.5 }],
    ['a number that is too large', { rank: 32_768 }],
    ['a day that does not exist', { day: '2025-02-29' }],
    ['a day that is written otherwise', { day: '1-2-2025' }],
    ['no UUID', { id: '0f9a8b7c-6d5e-8f4a-b3c2-d1e0f9a8b7cg' }],
    ['half a UUID', { id: '0f9a8b7c-6d5e-8f4a' }],
  ]
  it.each(wrong)('refuses %s', (_, row) => {
    expect(() => selectRows(everyKind, [{ place: 1, ...row }])).toThrow()
  })

  it('gives no rows for none', async () => {
    expect(await selected([])).toEqual([])
  })
})
