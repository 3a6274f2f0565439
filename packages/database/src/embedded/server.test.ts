import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '../connection.ts'
import { openDatabaseServer } from '../server.ts'

const serve = fileURLToPath(new URL('../testing/serve.ts', import.meta.url))
const children: ChildProcess[] = []
const folders: string[] = []
let folder: string

function makeFolder(mode = 0o755): string {
  const path = mkdtempSync(join(tmpdir(), 'regiograaf-embedded-'))
  chmodSync(path, mode)
  folders.push(path)
  return path
}

/** Starts a process that opens the server of the folder, and waits until it has it. */
async function startProcess(path = folder): Promise<{ child: ChildProcess; ownerUrl: string }> {
  const child = spawn(process.execPath, [serve, path], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  if (child.stdout === null) throw new Error('The process has no output.')
  for await (const line of createInterface({ input: child.stdout })) return { child, ownerUrl: line }
  throw new Error('The process ended before it had a server.')
}

async function endProcess(child: ChildProcess): Promise<void> {
  child.stdin?.end()
  await once(child, 'exit')
}

async function killProcess(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** The process id of the PostgreSQL that serves the folder; null when none does. */
function serverPid(path = folder): number | null {
  try {
    const pid = Number(readFileSync(join(path, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 0)
    return pid
  } catch {
    return null
  }
}

async function ask(url: string, text: string): Promise<unknown[]> {
  const { rows } = await withConnection(url, (client) => client.query(text))
  return rows
}

beforeAll(async () => {
  folder = makeFolder()
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(async () => {
  for (const path of folders) {
    // Whatever a failed test left running is adopted and stopped.
    if (serverPid(path) !== null) await (await openDatabaseServer({ folder: path })).stop()
    rmSync(path, { recursive: true, force: true })
  }
})

describe('the embedded server', () => {
  it('is one server when two processes start on an empty folder at the same moment', async () => {
    const [first, second] = await Promise.all([startProcess(), startProcess()])
    expect(second.ownerUrl).toBe(first.ownerUrl)
    expect(await ask(first.ownerUrl, 'select current_database() as name')).toEqual([{ name: 'regiograaf' }])
    expect(readdirSync(folder)).toEqual(['postgres'])
    await Promise.all([endProcess(first.child), endProcess(second.child)])
    expect(serverPid()).toBeNull()
  })
  it('keeps its rows from one start to the next and leaves no process', async () => {
    const lines: string[] = []
    const first = await openDatabaseServer({ folder, onProgress: (line) => lines.push(line) })
    expect(first.embedded).toBe(true)
    await ask(first.ownerUrl, 'create table kept as select 1 as id')
    await first.stop()
    expect(serverPid()).toBeNull()
    const second = await openDatabaseServer({ folder })
    expect(await ask(second.ownerUrl, 'select id from kept')).toEqual([{ id: 1 }])
    await second.stop()
    expect(lines).toEqual([])
  })
  it('listens on this machine only and asks for the password, which only its user can read', async () => {
    const server = await openDatabaseServer({ folder })
    expect(await ask(server.ownerUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    expect(await ask(server.ownerUrl, 'show fsync')).toEqual([{ fsync: 'on' }])
    const guess = new URL(server.ownerUrl)
    guess.password = 'postgres'
    await expect(ask(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    expect(statSync(join(folder, 'postgres', 'owner-password')).mode & 0o777).toBe(0o600)
    await server.stop()
  })
  it('is shared by a second process, whose end does not stop it', async () => {
    const starter = await startProcess()
    const second = await startProcess()
    expect(second.ownerUrl).toBe(starter.ownerUrl)
    await endProcess(second.child)
    expect(await ask(starter.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await endProcess(starter.child)
    expect(serverPid()).toBeNull()
  })
  it('is adopted, and stopped, by the next process when the one that started it was killed', async () => {
    const starter = await startProcess()
    const pid = serverPid()
    await killProcess(starter.child)
    expect(serverPid()).toBe(pid)
    const next = await openDatabaseServer({ folder })
    expect(next.ownerUrl).toBe(starter.ownerUrl)
    await next.stop()
    expect(serverPid()).toBeNull()
  })
  it('starts again after PostgreSQL itself was killed, with what was committed', async () => {
    const first = await openDatabaseServer({ folder })
    await ask(first.ownerUrl, 'create table committed as select 2 as id')
    process.kill(serverPid() ?? 0, 'SIGKILL')
    while (serverPid() !== null) await new Promise((settle) => setTimeout(settle, 5))
    const second = await openDatabaseServer({ folder })
    expect(await ask(second.ownerUrl, 'select id from committed')).toEqual([{ id: 2 }])
    await first.stop().catch(() => {})
    await second.stop()
    expect(serverPid()).toBeNull()
  })
  it('writes down no value of a statement that failed', async () => {
    const server = await openDatabaseServer({ folder })
    await expect(ask(server.ownerUrl, "select '999900006x'::date")).rejects.toMatchObject({ code: '22007' })
    await server.stop()
    expect(readFileSync(join(folder, 'postgres', 'server.log'), 'utf8')).not.toContain('999900006')
  })
})

describe('the first start', () => {
  it('begins anew after it was killed half-way', async () => {
    const path = makeFolder()
    const child = spawn(process.execPath, [serve, path], { stdio: ['pipe', 'pipe', 'inherit'] })
    children.push(child)
    const partial = () => readdirSync(path).find((name) => name.startsWith(`postgres.${child.pid}-`))
    while (!existsSync(join(path, partial() ?? 'none', 'data'))) await new Promise((settle) => setTimeout(settle, 5))
    await killProcess(child)
    expect(readdirSync(path)).not.toContain('postgres')
    const server = await openDatabaseServer({ folder: path })
    expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    // The killed process left an initdb that may write on; each start tries to remove what it leaves.
    while (partial() !== undefined) await (await openDatabaseServer({ folder: path })).stop()
    await server.stop()
  })
  it('says in one sentence that a folder cannot be written', async () => {
    const path = makeFolder()
    writeFileSync(join(path, 'file'), '')
    const attempt = openDatabaseServer({ folder: join(path, 'file', 'below') })
    await expect(attempt).rejects.toThrow(
      /^The folder .* cannot be written: choose another one or correct its rights\.$/,
    )
  })
  it.runIf(process.getuid?.() === 0)('works for root below a folder that only root can enter', async () => {
    const path = makeFolder(0o700)
    const nested = join(path, 'checkout')
    mkdirSync(nested)
    const before = new Set(listSystemFolder())
    const server = await openDatabaseServer({ folder: nested })
    expect(await ask(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    for (const name of listSystemFolder()) {
      if (!before.has(name)) rmSync(join('/var/lib/regiograaf', name), { recursive: true })
    }
  })
})

function listSystemFolder(): string[] {
  return existsSync('/var/lib/regiograaf') ? readdirSync('/var/lib/regiograaf') : []
}
