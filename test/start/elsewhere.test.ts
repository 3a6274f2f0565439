import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import { migrationSets, openDevelopmentIssuer } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningCommand, runCommand, startCommand } from '../testing/command.ts'
import { findFreePort } from '../testing/free-port.ts'
import { waitUntil } from '../testing/wait-until.ts'

const settingNames = ['DATABASE_URL', 'AUDIT_DATABASE_URL', 'HUB_IDENTITY_KEY', 'HUB_INTERNAL_KEY', 'HUB_SUBJECT_KEY']
/** What a subgraph that sends messages needs beside them. */
const exchangeSettingNames = ['EXCHANGE_DATABASE_URL', 'HUB_PSEUDONYM_KEY']

const hubKey = randomBytes(32).toString('base64')
let folder: string
let database: TestDatabase
let financePort: number
let gatewayPort: number
let settings: Record<string, string>
let gateway: RunningCommand
let finance: ChildProcess | null = null

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-elsewhere-'))
  database = await createTestDatabase(migrationSets)
  financePort = await findFreePort()
  gatewayPort = await findFreePort()
  settings = {
    REGIOGRAAF_FOLDER: folder,
    DATABASE_URL: database.ownerUrl,
    HUB_MODE: 'apart',
    HUB_INTERNAL_KEY: hubKey,
    FINANCE_URL: `http://127.0.0.1:${financePort}`,
    PORT: String(gatewayPort),
  }
})
afterAll(async () => {
  if (gateway?.child.exitCode === null) gateway.child.kill('SIGKILL')
  finance?.kill('SIGKILL')
  await gateway?.outcome
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** What the team of the subgraph gets: a line for each setting. */
async function printEnvironment(name: string): Promise<Record<string, string>> {
  const { code, stdout, stderr } = await runCommand(['subgraph-environment', name], { environment: settings })
  expect([code, stderr]).toEqual([0, ''])
  const lines = stdout.trimEnd().split('\n')
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}

/** As `npm start --workspace @regiograaf/<name>` does. */
function startSubgraph(name: string, environment: Record<string, string>): ChildProcess {
  const file = fileURLToPath(import.meta.resolve(`@regiograaf/${name}/main`))
  return spawn(process.execPath, [file], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
}

const readyStatus = async () =>
  (await fetch(`http://127.0.0.1:${gatewayPort}/health/ready`).catch(() => null))?.status ?? 0

async function ask(query: string, role: string, purpose: string) {
  const { issueDevelopmentToken } = await openDevelopmentIssuer({ folder, production: false })
  const token = await issueDevelopmentToken({ organisationCode: 'GM0361', role, purpose })
  const response = await fetch(`http://127.0.0.1:${gatewayPort}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

// The tests of this file follow each other.
describe('a subgraph that runs elsewhere', () => {
  it('gets settings without anything of the owner or of the other subgraphs', async () => {
    const [forFinance, forClients] = [await printEnvironment('finance'), await printEnvironment('clients')]
    expect(Object.keys(await printEnvironment('providers'))).toEqual(settingNames)
    expect(Object.keys(forFinance)).toEqual([...settingNames, ...exchangeSettingNames])
    expect(new URL(forFinance.DATABASE_URL ?? '').username).toBe('regiograaf_finance')
    expect(new URL(forFinance.DATABASE_URL ?? '').password).not.toBe(new URL(database.ownerUrl).password)
    expect(new Set([hubKey, forFinance.HUB_INTERNAL_KEY, forClients.HUB_INTERNAL_KEY]).size).toBe(3)
    expect(await printEnvironment('finance')).toEqual(forFinance)
  })

  it('is waited for by the gateway, which is not ready before', async () => {
    gateway = startCommand(['start', '--no-demo'], { environment: settings })
    await waitUntil('the gateway', async () => (await readyStatus()) === 503)
    expect(gateway.child.exitCode).toBeNull()
    expect(await ask('{ __typename }', 'caseworker', 'ACCESS')).toMatchObject({
      errors: [{ extensions: { code: 'NOT_READY' } }],
    })
  })

  it('answers its part once it is there', async () => {
    finance = startSubgraph('finance', { ...(await printEnvironment('finance')), PORT: String(financePort) })
    await gateway.waitFor('Ctrl-C stops everything.')
    expect(await readyStatus()).toBe(200)
    expect(await ask('{ claims { totalCount } }', 'back-office', 'FUNDING')).toEqual({
      data: { claims: { totalCount: 0 } },
    })
  })

  it('stops at SIGTERM by itself, and its part cannot answer any more', async () => {
    finance?.kill('SIGTERM')
    expect(await once(finance as ChildProcess, 'exit')).toEqual([0, null])
    expect(await ask('{ claims { totalCount } }', 'back-office', 'FUNDING')).toMatchObject({
      data: null,
      errors: [{ path: ['claims'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    })
  })

  it('is believed nothing under the key of another subgraph', async () => {
    const { HUB_INTERNAL_KEY = '' } = await printEnvironment('clients')
    finance = startSubgraph('finance', {
      ...(await printEnvironment('finance')),
      HUB_INTERNAL_KEY,
      PORT: String(financePort),
    })
    await waitUntil('the subgraph', async () =>
      fetch(`http://127.0.0.1:${financePort}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
    const { errors } = await ask('{ claims { totalCount } }', 'back-office', 'FUNDING')
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }])
  })
})

describe('a subgraph without its settings', () => {
  it('says all that is missing and does not start', async () => {
    const child = startSubgraph('education', { DATABASE_URL: database.ownerUrl, PORT: '0' })
    let said = ''
    child.stderr?.on('data', (text) => {
      said += text
    })
    expect(await once(child, 'close')).toEqual([1, null])
    expect(
      said
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(settingNames)
  })
})
