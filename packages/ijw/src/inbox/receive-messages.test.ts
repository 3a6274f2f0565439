import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type Database, openDatabase } from '@regiograaf/database'
import { exchangeIdentity } from '@regiograaf/identity'
import { createTestDatabase, identityOf, type TestDatabase } from '@regiograaf/test-kit'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { IjwMessage } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import { presentDay } from '../parse-message.ts'
import { createPseudonyms } from '../pseudonym.ts'
import { allocationMessage, claimMessage, startMessage } from '../testing/index.ts'
import { writeMessage } from '../write-message.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { migrations } from './migrations.ts'
import { projectPending } from './project.ts'
import type { Projection } from './projection.ts'
import { receiveMessages } from './receive-messages.ts'

const today = presentDay()
const exampleFolder = mkdtempSync(join(tmpdir(), 'regiograaf-'))
writeFileSync(
  join(exampleFolder, '0001_example.sql'),
  `create table example.seen (municipality_code text, id uuid, times integer, primary key (municipality_code, id));
   alter table example.seen enable row level security;
   alter table example.seen force row level security;
   create policy seen_by_municipality on example.seen
     using (municipality_code = any((select hub.visible_municipalities())::text[]));
   grant select, insert, update on example.seen to regiograaf_example;
   grant usage on schema ijw to regiograaf_example;
   grant select on ijw.message to regiograaf_example;
   grant select, update, delete on ijw.pending_projection to regiograaf_example;`,
)

let testDatabase: TestDatabase
let owner: pg.Client
let ijw: Database
let example: Database
let inbox: Inbox
let projection: Projection
/** The message that the projection cannot digest, by identification. */
let indigestible: string | null

beforeAll(async () => {
  testDatabase = await createTestDatabase([
    migrations,
    { schema: 'example', folder: pathToFileURL(`${exampleFolder}/`), roles: ['regiograaf_example'] },
  ])
  owner = new pg.Client({ connectionString: testDatabase.ownerUrl })
  await owner.connect()
  const identityKey = testDatabase.keys.identity
  ijw = await openDatabase({ url: testDatabase.urlOf('regiograaf_ijw'), identityKey })
  example = await openDatabase({ url: testDatabase.urlOf('regiograaf_example'), identityKey })
  projection = {
    subgraph: 'example',
    messageTypes: ['JW301', 'JW305'],
    database: example,
    project: async (db, messages) => {
      for (const { id, envelope } of messages) {
        await db.execute(sql`insert into example.seen values (${envelope.municipalityCode}, ${id}, 1)
          on conflict (municipality_code, id) do update set times = example.seen.times + 1`)
        if (envelope.identification === indigestible) throw new Error('This message cannot be digested.')
      }
    },
  }
  inbox = createInbox(ijw, [projection], createPseudonyms(testDatabase.keys.pseudonym))
})

afterAll(async () => {
  await ijw?.close()
  await example?.close()
  await owner?.end()
  await testDatabase?.drop()
  rmSync(exampleFolder, { recursive: true })
})

beforeEach(async () => {
  indigestible = null
  await owner.query(
    'truncate ijw.message, ijw.outgoing, ijw.allocation, ijw.delivery, ijw.request, ijw.claim, ijw.claim_line, example.seen cascade',
  )
})

function receive(...messages: readonly (IjwMessage | string)[]) {
  const files = messages.map((message, index) => ({
    name: `file-${index}.xml`,
    content: Buffer.from(typeof message === 'string' ? message : writeMessage(message)),
  }))
  return receiveMessages({ inbox, projections: [projection], files })
}

