import { type Database, openDatabase } from '@regiograaf/database'
import { exchangeIdentity } from '@regiograaf/identity'
import { assertTablesMatch, createTestDatabase, identityOf, type TestDatabase } from '@regiograaf/test-kit'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { IjwMessage } from '../definitions/messages.ts'
import { conflict, pendingProjection, storedMessage } from '../inbox/inbox.table.ts'
import { createInbox, type Inbox } from '../inbox/inbox.ts'
import { migrations } from '../inbox/migrations.ts'
import { type ReceiveOptions, receiveMessages } from '../inbox/receive-messages.ts'
import { parseMessage, presentDay } from '../parse-message.ts'
import { createPseudonyms } from '../pseudonym.ts'
import { allocationMessage, claimMessage, startMessage, stopMessage } from '../testing/messages.ts'
import { writeMessage } from '../write-message.ts'
import * as tables from './exchange.table.ts'
import type { OutgoingMessage } from './outbox.ts'
import type { Sending } from './send.ts'

let testDatabase: TestDatabase
let owner: pg.Client
let ijw: Database
let inbox: Inbox

beforeAll(async () => {
  testDatabase = await createTestDatabase([migrations])
  owner = new pg.Client({ connectionString: testDatabase.ownerUrl })
  await owner.connect()
  ijw = await openDatabase({ url: testDatabase.urlOf('regiograaf_ijw'), identityKey: testDatabase.keys.identity })
  inbox = createInbox(ijw, [], createPseudonyms(testDatabase.keys.pseudonym))
})
afterAll(async () => {
  await ijw?.close()
  await owner?.end()
  await testDatabase?.drop()
})
beforeEach(async () => {
  await owner.query(`truncate ijw.message, ijw.outgoing, ijw.refusal, ijw.unreadable, ijw.allocation, ijw.delivery, ijw.request,
    ijw.claim, ijw.claim_line cascade`)
})

const provider = '98000101'
const today = presentDay()

function receive(messages: readonly (IjwMessage | string)[], options: Partial<ReceiveOptions> = {}) {
  const files = messages.map((message, index) => ({
    name: `file-${index}.xml`,
    content: typeof message === 'string' ? message : writeMessage(message),
  }))
  return receiveMessages({ inbox, projections: [], files, ...options })
}

async function rowsOf(query: string) {
  return (await owner.query(query)).rows
}

/** What a message of the outbox says to whom, with the return codes in it. */
const told = ({ type, receiver, content }: Pick<OutgoingMessage, 'type' | 'receiver' | 'content'>) =>
  [type, receiver, ...[...content.matchAll(/RetourCode>([0-9A-Z]{4})</g)].map(([, code]) => code)].join(' ')

const broken = writeMessage(startMessage()).replaceAll('999900031', '999900032')

it('the tables are what the migrations made', async () => {
  await assertTablesMatch(testDatabase.ownerUrl, [storedMessage, conflict, pendingProjection, ...Object.values(tables)])
})

