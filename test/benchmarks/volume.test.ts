import { receiveMessages, writeMessage } from '@regiograaf/ijw'
import { isBsn } from '@regiograaf/reference-data'
import { createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import pg from 'pg'
import { generateDemoRegion, type Hub, migrationSets, openHub } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addVolume } from './volume.ts'

let database: TestDatabase
let hub: Hub
let owner: pg.Client

const tables = [
  'clients.client',
  'clients.allocation',
  'clients.care_start',
  'clients.care_stop',
  'finance.commitment',
  'finance.claim_line',
  'education.client',
]

const countAll = async () => {
  const { rows } = await owner.query<Record<string, string>>(
    `select ${tables.map((table) => `(select count(*) from ${table}) as "${table}"`).join(', ')}`,
  )
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([table, count]) => [table, Number(count)]))
}

let before: Record<string, number>
let after: Record<string, number>

beforeAll(async () => {
  database = await createTestDatabase(migrationSets)
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  hub = await openHub({ ownerUrl: database.ownerUrl })
  const files = [...generateDemoRegion({ clients: 40 }).messages].map((message) => ({
    name: 'demo.xml',
    content: writeMessage(message),
  }))
  await receiveMessages({ inbox: hub.inbox, projections: hub.projections, files })
  before = await countAll()
  await addVolume(database.ownerUrl, 3 * 40 + 7)
  after = await countAll()
})

afterAll(async () => {
  await hub?.close()
  await owner?.end()
  await database?.drop()
})

describe('volume beyond the demo region', () => {
  it('gives no client a number that passes the 11-proof', async () => {
    const { rows } = await owner.query<{ bsn: string }>(
      "select bsn from clients.client where bsn not between '999900006' and '999999990'",
    )
    expect(rows).toHaveLength(2 * 40 + 7)
    expect(new Set(rows.map(({ bsn }) => bsn)).size).toBe(rows.length)
    expect(rows.filter(({ bsn }) => isBsn(bsn))).toEqual([])
    expect(rows.filter(({ bsn }) => !/^\d{9}$/.test(bsn))).toEqual([])
  })

  it('makes exactly as many clients as were asked for', () => {
    expect(after['clients.client']).toBe(127)
    expect(after['education.client']).toBe(127)
  })

  it('copies everything that the clients have', () => {
    for (const table of tables) {
      expect(after[table], table).toBeGreaterThanOrEqual(3 * (before[table] ?? Number.NaN))
    }
  })

  it('leads every line to a client and a claim of its own municipality', async () => {
    const { rows } = await owner.query<{ lost: string }>(`
      select count(*) as lost
      from finance.claim_line as line
      left join clients.client on client.municipality_code = line.municipality_code and client.id = line.client_id
      left join finance.claim on claim.municipality_code = line.municipality_code and claim.id = line.claim_id
      where client.id is null or claim.id is null`)
    expect(rows).toEqual([{ lost: '0' }])
  })

  it('lets a copied line match an allocation and a commitment exactly when the first one does', async () => {
    const { rows } = await owner.query<{ lines: string; matched: string }>(`
      select count(*) as lines, count(commitment.id) as matched
      from finance.claim_line as line
      left join clients.allocation on allocation.municipality_code = line.municipality_code
        and allocation.id = line.allocation_id and allocation.client_id = line.client_id
      left join finance.commitment on commitment.municipality_code = line.municipality_code
        and commitment.id = allocation.id and commitment.client_id = line.client_id
        and commitment.number = line.allocation_number
      group by line.municipality_code, line.provider_agb_code, regexp_replace(line.line_reference, ' [0-9]+$', '')`)
    expect(rows.filter(({ lines }) => Number(lines) > 1).length).toBeGreaterThan(40)
    expect(rows.filter(({ lines, matched }) => matched !== '0' && matched !== lines)).toEqual([])
    expect(rows.some(({ matched }) => matched !== '0')).toBe(true)
  })

  it('changes nothing when there are enough clients', async () => {
    await addVolume(database.ownerUrl, 100)
    expect(await countAll()).toEqual(after)
  })
})