async function countRows(table: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${table}`)
  return rows[0]?.count ?? -1
}

const received = (message: IjwMessage) => ({
  message,
  envelope: messageEnvelope(message),
  content: Buffer.from(writeMessage(message)),
})

const contents = () =>
  owner.query("select to_jsonb(m) - 'received_at' as row from ijw.message m order by id").then(({ rows }) => rows)

describe('receiving messages', () => {
  it('stores each message once and hands it to the subgraphs that take its type', async () => {
    const report = await receive(allocationMessage(), startMessage(), claimMessage())
    expect(report).toMatchObject({
      accepted: { JW301: 1, JW305: 1, JW307: 0, JW323: 1 },
      duplicates: 0,
      notProjected: 0,
    })
    expect(await countRows('ijw.message')).toBe(3)
    expect(await countRows('example.seen')).toBe(2)
    expect(await countRows('ijw.pending_projection')).toBe(0)
  })

  it('keeps the bytes of a message as they came, packed', async () => {
    const bytes = Buffer.from(`\uFEFF${writeMessage(allocationMessage()).replaceAll('\r\n', '\n')}`)
    await receive(bytes.toString())
    const { rows } = await owner.query<{ content: Buffer; size: number }>('select content, size from ijw.message')
    expect(rows.map(({ content, size }) => [gunzipSync(content), size])).toEqual([[bytes, bytes.length]])
    expect(rows[0]?.content.length).toBeLessThan(bytes.length / 2)
  })

  it('counts the same messages as duplicates the second time and changes nothing', async () => {
    await receive(allocationMessage(), startMessage())
    const before = await contents()
    const report = await receive(allocationMessage(), startMessage())
    expect(report).toMatchObject({ accepted: { JW301: 0, JW305: 0 }, duplicates: 2, conflicts: [] })
    expect(await contents()).toEqual(before)
    const { rows } = await owner.query('select distinct times from example.seen')
    expect(rows).toEqual([{ times: 1 }])
  })

  it('sees a duplicate and a conflict within one batch', async () => {
    const report = await receive(allocationMessage(), allocationMessage(), allocationMessage({ familyName: 'Ander' }))
    expect(report).toMatchObject({ accepted: { JW301: 1 }, duplicates: 1, conflicts: ['file-2.xml'] })
    expect(await countRows('ijw.message')).toBe(1)
  })

  it('sets other content under a known identification aside, once, and lets the first message stand', async () => {
    await receive(allocationMessage())
    const before = await contents()
    await receive(allocationMessage({ familyName: 'Ander' }))
    const report = await receive(allocationMessage({ familyName: 'Ander' }))
    expect(report).toMatchObject({ accepted: { JW301: 0 }, conflicts: ['file-0.xml'] })
    expect(await contents()).toEqual(before)
    expect(await countRows('ijw.conflict')).toBe(1)
    expect(await countRows('example.seen')).toBe(1)
  })

  it('takes the same identification from another sender, type or municipality as another message', async () => {
    const report = await receive(
      allocationMessage(),
      allocationMessage({ municipality: '0505' }),
      startMessage(),
      startMessage({ provider: '98000202' }),
    )
    // The allocation of the other provider's start is not its own.
    expect(report).toMatchObject({ accepted: { JW301: 2, JW305: 1 }, conflicts: [], duplicates: 0 })
  })

  it('names what it refuses and stores the rest', async () => {
    const report = await receive('%PDF-1.7', allocationMessage(), writeMessage(startMessage()).replace('438', '439'))
    expect(report).toMatchObject({ accepted: { JW301: 1 } })
    expect(report.unreadable.map(({ name }) => name)).toEqual(['file-0.xml'])
    expect(report.rejected.map(({ name }) => name)).toEqual(['file-2.xml'])
  })

  it('reports no BSN, whatever is wrong with the message', async () => {
    const xml = writeMessage(allocationMessage())
    const report = await receive(
      xml.replace('999900031', '999900007'),
      xml.replace(/<(\w+:)?Bsn>.*?<\/(\w+:)?Bsn>/, '$&$&'),
      xml.replace('Zandloper', '999900031<x/>'),
      `999900031${xml}`,
    )
    expect(report.rejected.length + report.unreadable.length).toBe(4)
    expect(JSON.stringify(report)).not.toMatch(/9999000(31|07)/)
  })
})

describe('projecting messages', () => {
  it('leaves out the one message that fails, whole, and tries it again at the next import', async () => {
    indigestible = 'M2'
    const messages = [1, 2, 3].map((number) => allocationMessage({ identification: `M${number}` }))
    expect(await receive(...messages)).toMatchObject({ accepted: { JW301: 3 }, notProjected: 1 })
    expect(await countRows('example.seen')).toBe(2)
    expect(await countRows('ijw.pending_projection')).toBe(1)

    indigestible = null
    expect(await receive()).toMatchObject({ notProjected: 0 })
    expect(await countRows('example.seen')).toBe(3)
  })

  it('finishes what a run left behind that was killed after storing', async () => {
    const messages = [allocationMessage(), allocationMessage({ municipality: '0505' })]
    for (const message of messages) {
      await inbox.store(messageEnvelope(message).municipalityCode, [received(message)], today)
    }
    expect(await countRows('example.seen')).toBe(0)
    await receive()
    expect(await countRows('example.seen')).toBe(2)
  })

  it('projects a message once when several workers start on it at the same time', async () => {
    const message = allocationMessage()
    await Promise.all(Array.from({ length: 8 }, () => receive(message)))
    const { rows } = await owner.query('select times from example.seen')
    expect(rows).toEqual([{ times: 1 }])
  })

  it('takes more waiting messages than fit in one transaction', async () => {
    const messages = Array.from({ length: 1100 }, (_, index) => allocationMessage({ identification: `M${index}` }))
    await inbox.store('GM0361', messages.map(received), today)
    while ((await inbox.decide('GM0361', today, new Map())).length > 0) {}
    expect(await projectPending(projection, 'GM0361')).toEqual([])
    expect(await countRows('example.seen')).toBe(1100)
  })
})

describe('the inbox', () => {
  const readInbox = (identity: Parameters<Database['withIdentity']>[0]) =>
    example.withIdentity(identity, async (db) => (await db.execute('select sender from ijw.message')).rows)

  it('is open to the exchange of the municipality of the message and to nobody else', async () => {
    await receive(allocationMessage())
    expect(await readInbox(exchangeIdentity('GM0361'))).toHaveLength(1)
    expect(await readInbox(exchangeIdentity('GM0505'))).toEqual([])
    expect(await readInbox(exchangeIdentity())).toEqual([])
    expect(await readInbox(identityOf({ municipality: 'GM0361' }))).toEqual([])
  })

  it('would be open to caseworkers and to other municipalities without its policies', async () => {
    await receive(allocationMessage())
    await owner.query('begin; drop policy message_by_role on ijw.message; commit')
    expect(await readInbox(identityOf({ municipality: 'GM0361' }))).toHaveLength(1)
    await owner.query(
      'drop policy message_by_municipality on ijw.message; create policy open on ijw.message using (true)',
    )
    expect(await readInbox(exchangeIdentity('GM0505'))).toHaveLength(1)
  })

  it('lets no role of the hub change or delete a message', async () => {
    await receive(allocationMessage())
    for (const database of [ijw, example]) {
      for (const statement of [
        "update ijw.message set sender = 'x'",
        'delete from ijw.message',
        'truncate ijw.message',
      ]) {
        const attempt = database.withIdentity(exchangeIdentity('GM0361'), (db) => db.execute(statement), {
          write: true,
        })
        await expect(attempt).rejects.toThrow()
      }
    }
    expect(await countRows('ijw.message')).toBe(1)
  })
})