describe('an import', () => {
  it('answers every message once, whatever came of it', async () => {
    const report = await receive([
      allocationMessage(),
      startMessage(),
      startMessage({ identification: 'S2' }),
      claimMessage(),
      broken,
      'no XML',
    ])
    expect(report).toMatchObject({ accepted: { JW301: 1, JW305: 1, JW323: 1 }, answers: 5 })
    expect(report.rejected.map(({ name, findings }) => [name, ...findings.map(({ code }) => code)])).toEqual([
      ['file-4.xml', '0001'],
      ['file-2.xml', '9074'],
    ])
    const municipal = await inbox.collectOutgoing('0361', 10)
    expect(municipal?.messages.map(told)).toEqual(['JW302 0361'])
    const answers = await inbox.collectOutgoing(provider, 10)
    expect(answers?.messages.map(told).sort()).toEqual([
      'JW306 98000101',
      'JW306 98000101 0001',
      'JW306 98000101 0200 9074 0200',
      'JW325 98000101 0200 8001',
    ])
    for (const { content } of answers?.messages ?? []) expect(parseMessage(content).ok).toBe(true)

    await receive([allocationMessage(), startMessage({ identification: 'S2' }), broken])
    expect(await inbox.collectOutgoing(provider, 10)).toBeNull()
  })

  it('keeps of what is refused its header and nothing else, and of what is unreadable only that it came', async () => {
    await receive([
      broken,
      broken,
      'Geachte 999900032',
      writeMessage(startMessage()).replace('<jw305:Geslacht>2<', '<jw305:Geslacht>7<'),
    ])
    expect(await rowsOf('select message_type, sender, level, rules from ijw.refusal order by level')).toEqual([
      { message_type: 'JW305', sender: provider, level: 1, rules: ['XSD:code'] },
      { message_type: 'JW305', sender: provider, level: 2, rules: ['CS002'] },
    ])
    expect(await rowsOf('select rule from ijw.unreadable')).toEqual([{ rule: 'XML:wellformed' }])
    expect(JSON.stringify(await rowsOf('select * from ijw.refusal, ijw.unreadable'))).not.toContain('999900032')
    expect(await rowsOf('select from ijw.message')).toEqual([])
    expect((await inbox.collectOutgoing(provider, 10))?.messages.map(told)).toEqual(['JW306 98000101 0001'])
  })

  it('answers another message under a used identification with 9056', async () => {
    await receive([allocationMessage()])
    await inbox.collectOutgoing('0361', 10)
    const report = await receive([allocationMessage({ familyName: 'Ander' })])
    expect(report.conflicts).toEqual(['file-0.xml'])
    await receive([allocationMessage({ familyName: 'Ander' })])
    expect((await inbox.collectOutgoing('0361', 10))?.messages.map(told)).toEqual(['JW302 0361 9056'])
  })

  it('parks a start before its allocation, and takes it in when that comes', async () => {
    const parked = await receive([stopMessage(), startMessage()])
    expect([parked.parked.toSorted(), parked.answers]).toEqual([['file-0.xml', 'file-1.xml'], 0])
    expect(await rowsOf('select verdict, codes from ijw.receipt order by message_type')).toEqual([
      { verdict: 'parked', codes: ['9019'] },
      { verdict: 'parked', codes: ['9019', '9069'] },
    ])
    const answers: string[] = []
    const report = await receive([allocationMessage()], {
      deliver: async (messages) => {
        answers.push(...messages.map(told))
      },
    })
    expect(report).toMatchObject({ accepted: { JW301: 1, JW305: 0 }, resolved: 2, answers: 3 })
    expect(answers.sort()).toEqual(['JW302 0361', 'JW306 98000101', 'JW308 98000101'])
    expect(await rowsOf('select verdict, codes from ijw.receipt order by message_type')).toEqual(
      Array.from({ length: 3 }, () => ({ verdict: 'accepted', codes: [] })),
    )
    expect(await rowsOf('select from ijw.parked')).toEqual([])
  })

  it('rejects what waited until its return is due', async () => {
    await receive([startMessage()])
    await owner.query('update ijw.parked set due_on = current_date - 1')
    expect(await receive([])).toMatchObject({ resolved: 1 })
    expect((await inbox.collectOutgoing(provider, 10))?.messages.map(told)).toEqual(['JW306 98000101 0200 9019 0200'])
    expect(await receive([])).toMatchObject({ resolved: 0 })
  })

  it('refuses the message of another sender than who delivers it, and stores nothing of it', async () => {
    const report = await receive([allocationMessage(), startMessage()], { sender: '0361' })
    expect(report).toMatchObject({ accepted: { JW301: 1, JW305: 0 } })
    expect(report.rejected).toMatchObject([{ name: 'file-1.xml', findings: [{ rule: 'HUB:sender' }] }])
    expect(await rowsOf('select message_type from ijw.message')).toEqual([{ message_type: 'JW301' }])
    expect(await rowsOf('select from ijw.refusal')).toEqual([])
  })
})

