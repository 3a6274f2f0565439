import { openMemoryLog } from '@regiograaf/audit/testing'
import { createLogger } from '@regiograaf/service'
import { buildSchema, execute, GraphQLError, type GraphQLScalarType } from 'graphql'
import type { GatewayEngine, RequestContext } from '../engine-gateway.ts'
import { type GatewayOptions, startGateway } from '../server.ts'
import { createTokenVerifier } from '../token.ts'
import { createTestIssuer } from './issuer.ts'

const schema = buildSchema(`
  directive @access(needs: String!) on FIELD_DEFINITION | OBJECT
  scalar Anything
  enum Purpose { ACCESS MEASURE }
  type Client @access(needs: "READ_SHARED") { id: ID! name: String clients: [Client!]! }
  type Query @access(needs: "READ_SHARED") {
    whoAmI: String
    client(id: ID): Client
    clients(first: Int, purpose: Purpose): [Client!]!
    echo(value: Anything): String
    refused: String
    broken: String
    slow: String
  }
  type Mutation @access(needs: "READ_SHARED") { rename(name: String!): String }
`)
Object.assign(schema.getType('Anything') as GraphQLScalarType, { parseValue: (value: unknown) => value })

const client = { id: '1', name: 'A. Jansen', clients: [] }

/** An engine over one schema, by graphql-js: the same contract as the federated one, without a plan. */
export function createSchemaEngine(): GatewayEngine & { readonly contexts: RequestContext[] } {
  const contexts: RequestContext[] = []
  const rootValue = {
    whoAmI: (_args: unknown, { identity }: RequestContext) => identity.organisation.code,
    client: () => client,
    clients: () => [client],
    echo: ({ value }: { value: unknown }) => JSON.stringify(value),
    refused: () => {
      throw new GraphQLError('The role policy sees no clients.', { extensions: { code: 'FORBIDDEN', table: 'client' } })
    },
    broken: () => {
      throw new Error('connect ECONNREFUSED 10.1.2.3:5432 while reading 999900006')
    },
    slow: () => new Promise((resolve) => setTimeout(() => resolve('done'), 300)),
    rename: ({ name }: { name: string }) => name,
  }
  return {
    schema,
    contexts,
    async execute({ document, operationName, variables, context }) {
      contexts.push(context as RequestContext)
      return execute({
        schema,
        document,
        operationName: operationName ?? null,
        variableValues: variables ?? {},
        contextValue: context,
        rootValue,
      })
    },
    onSchemaChange: () => () => {},
  }
}

/** A gateway on a free port with its own token issuer and a log that can be read. */
export async function openTestGateway(options: Partial<GatewayOptions> = {}) {
  const issuer = await createTestIssuer()
  const engine = createSchemaEngine()
  const lines: string[] = []
  const audit = openMemoryLog()
  const logger = createLogger('info', { write: (line) => void lines.push(line) })
  const verifyToken = createTokenVerifier({
    trust: issuer.trust,
    production: false,
    logger,
  })
  const gateway = await startGateway({ engine, verifyToken, audit, port: 0, development: true, logger, ...options })
  const token = await issuer.sign()

  /** Sends a body to /graphql as it is when it is text, as JSON otherwise. */
  async function post(body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return toAnswer(response)
  }

  async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
    return toAnswer(await fetch(gateway.url + path, { method, headers }))
  }

  return { ...gateway, engine, issuer, token, lines, records: audit.records, post, get }
}

async function toAnswer(response: Response) {
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    get json() {
      return JSON.parse(text)
    },
    get codes(): string[] {
      return (JSON.parse(text).errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code)
    },
  }
}
