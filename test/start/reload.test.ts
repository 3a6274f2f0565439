import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSupergraph } from '@regiograaf/gateway'
import { parse, print, visit } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningCommand, startCommand } from '../testing/command.ts'
import { findFreePort } from '../testing/free-port.ts'
import { waitUntil } from '../testing/wait-until.ts'

const complete = readSupergraph()
/** The same graph without the list of clients. */
const withoutClients = print(
  visit(parse(complete), {
    ObjectTypeDefinition: (type) =>
      type.name.value === 'Query'
        ? { ...type, fields: type.fields?.filter(({ name }) => name.value !== 'clients') }
        : undefined,
  }),
)

let folder: string
let file: string
let address: string
let command: RunningCommand
let token: string
let written = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-reload-'))
  // As root the server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  file = join(folder, 'supergraph.graphql')
  deploy(complete)
  const port = await findFreePort()
  address = `http://127.0.0.1:${port}/graphql`
  const environment = { REGIOGRAAF_FOLDER: folder, PORT: String(port), SUPERGRAPH_FILE: file, LOG_LEVEL: 'info' }
  command = startCommand(['start', '--no-demo'], { environment })
  command.child.stdout?.on('data', (text: string) => {
    written += text
  })
  const announced = await command.waitFor('Ctrl-C stops everything.')
  token = /Bearer ([\w.-]+)/.exec(announced)?.[1] ?? ''
}, 60_000)
afterAll(async () => {
  command.child.kill('SIGTERM')
  await command.outcome
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}, 30_000)

function deploy(text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

/** The status and the code of the first error of an operation that needs the list of clients. */
async function askForClients(): Promise<unknown[]> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{"query":"{ clients(first: 1) { totalCount } }"}',
  })
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
  return [response.status, errors?.[0]?.extensions.code]
}

const countOf = (message: string) => written.split(message).length - 1
const waitForLine = (message: string, count: number) => waitUntil(message, () => countOf(message) === count)
const reloaded = 'The supergraph was reloaded.'
const refused = 'The supergraph was refused; the one before goes on serving.'

describe('a hub whose supergraph is a file', { timeout: 30_000 }, () => {
  it('reloads it on SIGHUP', async () => {
    expect(await askForClients()).toEqual([200, undefined])
    deploy(withoutClients)
    command.child.kill('SIGHUP')
    await waitForLine(reloaded, 1)
    expect(await askForClients()).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
  })

  it('reloads it by itself a few seconds after it changed', async () => {
    deploy(complete)
    await waitForLine(reloaded, 2)
    expect(await askForClients()).toEqual([200, undefined])
  })

  it('goes on with what it has when the file is broken', async () => {
    deploy(complete.slice(0, 5_000))
    command.child.kill('SIGHUP')
    await waitForLine(refused, 1)
    expect(written).toContain('"reason":"Syntax Error')
    expect(await askForClients()).toEqual([200, undefined])
  })
})

describe('a hub whose supergraph cannot be read', () => {
  it('does not start, and says in one sentence why', async () => {
    const missing = join(folder, 'missing.graphql')
    const environment = { REGIOGRAAF_FOLDER: folder, PORT: '0', SUPERGRAPH_FILE: missing }
    const { code, stderr } = await startCommand(['start', '--no-demo'], { environment }).outcome
    expect(code).toBe(1)
    expect(stderr.trim()).toBe(
      `The supergraph in ${missing} cannot be read (ENOENT); set SUPERGRAPH_FILE to a file that can.`,
    )
  }, 20_000)
})