describe('the outbox', () => {
  beforeEach(async () => {
    await receive([
      allocationMessage(),
      startMessage(),
      allocationMessage({ municipality: '0505' }),
      startMessage({ municipality: '0505', identification: 'S2' }),
    ])
  })

  it('gives a provider what every municipality has for it, and a municipality its own', async () => {
    const collected = await inbox.collectOutgoing(provider, 10)
    expect(collected?.messages.map(({ municipalityCode }) => municipalityCode)).toEqual(['GM0361', 'GM0505'])
    expect((await inbox.collectOutgoing('0505', 10))?.messages.map(told)).toEqual(['JW302 0505'])
  })

  it('gives a message once, in pieces, and also when several ask at the same time', async () => {
    const collected = await Promise.all([1, 2, 3].map(() => inbox.collectOutgoing(provider, 1)))
    const rest = await inbox.collectOutgoing(provider, 10)
    const ids = [...collected, rest].flatMap((collection) => collection?.messages ?? []).map(({ id }) => id)
    expect([ids.length, new Set(ids).size]).toEqual([2, 2])
    expect(await inbox.collectOutgoing(provider, 10)).toBeNull()
  })

  it('gives a collection again to the same receiver and to no other', async () => {
    const id = 'b0a6f4f2-6f0c-4c0e-9a53-3f1f6f0b7a11'
    const collected = await inbox.collectOutgoing(provider, 10, id)
    expect(collected?.messages).toHaveLength(2)
    expect(await inbox.collectionOf(provider, id)).toEqual(collected)
    expect(await inbox.collectOutgoing(provider, 10, id)).toEqual(collected)
    expect(await inbox.collectionOf('98000202', id)).toBeNull()
    expect(await inbox.collectionOf('0361', id)).toBeNull()
  })

  it('keeps answers whose delivery fails', async () => {
    await expect(
      receive([startMessage()], {
        deliver: async () => {
          throw new Error('The disk is full.')
        },
      }),
    ).rejects.toThrow('The disk is full.')
    expect((await inbox.collectOutgoing(provider, 10))?.messages).toHaveLength(2)
  })

  it('lets nobody but the exchange of the municipality see a message', async () => {
    const seenBy = (identity: Parameters<Database['withIdentity']>[0]) =>
      ijw.withIdentity(identity, async (db) => (await db.select().from(tables.outgoing)).length)
    expect(await seenBy(exchangeIdentity('GM0361'))).toBe(2)
    expect(await seenBy(exchangeIdentity())).toBe(0)
    expect(await seenBy(identityOf({ municipality: 'GM0361' }))).toBe(0)
    await owner.query('begin; alter table ijw.outgoing no force row level security; commit')
    try {
      await owner.query('drop policy outgoing_by_role on ijw.outgoing')
      expect(await seenBy(identityOf({ municipality: 'GM0361' }))).toBe(2)
    } finally {
      await owner.query(`alter table ijw.outgoing force row level security;
        create policy outgoing_by_role on ijw.outgoing as restrictive
        using ((select hub.identity() ->> 'role' = any('{exchange}'::text[])))
        with check ((select hub.identity() ->> 'role' = any('{exchange}'::text[])))`)
    }
  })
})

describe('sending', () => {
  const { ToegewezenProducten, ...client } = allocationMessage().Client
  const sending = (end = '2026-06-17', idempotencyKey = 'key'): Sending => ({
    type: 'JW301',
    municipalityCode: 'GM0361',
    providerCode: provider,
    idempotencyKey,
    content: {
      Client: {
        ...client,
        ToegewezenProducten: {
          ToegewezenProduct: ToegewezenProducten.ToegewezenProduct.map((product) => ({ ...product, Einddatum: end })),
        },
      },
    },
  })

  it('stores a sound message, makes it known and puts it in the outbox', async () => {
    await receive([startMessage()])
    expect(await inbox.send(sending(), today)).toMatchObject({ outcome: 'sent', isRepeated: false })
    expect((await inbox.collectOutgoing(provider, 10))?.messages.map(told).sort()).toEqual([
      'JW301 98000101',
      'JW306 98000101',
    ])
    expect(await rowsOf('select number from ijw.allocation')).toEqual([{ number: 500017 }])
    expect(await rowsOf('select verdict, answer_id from ijw.receipt where message_type = $$JW301$$')).toEqual([
      { verdict: 'accepted', answer_id: null },
    ])
  })

  it('sends once under a key, and nothing else under it', async () => {
    const first = await inbox.send(sending(), today)
    expect(await inbox.send(sending(), today)).toEqual({ ...first, isRepeated: true })
    expect(await inbox.send(sending('2026-06-18'), today)).toEqual({ outcome: 'key-reused' })
    const again = await Promise.all([1, 2, 3].map(() => inbox.send(sending('2026-06-18', 'other'), today)))
    expect(again.filter((outcome) => outcome.outcome === 'sent' && !outcome.isRepeated)).toHaveLength(1)
    expect(await rowsOf('select from ijw.outgoing')).toHaveLength(2)
  })

  it('refuses what breaks a rule, by itself or against what is known, and leaves nothing of it', async () => {
    expect(await inbox.send(sending('2026-01-01'), today)).toMatchObject({
      outcome: 'refused',
      findings: [{ rule: 'CS003' }],
    })
    await receive([allocationMessage({ bsn: '999900043' })])
    expect(await inbox.send(sending(), today)).toMatchObject({ outcome: 'refused', findings: [{ rule: 'TR332' }] })
    expect(await rowsOf('select from ijw.message')).toHaveLength(1)
    expect(await rowsOf('select from ijw.sending')).toEqual([])
  })
})
