import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ReceiveReport } from '@regiograaf/ijw'
import { createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import pg from 'pg'
import { generateDemoRegion, migrationSets, takeTestBsns, writeDemoFolder } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, type RunningCommand, startCommand } from '../testing/command.ts'
import { readServerLog } from '../testing/server-log.ts'

const clients = Number(process.env.IMPORT_CLIENTS ?? 220)

/** A database of its own with an owner that looks at its rows. */
interface Place {
  readonly database: TestDatabase
  readonly owner: pg.Client
  /** Where answers are written. */
  readonly answers: string
}

let folder: string
let messages: number
const places: Place[] = []
const outcomes: Outcome[] = []
/** The rows after an import that nothing interrupted, and how long it took. */
let expected: Record<string, string>
let importMs: number

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
  const place = { database, owner, answers: join(folder, `answers-${places.length}`) }
  places.push(place)
  return place
}

const startImport = ({ database, answers }: Place): RunningCommand =>
  startCommand(['import', '--json', '--answers', answers, join(folder, 'messages')], {
    environment: { DATABASE_URL: database.ownerUrl, REGIOGRAAF_FOLDER: join(folder, 'home') },
  })

async function reportOf({ outcome }: RunningCommand): Promise<ReceiveReport> {
  const ended = await outcome
  outcomes.push(ended)
  expect([ended.code, ended.stderr]).toEqual([0, ''])
  return JSON.parse(ended.stdout)
}

const acceptedIn = ({ accepted }: ReceiveReport) => Object.values(accepted).reduce((sum, count) => sum + count, 0)

/** Of each table an import may write: how many rows it has and the digest of all they hold but moments, and in which collection they went. */
async function contentOf({ owner }: Place): Promise<Record<string, string>> {
  const content: Record<string, string> = {}
  const { rows: tables } = await owner.query<{ table: string }>(`
    select format('%I.%I', schemaname, tablename) as table from pg_tables
    where schemaname in ('ijw', 'clients', 'finance', 'education') order by 1`)
  for (const { table } of tables) {
    const { rows } = await owner.query<{ content: string }>(`
      select format('%s rows, %s', count(*), md5(string_agg(line, e'\\n' order by line))) as content
      from (select (to_jsonb(row) - '{received_at,written_at,collected_at,collection_id}'::text[])::text as line from ${table} as row) as lines`)
    content[table] = rows[0]?.content ?? ''
  }
  return content
}

async function countRows({ owner }: Place, table: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${table}`)
  return rows[0]?.count ?? 0
}

/** That every message has one answer, which was collected, and which is a file with what the outbox holds. */
async function expectAnswersOnce({ owner, answers }: Place): Promise<void> {
  const { rows } = await owner.query<{ content: string; waits: boolean }>(
    'select content, collection_id is null as waits from ijw.outgoing',
  )
  expect([rows.length, rows.filter(({ waits }) => waits)]).toEqual([messages, []])
  const files = readdirSync(answers).map((file) => readFileSync(join(answers, file), 'utf8'))
  expect(files.sort()).toEqual(rows.map(({ content }) => content).sort())
}

const kills = Number(process.env.IMPORT_KILLS ?? 5)

describe('an import of two thousand messages', () => {
  it('takes them all in, and takes them for duplicates when they come again', async () => {
    expect(messages).toBeGreaterThan(1_900)
    const place = await openPlace()
    const begun = Date.now()
    const first = await reportOf(startImport(place))
    importMs = Date.now() - begun
    expect([acceptedIn(first), first.duplicates, first.rejected, first.notProjected]).toEqual([messages, 0, [], 0])
    expected = await contentOf(place)
    expect(expected['ijw.message']).toMatch(`${messages} rows`)
    expect(expected['clients.client']).toMatch(`${clients} rows`)
    for (const table of ['ijw.pending_projection', 'ijw.undecided', 'ijw.parked'])
      expect(expected[table]).toMatch('0 rows')
    await expectAnswersOnce(place)

    const second = await reportOf(startImport(place))
    expect([acceptedIn(second), second.duplicates, second.conflicts]).toEqual([0, messages, []])
    expect(await contentOf(place)).toEqual(expected)
  }, 180_000)

  it('that is killed again and again is finished by the next one, and leaves nothing half done', async () => {
    const place = await openPlace()
    for (let kill = 0; kill < kills; kill += 1) {
      const running = startImport(place)
      // While files are stored, messages are decided or subgraphs project, or where none of these has more to do, at any moment.
      const table = ['ijw.message', 'ijw.receipt', 'clients.allocation'][kill % 3] ?? ''
      const before = await countRows(place, table)
      const latest = Date.now() + Math.random() * importMs
      while (Date.now() < latest && (await countRows(place, table)) === before) await delay(10)
      await delay(Math.random() * 150)
      running.child.kill('SIGKILL')
      await running.outcome
    }
    const stored = await countRows(place, 'ijw.message')
    const last = await reportOf(startImport(place))
    expect(last.duplicates).toBeGreaterThanOrEqual(stored)
    expect([acceptedIn(last) + last.duplicates, last.notProjected]).toEqual([messages, 0])
    expect(await contentOf(place)).toEqual(expected)
    await expectAnswersOnce(place)
  }, 600_000)

  it('comes to the same when the files come in another order and one in ten comes twice', async () => {
    const place = await openPlace()
    const files = readdirSync(join(folder, 'messages'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => ({ key: Math.random(), path: join(entry.parentPath, entry.name) }))
    const shuffled = join(folder, 'shuffled')
    mkdirSync(shuffled)
    for (const [index, { key, path }] of files.entries()) {
      copyFileSync(path, join(shuffled, `${key}.xml`))
      if (index % 10 === 0) copyFileSync(path, join(shuffled, `${Math.random()}.xml`))
    }
    const report = await reportOf(
      startCommand(['import', '--json', '--answers', place.answers, shuffled], {
        environment: { DATABASE_URL: place.database.ownerUrl, REGIOGRAAF_FOLDER: join(folder, 'home') },
      }),
    )
    expect([acceptedIn(report), report.duplicates]).toEqual([messages, Math.ceil(messages / 10)])
    expect(await contentOf(place)).toEqual(expected)
    await expectAnswersOnce(place)
  }, 180_000)

  it('beside another one of the same folder has one effect', async () => {
    const place = await openPlace()
    const reports = await Promise.all([startImport(place), startImport(place)].map(reportOf))
    const sum = (count: (report: ReceiveReport) => number) =>
      reports.reduce((total, report) => total + count(report), 0)
    expect(sum(acceptedIn)).toBe(messages)
    expect(sum(({ duplicates }) => duplicates)).toBe(messages)
    expect(sum(({ conflicts, rejected, notProjected }) => conflicts.length + rejected.length + notProjected)).toBe(0)
    expect(await contentOf(place)).toEqual(expected)
    const { rows } = await place.owner.query('select from ijw.outgoing where collection_id is null')
    expect(rows).toEqual([])
    expect(new Set(readdirSync(place.answers)).size).toBe(messages)
  }, 180_000)

  it('names no citizen service number in what it prints and what the database server logs', async () => {
    const [place] = places
    if (place === undefined) throw new Error('No import ran.')
    const text = outcomes.map(({ stdout, stderr }) => stdout + stderr).join('') + (await readServerLog(place.owner))
    expect(outcomes.length).toBeGreaterThan(4)
    expect(takeTestBsns(clients).filter((bsn) => text.includes(bsn))).toEqual([])
  })
})
