import { type Database, openDatabase } from '@regiograaf/database'
import { exchangeIdentity } from '@regiograaf/identity'
import {
  createInbox,
  createPseudonyms,
  migrations as ijwMigrations,
  messageEnvelope,
  receiveMessages,
  writeMessage,
} from '@regiograaf/ijw'
import { allocationMessage, startMessage } from '@regiograaf/ijw/testing'
import { createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { educationRole } from '../data/schema.ts'
import { migrations } from '../migrations.ts'
import { educationProjection } from './projection.ts'

let testDatabase: TestDatabase
let owner: ReturnType<typeof drizzle>
let database: Database
let inboxDatabase: Database

beforeAll(async () => {
  testDatabase = await createTestDatabase([ijwMigrations, migrations])
  owner = drizzle(testDatabase.ownerUrl)
  const identityKey = testDatabase.keys.identity
  database = await openDatabase({ url: testDatabase.urlOf(educationRole), identityKey })
  inboxDatabase = await openDatabase({ url: testDatabase.urlOf('regiograaf_ijw'), identityKey })
})

beforeEach(async () => {
  await owner.execute('truncate education.client cascade')
})

afterAll(async () => {
  await database?.close()
  await inboxDatabase?.close()
  await owner?.$client.end()
  await testDatabase?.drop()
})

const listClients = async () =>
  (await owner.execute('select municipality_code, id from education.client order by 1, 2')).rows

describe('the projection of education', () => {
  const first = allocationMessage({ identification: 'M1', bsn: '999900031' })
  const again = allocationMessage({ identification: 'M2', bsn: '999900031', provider: '98000202' })
  const other = allocationMessage({ identification: 'M3', bsn: '999900043' })

  it.each([
    ['in one order', [first, again, other]],
    ['in another order', [other, again, first]],
    ['with repetitions', [other, first, first, again, other]],
  ])('gives one row per young person, %s', async (_order, messages) => {
    const pseudonyms = createPseudonyms(testDatabase.keys.pseudonym)
    const inboxMessages = messages.map((message) => ({ id: 'm', message, envelope: messageEnvelope(message), receivedOn: '2026-06-30', breaches: [] }))
    for (const batch of [inboxMessages, inboxMessages.slice(1), []]) {
      await database.withIdentity(
        exchangeIdentity('GM0361'),
        (db) => educationProjection(database, pseudonyms).project(db, batch),
        { write: true },
      )
    }
    const ids = ['999900031', '999900043'].map((bsn) => pseudonyms.clientId('GM0361', bsn))
    expect(await listClients()).toEqual(ids.sort().map((id) => ({ municipality_code: 'GM0361', id })))
  })
  it('takes its messages from the inbox and keeps no BSN', async () => {
    const pseudonyms = createPseudonyms(testDatabase.keys.pseudonym)
    const projections = [educationProjection(database, pseudonyms)]
    const inbox = createInbox(inboxDatabase, projections, pseudonyms)
    const files = [first, startMessage({ identification: 'M4' }), allocationMessage({ municipality: '0505' })].map(
      (message, index) => ({ name: `${index}.xml`, content: writeMessage(message) }),
    )
    const report = await receiveMessages({ inbox, projections, files })
    expect(report).toMatchObject({ accepted: { JW301: 2, JW305: 1 }, rejected: [], notProjected: 0 })
    expect(await listClients()).toEqual([
      { municipality_code: 'GM0361', id: pseudonyms.clientId('GM0361', '999900031') },
      { municipality_code: 'GM0505', id: pseudonyms.clientId('GM0505', '999900031') },
    ])
  })
})
