import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { buildSchema, graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFreePort } from '../testing/free-port.ts'
import { waitUntil } from '../testing/wait-until.ts'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@shareable"])'
const subgraphs = {
  sums: { schema: 'type Query { sum(a: Int!, b: Int!): Int }', root: { sum: ({ a, b }: Numbers) => a + b } },
  products: {
    schema: 'type Query { product(a: Int!, b: Int!): Int }',
    root: { product: ({ a, b }: Numbers) => a * b },
  },
}

interface Numbers {
  readonly a: number
  readonly b: number
}

const folder = mkdtempSync(join(tmpdir(), 'regiograaf-audit-'))
const supergraphFile = join(folder, 'supergraph.graphql')
const servers: Server[] = []
let gateway: ChildProcess
let address: string

function scriptOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

/** Serves a schema and answers its address. */
async function serve(schema: string, rootValue: object): Promise<string> {
  const built = buildSchema(schema)
  const server = createServer(async (request, response) => {
    const { query, variables } = JSON.parse(await text(request))
    const result = await graphql({ schema: built, source: query, variableValues: variables, rootValue })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result))
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/`
}

async function ask(body: object): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, ...(await response.json()) }
}

beforeAll(async () => {
  const given: string[] = []
  for (const [name, { schema, root }] of Object.entries(subgraphs)) {
    const file = join(folder, `${name}.graphql`)
    writeFileSync(file, `${link} ${schema}`)
    given.push(name, await serve(schema, root), file)
  }
  writeFileSync(supergraphFile, execFileSync(process.execPath, [scriptOf('compose.ts'), ...given]))
  const port = await findFreePort()
  address = `http://127.0.0.1:${port}`
  gateway = spawn(process.execPath, [scriptOf('gateway.ts'), supergraphFile], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await waitUntil('the gateway', () =>
    fetch(`${address}/health`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
})

afterAll(() => {
  gateway.kill('SIGKILL')
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
  rmSync(folder, { recursive: true })
})

describe('the gateway of the audits', () => {
  it('answers operations over the subgraphs that the composed supergraph names', async () => {
    const query = 'query ($a: Int!) { sum(a: $a, b: 4) product(a: $a, b: 4) }'
    expect(await ask({ query, variables: { a: 3 } })).toEqual({ status: 200, data: { sum: 7, product: 12 } })
  })

  it('runs the operation that the request names', async () => {
    const query = 'query A { sum(a: 1, b: 1) } query B { product(a: 1, b: 1) }'
    expect(await ask({ query, operationName: 'B' })).toEqual({ status: 200, data: { product: 1 } })
  })

  it.each(['{ quotient }', '{ sum('])('refuses what does not fit the schema: %s', async (query) => {
    expect(await ask({ query })).toEqual({
      status: 400,
      errors: [expect.objectContaining({ message: expect.any(String) })],
    })
  })

  it('ends when it is told to', async () => {
    gateway.kill('SIGTERM')
    expect(await once(gateway, 'exit')).toEqual([0, null])
  })
})
