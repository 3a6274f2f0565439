import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { generateDemoRegion } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningCommand, startCommand } from '../testing/command.ts'
import { findFreePort } from '../testing/free-port.ts'
import { listProcesses } from '../testing/processes.ts'
import { waitUntil } from '../testing/wait-until.ts'

const clients = 80
const announcement = 'Ctrl-C stops everything.'
let folder: string
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-start-'))
  // As root the server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  port = await findFreePort()
})
const started: RunningCommand[] = []
afterAll(() => {
  for (const { child } of started) if (child.exitCode === null) child.kill('SIGKILL')
  for (const { id } of listServers()) process.kill(id, 'SIGQUIT')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

function start(): RunningCommand {
  const command = startCommand(['start', '--clients', String(clients)], {
    environment: { REGIOGRAAF_FOLDER: folder, PORT: String(port) },
  })
  started.push(command)
  return command
}

/** The processes of the command's own group, and the database servers of this folder. */
function listLeft({ child }: RunningCommand): readonly string[] {
  const own = listProcesses().filter(({ group }) => group === child.pid)
  return [...own, ...listServers()].map(({ commandLine }) => commandLine)
}

/** Each server has one process that names its folder. */
function listServers() {
  return listProcesses().filter(({ commandLine }) => commandLine.includes(join(folder, 'postgres', 'data')))
}

/** What Ctrl-C does: the terminal signals every process of the group. */
async function stop(command: RunningCommand): Promise<number | null> {
  process.kill(-(command.child.pid ?? 0), 'SIGINT')
  const late = sleep(10_000, undefined, { ref: false }).then(() => {
    throw new Error('It does not stop.')
  })
  return (await Promise.race([command.outcome, late])).code
}

const statusOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status

const waitForStatus = (path: string, status: number) =>
  waitUntil(`${status} at ${path}`, async () => (await statusOf(path).catch(() => 0)) === status)

/** How much there is of everything in the database that runs in this folder. */
async function countRows(): Promise<Record<string, number>> {
  const [, , , serverPort] = readFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')
  const password = readFileSync(join(folder, 'postgres', 'owner-password'), 'utf8')
  const owner = new pg.Client({
    connectionString: `postgresql://postgres:${password}@127.0.0.1:${serverPort}/regiograaf`,
  })
  await owner.connect()
  try {
    const { rows } = await owner.query<Record<string, number>>(`select
      (select count(*)::int from ijw.message) as messages,
      (select count(*)::int from ijw.pending_projection) as waiting,
      (select count(*)::int from clients.client) as clients,
      (select count(*)::int from providers.provider) as providers,
      (select count(*)::int from finance.tariff) as tariffs,
      (select count(*)::int from education.school) as schools,
      (select count(*)::int from education.education_care_arrangement) as arrangements`)
    return rows[0] ?? {}
  } finally {
    await owner.end()
  }
}

function countDemoRegion(): Record<string, number> {
  const { messages, providers, tariffs, schools, arrangements } = generateDemoRegion({ clients })
  return {
    messages: [...messages].length,
    waiting: 0,
    clients,
    providers: providers.length,
    tariffs: tariffs.length,
    schools: schools.length,
    arrangements: arrangements.length,
  }
}

// One folder goes through all of this, in this order.
describe('npm start', () => {
  it('that is stopped while it makes its database leaves no process', async () => {
    const command = start()
    await waitUntil('the first process of the database', () =>
      listProcesses().some(({ commandLine }) => /initdb|postgres/.test(commandLine) && commandLine.includes(folder)),
    )
    expect(await stop(command)).toBe(0)
    expect(listLeft(command)).toEqual([])
  }, 30_000)

  it('that is stopped while it loads the demo region leaves no process either', async () => {
    const command = start()
    await waitForStatus('/health/ready', 503)
    expect(await statusOf('/health/live')).toBe(200)
    await waitUntil('the first messages', async () => {
      const { messages = 0 } = await countRows().catch((): Record<string, number> => ({}))
      return messages > 0
    })
    expect(await stop(command)).toBe(0)
    expect(listLeft(command)).toEqual([])
  }, 30_000)

  describe('that comes after', () => {
    let command: RunningCommand
    let announced: string
    beforeAll(async () => {
      command = start()
      announced = await command.waitFor(announcement)
    }, 60_000)

    it('completes the demo region, and leaves nothing of the starts before', async () => {
      expect(await countRows()).toEqual(countDemoRegion())
      expect(readdirSync(folder).sort()).toEqual(['development-issuer.json', 'postgres'])
    })

    it('says where it is, and is ready', async () => {
      expect(announced).toContain(`Regiograaf is ready at http://127.0.0.1:${port}/graphql`)
      expect([await statusOf('/health/live'), await statusOf('/health/ready')]).toEqual([200, 200])
    })

    it('prints a command that works when it is pasted', () => {
      const curl = /^curl [\s\S]*?'$(?!\\)/m.exec(announced.replaceAll('\\\n', ' '))?.[0] ?? ''
      const answer = JSON.parse(execFileSync('/bin/sh', ['-c', curl], { encoding: 'utf8' }))
      expect(answer.errors).toBeUndefined()
      expect(answer.data.clients.totalCount).toBeGreaterThan(3)
      expect(answer.data.clients.nodes).toHaveLength(3)
      expect(answer.data.clients.nodes[0].allocations[0].provider.name).toEqual(expect.any(String))
    })

    it('answers with GraphiQL in a browser', async () => {
      const page = await fetch(`http://127.0.0.1:${port}/graphql`, { headers: { accept: 'text/html' } })
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('query ClientFiles')])
    })

    it('leaves its database server behind when it is killed, and the next one goes on with that', async () => {
      const [server] = listServers()
      command.child.kill('SIGKILL')
      await command.outcome
      expect(listServers()).toEqual([server])
      command = start()
      await command.waitFor(announcement)
      expect(listServers()).toEqual([server])
      expect(await countRows()).toEqual(countDemoRegion())
    }, 30_000)

    it('stops when only it is told to, its database server included', async () => {
      command.child.kill('SIGTERM')
      expect((await command.outcome).code).toBe(0)
      expect(listLeft(command)).toEqual([])
      await expect(statusOf('/health/live')).rejects.toThrow()
    }, 30_000)
  })
})

describe('an import', () => {
  it('that is stopped leaves no process, and does not pass for finished', async () => {
    const command = startCommand(['import', import.meta.filename], { environment: { REGIOGRAAF_FOLDER: folder } })
    started.push(command)
    await waitUntil('the database server', () => listServers().length > 0)
    expect(await stop(command)).toBe(130)
    expect(listLeft(command)).toEqual([])
    expect((await command.outcome).stdout).toBe('')
  }, 30_000)
})
