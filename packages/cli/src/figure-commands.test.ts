import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withConnection } from '@regiograaf/database'
import { receiveMessages, writeMessage } from '@regiograaf/ijw'
import { allocationMessage } from '@regiograaf/ijw/testing'
import { createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { migrationSets, openHub } from './hub.ts'
import { publishUsage, runPublish } from './publish.ts'
import { recountUsage, runRecount } from './recount.ts'
import { UsageError } from './usage-error.ts'

let database: TestDatabase
let folder: string
let written: string[]

beforeAll(async () => {
  database = await createTestDatabase(migrationSets)
  folder = await mkdtemp(join(tmpdir(), 'regiograaf-figures-'))
})
afterAll(async () => {
  await database?.drop()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  written = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void written.push(line))
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

const environment = () => ({ databaseUrl: database.ownerUrl, folder, production: false, roleSecret: null })
const publish = (...argv: string[]) => runPublish(argv, environment())
const recount = (...argv: string[]) => runRecount(argv, environment())

/** Lets Alkmaar deliver one allocation. */
async function deliver(): Promise<void> {
  const hub = await openHub({ ownerUrl: database.ownerUrl })
  try {
    const files = [{ name: 'M1.xml', content: writeMessage(allocationMessage()) }]
    await receiveMessages({ inbox: hub.inbox, projections: hub.projections, files })
  } finally {
    await hub.close()
  }
}

async function listPublished(): Promise<readonly string[]> {
  const { rows } = await withConnection(database.ownerUrl, (owner) =>
    owner.query<{ id: string }>('select distinct region_id as id from clients.published_figure'),
  )
  return rows.map(({ id }) => id)
}

it('publish says that there is nothing to publish before anybody delivered', async () => {
  await publish()
  expect(written).toEqual(['Published the figures of no region.'])
  expect(await listPublished()).toEqual([])
})

it('publish publishes each region of which anything was delivered, and names it, or prints its id as JSON', async () => {
  await deliver()
  await publish()
  expect(written).toEqual(['Published the figures of Noord-Kennemerland.'])
  await publish('--json')
  expect(JSON.parse(written[1] ?? '')).toEqual(['noord-kennemerland'])
  expect(await listPublished()).toEqual(['noord-kennemerland'])
})

it('publish explains itself, and refuses what it does not know', async () => {
  await publish('--help')
  expect(written).toEqual([publishUsage])
  await expect(publish('--region', 'eemland')).rejects.toThrow(UsageError)
  await expect(publish('eemland')).rejects.toThrow('publish takes only --json.')
})

// Every municipality of the country is looked at, in each subgraph.
const recounting = { timeout: 90_000 }

it(
  'recount says that nothing differs, or of each municipality how many cells did, and puts them right',
  recounting,
  async () => {
    const change = (sql: string) => withConnection(database.ownerUrl, (owner) => owner.query(sql))
    await recount()
    expect(written).toEqual(['Counted all figures again: nothing differs.'])
    await change("update clients.cube set count = 9 where breakdown = 'total' and figure = 'MON-15'")
    await recount()
    expect(written.slice(1)).toEqual([
      'Counted all figures again. Cells that differed, and are put right:',
      'Alkmaar: 1',
    ])
    await recount('--json')
    expect(written[3]).toBe('{}')
  },
)

it('recount explains itself, and refuses what it does not know', async () => {
  await recount('--help')
  expect(written).toEqual([recountUsage])
  await expect(recount('GM0361')).rejects.toThrow(UsageError)
})
