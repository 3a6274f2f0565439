import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReceiveReport } from '@regiograaf/ijw'
import { createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import pg from 'pg'
import { generateDemoRegion, migrationSets, takeTestBsns, writeDemoFolder } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, type RunningCommand, startCommand } from '../testing/command.ts'
import { readServerLog } from '../testing/server-log.ts'
import { waitUntil } from '../testing/wait-until.ts'

const clients = 220

/** A database of its own with an owner that looks at its rows. */
interface Place {
  readonly database: TestDatabase
  readonly owner: pg.Client
}

let folder: string
let messages: number
const places: Place[] = []
const outcomes: Outcome[] = []
/** The rows after an import that nothing interrupted. */
let expected: Record<string, string>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-import-'))
  messages = await writeDemoFolder(generateDemoRegion({ clients }), join(folder, 'messages'))
})
afterAll(async () => {
  for (const { database, owner } of places) {
    await owner.end()
    await database.drop()
  }
  rmSync(folder, { recursive: true, force: true })
})

async function openPlace(): Promise<Place> {
  const database = await createTestDatabase(migrationSets)
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  places.push({ database, owner })
  return { database, owner }
}

const startImport = ({ database }: Place): RunningCommand =>
  startCommand(['import', '--json', join(folder, 'messages')], {
    environment: { DATABASE_URL: database.ownerUrl, REGIOGRAAF_FOLDER: join(folder, 'home') },
  })

async function reportOf({ outcome }: RunningCommand): Promise<ReceiveReport> {
  const ended = await outcome
  outcomes.push(ended)
  expect([ended.code, ended.stderr]).toEqual([0, ''])
  return JSON.parse(ended.stdout)
}

const acceptedIn = ({ accepted }: ReceiveReport) => Object.values(accepted).reduce((sum, count) => sum + count, 0)

const tables = [
  'ijw.message',
  'ijw.conflict',
  'ijw.pending_projection',
  'clients.client',
  'clients.allocation',
  'clients.care_start',
  'clients.care_stop',
  'finance.commitment',
  'finance.claim',
  'finance.claim_line',
  'education.client',
]

/** Of each table how many rows it has and the digest of all they hold but the moment of receipt. */
async function contentOf({ owner }: Place): Promise<Record<string, string>> {
  const content: Record<string, string> = {}
  for (const table of tables) {
    const { rows } = await owner.query<{ content: string }>(`
      select format('%s rows, %s', count(*), md5(string_agg(line, e'\\n' order by line))) as content
      from (select (to_jsonb(row) - 'received_at')::text as line from ${table} as row) as lines`)
    content[table] = rows[0]?.content ?? ''
  }
  return content
}

async function countRows({ owner }: Place, table: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${table}`)
  return rows[0]?.count ?? 0
}

describe('an import of two thousand messages', () => {
  it('takes them all in, and takes them for duplicates when they come again', async () => {
    expect(messages).toBeGreaterThan(1_900)
    const place = await openPlace()
    const first = await reportOf(startImport(place))
    expect([acceptedIn(first), first.duplicates, first.rejected, first.notProjected]).toEqual([messages, 0, [], 0])
    expected = await contentOf(place)
    expect(expected['ijw.message']).toMatch(`${messages} rows`)
    expect(expected['clients.client']).toMatch(`${clients} rows`)
    expect(expected['ijw.pending_projection']).toMatch('0 rows')

    const second = await reportOf(startImport(place))
    expect([acceptedIn(second), second.duplicates, second.conflicts]).toEqual([0, messages, []])
    expect(await contentOf(place)).toEqual(expected)
  }, 60_000)

  it('that is killed is finished by the next one, and leaves nothing half done', async () => {
    const place = await openPlace()
    let stored = 0
    for (let kills = 0; kills < 2; kills += 1) {
      const running = startImport(place)
      await waitUntil('more messages', async () => (await countRows(place, 'ijw.message')) > stored)
      running.child.kill('SIGKILL')
      expect((await running.outcome).code).toBeNull()
      stored = await countRows(place, 'ijw.message')
      expect(stored).toBeLessThan(messages)
    }
    const last = await reportOf(startImport(place))
    expect(last.duplicates).toBeGreaterThanOrEqual(stored)
    expect([acceptedIn(last) + last.duplicates, last.notProjected]).toEqual([messages, 0])
    expect(await contentOf(place)).toEqual(expected)
  }, 60_000)

  it('beside another one of the same folder has one effect', async () => {
    const place = await openPlace()
    const reports = await Promise.all([startImport(place), startImport(place)].map(reportOf))
    const sum = (count: (report: ReceiveReport) => number) =>
      reports.reduce((total, report) => total + count(report), 0)
    expect(sum(acceptedIn)).toBe(messages)
    expect(sum(({ duplicates }) => duplicates)).toBe(messages)
    expect(sum(({ conflicts, rejected, notProjected }) => conflicts.length + rejected.length + notProjected)).toBe(0)
    expect(await contentOf(place)).toEqual(expected)
  }, 60_000)

  it('names no citizen service number in what it prints and what the database server logs', async () => {
    const [place] = places
    if (place === undefined) throw new Error('No import ran.')
    const text = outcomes.map(({ stdout, stderr }) => stdout + stderr).join('') + (await readServerLog(place.owner))
    expect(outcomes.length).toBeGreaterThan(4)
    expect(takeTestBsns(clients).filter((bsn) => text.includes(bsn))).toEqual([])
  })
})
