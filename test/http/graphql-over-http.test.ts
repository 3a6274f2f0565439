import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openMemoryLog } from '@regiograaf/audit/testing'
import { createEngine, createLocalTransport, type Engine } from '@regiograaf/federation'
import { composeSupergraph } from '@regiograaf/federation/compose'
import { createTokenVerifier, type Gateway, startGateway } from '@regiograaf/gateway'
import { createLogger } from '@regiograaf/service'
import { buildSchema } from 'graphql'
import { type AuditResult, serverAudits } from 'graphql-http'
import { openDevelopmentIssuer } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** What the suite would like and the hub does not do: operations come by POST only, so that none stands in a URL or a log. */
const byGetOnly = ['5A70', 'D6D5', '6A70']

const folder = mkdtempSync(join(tmpdir(), 'regiograaf-http-'))
let engine: Engine
let gateway: Gateway
let token: string
beforeAll(async () => {
  const typeDefs = 'type Query { hello: String } type Mutation { greet: String }'
  engine = await createEngine({
    supergraph: composeSupergraph([{ name: 'greetings', url: 'http://greetings.test', typeDefs }]),
    transports: { greetings: createLocalTransport({ schema: buildSchema(typeDefs), contextValue: () => ({}) }) },
  })
  const issuer = await openDevelopmentIssuer({ folder, production: false })
  token = await issuer.issueDevelopmentToken({ organisationCode: 'GM0361', role: 'caseworker', purpose: 'ACCESS' })
  const logger = createLogger('silent')
  const verifyToken = createTokenVerifier({ trust: issuer.trust, production: false, logger })
  gateway = await startGateway({ engine, verifyToken, audit: openMemoryLog(), port: 0, development: true, logger })
})
afterAll(async () => {
  await gateway.close()
  await engine.stop()
  rmSync(folder, { recursive: true })
})

const audits = serverAudits({
  url: () => `${gateway.url}/graphql`,
  fetchFn: (input: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return fetch(input, { ...init, headers })
  },
})

describe('GraphQL over HTTP, as the audits of graphql-http see it', () => {
  it('has audits that must and audits that should pass', () => {
    expect(audits.filter(({ name }) => name.startsWith('MUST ')).length).toBeGreaterThan(10)
    expect(audits.filter(({ name }) => name.startsWith('SHOULD ')).length).toBeGreaterThan(20)
  })

  it.each(audits.filter(({ id }) => !byGetOnly.includes(id)))('$id $name', async ({ fn }) => {
    expect(reasonOf(await fn())).toBe('ok')
  })

  it.each(audits.filter(({ id }) => byGetOnly.includes(id)))('$id $name, and does not', async ({ name, fn }) => {
    expect(name).toMatch(/^MAY .*GET/)
    expect(reasonOf(await fn())).toMatch(/status/i)
  })
})

function reasonOf(result: AuditResult): string {
  return result.status === 'ok' ? 'ok' : result.reason
}
