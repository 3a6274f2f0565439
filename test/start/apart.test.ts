import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDevelopmentIssuer } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningCommand, startCommand } from '../testing/command.ts'
import { findFreePort } from '../testing/free-port.ts'
import { listProcesses } from '../testing/processes.ts'
import { waitUntil } from '../testing/wait-until.ts'

const announcement = 'Ctrl-C stops everything.'
const names = ['clients', 'education', 'finance', 'providers']
let folder: string
let port: number
let command: RunningCommand

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-apart-'))
  // As root the server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  port = await findFreePort()
  command = start()
  await command.waitFor(announcement)
}, 60_000)
const started: RunningCommand[] = []
afterAll(() => {
  for (const { child } of started) if (child.exitCode === null) child.kill('SIGKILL')
  for (const { id, commandLine } of listProcesses()) {
    if (commandLine.includes(join(folder, 'postgres', 'data'))) process.kill(id, 'SIGQUIT')
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

function start(): RunningCommand {
  const running = startCommand(['start', '--clients', '80'], {
    environment: { HUB_MODE: 'apart', REGIOGRAAF_FOLDER: folder, PORT: String(port) },
  })
  started.push(running)
  return running
}

/** The process of each subgraph, by its name. */
function listSubgraphs(): Map<string, number> {
  const found = listProcesses().flatMap(({ id, group, commandLine }): [string, number][] => {
    const name = /subgraphs\/(\w+)\/src\/main\.ts$/.exec(commandLine)?.[1]
    return name !== undefined && group === command.child.pid ? [[name, id]] : []
  })
  return new Map(found.sort())
}

const listGroup = ({ child }: RunningCommand) => listProcesses().filter(({ group }) => group === child.pid)

async function ask() {
  const { issueDevelopmentToken } = await openDevelopmentIssuer({ folder, production: false })
  const token = await issueDevelopmentToken({ organisationCode: 'GM0361', role: 'caseworker', purpose: 'ACCESS' })
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: '{ clients(first: 1) { nodes { birthDate allocations { provider { name } claimedCents } } } }',
    }),
  })
  return response.json() as Promise<{ data: { clients: { nodes: unknown[] } }; errors?: { extensions: object }[] }>
}

const isWhole = async () => (await ask()).errors === undefined

// The tests of this file follow each other.
describe('npm run start:apart', () => {
  it('is ready with four processes that each answer their part', async () => {
    expect([...listSubgraphs().keys()]).toEqual(names)
    const { data, errors } = await ask()
    expect([data.clients.nodes.length, errors]).toEqual([1, undefined])
  })

  it('starts a subgraph again that died, and answers the rest until then', async () => {
    const died = listSubgraphs().get('providers') ?? 0
    process.kill(died, 'SIGKILL')
    await waitUntil('an answer without the subgraph', async () => !(await isWhole()))
    expect(await ask().then(({ errors }) => errors ?? [])).toSatisfy((errors: { extensions: { code: string } }[]) =>
      errors.every(({ extensions }) => extensions.code === 'SUBGRAPH_UNAVAILABLE'),
    )
    await waitUntil('the subgraph to be back', isWhole)
    expect([...listSubgraphs().keys()]).toEqual(names)
    expect(listSubgraphs().get('providers')).not.toBe(died)
  })

  it('leaves it to the gateway when the subgraphs stop', async () => {
    const before = listSubgraphs()
    for (const id of before.values()) process.kill(id, 'SIGINT')
    expect(await isWhole()).toBe(true)
    expect(listSubgraphs()).toEqual(before)
  })

  it('ends all processes when Ctrl-C goes to all of them', async () => {
    process.kill(-(command.child.pid ?? 0), 'SIGINT')
    expect((await command.outcome).code).toBe(0)
    expect(listGroup(command)).toEqual([])
  })

  it('leaves none of them behind when it is killed', async () => {
    command = start()
    await command.waitFor(announcement)
    expect([...listSubgraphs().keys()]).toEqual(names)
    command.child.kill('SIGKILL')
    await waitUntil('the end of the subgraphs', () => listSubgraphs().size === 0)
    await waitUntil('the end of the planner', () => listGroup(command).length === 0)
  }, 60_000)

  it('leaves none of them behind when it is killed while they start', async () => {
    command = start()
    await waitUntil('the first subgraph', () => listSubgraphs().size > 0)
    command.child.kill('SIGKILL')
    await waitUntil('the end of all processes', () => listGroup(command).length === 0)
  }, 60_000)
})
