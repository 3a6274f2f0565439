import { type Database, openDatabase } from '@regiograaf/database'
import type { Identity } from '@regiograaf/identity'
import {
  createInbox,
  createPseudonyms,
  createSender,
  type IjwMessage,
  migrations as ijwMigrations,
  type Pseudonyms,
  publishedTerms,
  receiveMessages,
  writeMessage,
} from '@regiograaf/ijw'
import { createSubgraphTransport } from '@regiograaf/subgraph-kit'
import { createTestDatabase, identityOf, recordStatements, type StatementRecorder } from '@regiograaf/test-kit'
import type { ExecutionResult } from 'graphql'
import pg from 'pg'
import { createFinanceSubgraph, financeProjection, migrations } from '../index.ts'

type Terms = Record<string, unknown>

/** The finance subgraph over a database of its own, with the inbox in front of it. */
export interface FinanceFixture {
  readonly pseudonyms: Pseudonyms
  /** The statements of the subgraph since the last `clear`. */
  readonly recorder: StatementRecorder
  /** Past all policies: for looking at rows and for breaking policies. */
  readonly owner: pg.Client
  readonly ownerUrl: string
  /** The door of the subgraph to its tables, for statements that no resolver makes. */
  readonly database: Database
  /** The door of the exchange to its tables and to what this subgraph publishes. */
  readonly exchange: Database
  /** Empties the inbox and the tables of the subgraph. */
  clear(): Promise<void>
  receive(...messages: readonly IjwMessage[]): Promise<void>
  ask(identity: Identity, source: string, variables?: Record<string, unknown>): Promise<ExecutionResult>
  /** What this subgraph says about the allocations with these numbers of the identity's municipality. */
  askAllocations(identity: Identity, ...numbers: readonly number[]): Promise<unknown>
  /** Agrees one or more tariffs as the contract manager of GM0361; 45A90 at EUR 105.00 an hour since 2025 unless `terms` differ. */
  agree(terms?: Terms | readonly Terms[], identity?: Identity): Promise<ExecutionResult>
  close(): Promise<void>
}

const allocations = `query($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Allocation { commitment { amountCents basis unknownReason } claimedCents } } }`

const agreement = `mutation($input: AgreeTariffsInput!) { agreeTariffs(input: $input) {
  __typename
  ... on AgreeTariffsSuccess { tariffs { id municipality { code } provider { agbCode } productCategory { code } productCode
    unit { code label } amountCents validFrom validTo } }
  ... on Problem { message }
  ... on ValidationProblem { fields { path message } }
  ... on TariffOverlapProblem { overlapping { validFrom validTo amountCents } }
} }`

const hourly = {
  providerAgbCode: '98000101',
  productCategoryCode: '45',
  productCode: '45A90',
  unitCode: '04',
  amountCents: 10_500,
  validFrom: '2025-01-01',
  validTo: null,
}

const contractManager = identityOf({ municipality: 'GM0361', role: 'contract-manager' })

export async function openFinanceFixture(): Promise<FinanceFixture> {
  const testDatabase = await createTestDatabase([ijwMigrations, migrations])
  const recorder = recordStatements()
  const identityKey = testDatabase.keys.identity
  const ijw = await openDatabase({ url: testDatabase.urlOf('regiograaf_ijw'), identityKey })
  const finance = await openDatabase({ url: testDatabase.urlOf('regiograaf_finance'), identityKey, logger: recorder })
  const owner = new pg.Client({ connectionString: testDatabase.ownerUrl })
  await owner.connect()
  const pseudonyms = createPseudonyms(testDatabase.keys.pseudonym)
  const projections = [financeProjection(finance, pseudonyms)]
  const inbox = createInbox(ijw, projections, pseudonyms, publishedTerms)
  const transport = createSubgraphTransport(createFinanceSubgraph(finance, createSender(inbox, projections)))
  const ask: FinanceFixture['ask'] = async (identity, document, variables = {}) =>
    transport.execute({ document, variables, context: { identity }, readScope: new Map() })
  return {
    pseudonyms,
    recorder,
    owner,
    ownerUrl: testDatabase.ownerUrl,
    database: finance,
    exchange: ijw,
    clear: async () => {
      await owner.query(
        `truncate ijw.message, ijw.outgoing, ijw.refusal, ijw.allocation, ijw.claim, ijw.claim_line, finance.commitment,
           finance.claim, finance.claim_line, finance.claim_answer, finance.claim_handling, finance.tariff,
           finance.budget_frame, finance.forecast, finance.cube, finance.cube_source, finance.publication,
           finance.published_figure cascade`,
      )
    },
    receive: async (...messages) => {
      const files = messages.map((message, index) => ({ name: `${index}.xml`, content: writeMessage(message) }))
      const { rejected, unreadable, conflicts, notProjected } = await receiveMessages({ inbox, projections, files })
      if (rejected.length + unreadable.length + conflicts.length + notProjected > 0) {
        throw new Error(
          `Not all messages were taken in: ${JSON.stringify({ rejected, unreadable, conflicts, notProjected })}`,
        )
      }
    },
    ask,
    askAllocations: async (identity, ...numbers) => {
      const representations = numbers.map((number) => ({
        __typename: 'Allocation',
        id: pseudonyms.allocationId(identity.organisation.code, number),
      }))
      const { data, errors } = await ask(identity, allocations, { representations })
      if (errors) throw errors[0]
      return data?._entities
    },
    agree: (terms = {}, identity = contractManager) =>
      ask(identity, agreement, { input: { tariffs: [terms].flat().map((own) => ({ ...hourly, ...own })) } }),
    close: async () => {
      await Promise.all([ijw.close(), finance.close(), owner.end()])
      await testDatabase.drop()
    },
  }
}
