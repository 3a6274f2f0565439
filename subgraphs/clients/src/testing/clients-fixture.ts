import { migrations as auditMigrations, createSubjectCipher, deriveSubjectKey } from '@regiograaf/audit'
import { type Database, openDatabase } from '@regiograaf/database'
import { exchangeIdentity, type Identity } from '@regiograaf/identity'
import {
  createInbox,
  createPseudonyms,
  createSender,
  type IjwMessage,
  migrations as ijwMigrations,
  messageEnvelope,
  type Pseudonyms,
  type ReceiveReport,
  receiveMessages,
  writeMessage,
} from '@regiograaf/ijw'
import { createSubgraphTransport } from '@regiograaf/subgraph-kit'
import { createTestDatabase, recordStatements, type StatementRecorder } from '@regiograaf/test-kit'
import type { ExecutionResult } from 'graphql'
import pg from 'pg'
import { clientsProjection, createClientsSubgraph, migrations } from '../index.ts'

/** The clients subgraph over a database of its own, with the inbox in front of it. */
export interface ClientsFixture {
  readonly pseudonyms: Pseudonyms
  /** The statements of the subgraph since the last `clear`. */
  readonly recorder: StatementRecorder
  /** Past all policies: for looking at rows and for breaking policies. */
  readonly owner: pg.Client
  readonly ownerUrl: string
  /** The door of the subgraph to its tables, for statements that no resolver makes. */
  readonly database: Database
  receive(...messages: readonly IjwMessage[]): Promise<void>
  /** Takes messages in, whatever becomes of them. */
  receiveAny(...messages: readonly IjwMessage[]): Promise<ReceiveReport>
  receiveFiles(...files: readonly string[]): Promise<ReceiveReport>
  /** Hands a message to the projection and to nothing before it: for orders that the exchange does not let happen. */
  project(message: IjwMessage): Promise<void>
  /** Forgets all messages and rows. */
  clear(): Promise<void>
  ask(identity: Identity, source: string, variables?: Record<string, unknown>): Promise<ExecutionResult>
  close(): Promise<void>
}

/** `reviewsClaims`: claims wait for the answer of the municipality. */
export async function openClientsFixture({ reviewsClaims = false } = {}): Promise<ClientsFixture> {
  const testDatabase = await createTestDatabase([auditMigrations, ijwMigrations, migrations])
  const recorder = recordStatements()
  const identityKey = testDatabase.keys.identity
  const ijw: Database = await openDatabase({ url: testDatabase.urlOf('regiograaf_ijw'), identityKey })
  const clients = await openDatabase({ url: testDatabase.urlOf('regiograaf_clients'), identityKey, logger: recorder })
  const owner = new pg.Client({ connectionString: testDatabase.ownerUrl })
  await owner.connect()
  const pseudonyms = createPseudonyms(testDatabase.keys.pseudonym)
  const projections = [clientsProjection(clients, pseudonyms)]
  const inbox = createInbox(ijw, projections, pseudonyms, {
    loadTariffs: async () => [],
    reviewsClaims: async () => reviewsClaims,
  })
  const subjects = createSubjectCipher(deriveSubjectKey(testDatabase.keys.audit))
  const transport = createSubgraphTransport(
    createClientsSubgraph(clients, subjects, { sender: createSender(inbox, projections), pseudonyms }),
  )
  const receiveFiles = (...files: readonly string[]) =>
    receiveMessages({
      inbox,
      projections,
      files: files.map((content, index) => ({ name: `${index}.xml`, content })),
    })
  const receiveAny = (...messages: readonly IjwMessage[]) => receiveFiles(...messages.map(writeMessage))
  return {
    pseudonyms,
    recorder,
    owner,
    ownerUrl: testDatabase.ownerUrl,
    database: clients,
    receiveAny,
    receiveFiles,
    receive: async (...messages) => {
      const { rejected, unreadable, conflicts, notProjected } = await receiveAny(...messages)
      if (rejected.length + unreadable.length + conflicts.length + notProjected > 0) {
        throw new Error(
          `Not all messages were taken in: ${JSON.stringify({ rejected, unreadable, conflicts, notProjected })}`,
        )
      }
    },
    project: async (message) => {
      const envelope = messageEnvelope(message)
      const inboxMessage = { id: inbox.idOf(envelope), message, envelope, receivedOn: '2026-06-30', breaches: [] }
      await clients.withIdentity(
        exchangeIdentity(envelope.municipalityCode),
        async (db) => projections[0]?.project(db, [inboxMessage]),
        { write: true },
      )
    },
    clear: async () => {
      await owner.query(`do $$ begin execute (
        select 'truncate hub.secret_address, ' || string_agg(format('%s.%I', nspname, relname), ', ')
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where nspname in ('clients', 'ijw') and relkind = 'r'); end $$`)
    },
    ask: async (identity, document, variables = {}) =>
      transport.execute({ document, variables, context: { identity }, readScope: new Map() }),
    close: async () => {
      await Promise.all([ijw.close(), clients.close(), owner.end()])
      await testDatabase.drop()
    },
  }
}
