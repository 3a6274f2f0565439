import { type SpawnOptions, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseSetupError } from '../errors.ts'
import { canReach, getServerAccount, type ServerAccount } from './account.ts'
import { type Binaries, copyBinaries, findBinaries, programPath } from './binaries.ts'

/** What the embedded server holds: an empty database of this name, next to the `postgres` that every server has. */
const databaseName = 'regiograaf'
/** Where the cluster of root lives when the server's account cannot reach the folder that was asked for. */
const systemFolder = '/var/lib/regiograaf'
/** Any fixed number: the session that holds this advisory lock in `postgres` owns the server and stops it at its end. */
const ownerLock = 7_232_026
/** How long another process may take to start or stop the server (milliseconds), recovery after a crash included. */
const patience = 60_000

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off',
  timezone: 'UTC',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Errors quote values, and values can be a person's number: what PostgreSQL itself writes down stays free of them.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** A PostgreSQL server that the hub can use as its owner. `stop` stops what this process started, and nothing else. */
export interface DatabaseServer {
  readonly ownerUrl: string
  readonly embedded: boolean
  stop(): Promise<void>
}

export interface EmbeddedServerOptions {
  /** The cluster lives in `<folder>/postgres`: `data`, `owner-password` and `server.log`. */
  readonly folder: string
  readonly onProgress?: (line: string) => void
  /** Server settings on top of our own, such as `{ fsync: 'off' }` for a cluster that is thrown away. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Starts the embedded PostgreSQL of this folder, or attaches to the one that already runs there. It listens on 127.0.0.1 only.
 * Whoever starts it stops it; a server whose owner died belongs to the next process that comes by. As root it runs as the
 * user postgres, and when that user cannot reach the folder or the programs, both live below /var/lib/regiograaf instead.
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<DatabaseServer> {
  const cluster = prepareCluster(options)
  if (!existsSync(cluster.folder)) await createCluster(cluster)
  removeInterrupted(cluster)
  const password = readOwnerPassword(cluster)

  let failure = 'it is busy for too long'
  const deadline = Date.now() + patience
  for (let attempts = 0; attempts < 3 && Date.now() < deadline; ) {
    const running = findPostmaster(cluster)
    if (running?.status === 'ready') {
      const owner = await connectOwner(running.port, password)
      if (owner !== null) return toServer(cluster, owner, running.port, password)
    }
    if (running === null || running.status === 'ready') {
      const complaint = await startPostmaster(cluster, running)
      if (complaint === null) continue
      // Another process may have been first; then the next look finds its server.
      attempts++
      failure = complaint
    }
    await sleep(20)
  }
  throw new DatabaseSetupError(`The embedded PostgreSQL does not start (${failure}): see ${logFile(cluster)}.`)
}

interface Cluster {
  readonly folder: string
  readonly account: ServerAccount
  readonly binaries: Binaries
  readonly settings: Readonly<Record<string, string>>
  readonly onProgress: (line: string) => void
}

const logFile = (cluster: Cluster) => join(cluster.folder, 'server.log')
const dataFolder = (cluster: Cluster) => join(cluster.folder, 'data')

function prepareCluster(options: EmbeddedServerOptions): Cluster {
  const account = getServerAccount()
  let binaries = findBinaries()
  let home = resolve(options.folder)
  makeFolder(home)
  if (!canReach(account, [home])) {
    home = join(systemFolder, createHash('sha256').update(home).digest('hex').slice(0, 16))
    makeFolder(home)
    for (const path of [systemFolder, home]) chmodSync(path, 0o755)
  }
  if (!canReach(account, [programPath(binaries, 'initdb')])) {
    makeFolder(systemFolder)
    chmodSync(systemFolder, 0o755)
    binaries = copyBinaries(binaries, systemFolder)
  }
  return {
    folder: join(home, 'postgres'),
    account,
    binaries,
    settings: { ...settings, ...options.settings },
    onProgress: options.onProgress ?? (() => {}),
  }
}

/**
 * Creates the cluster beside its place and renames it when it is complete, so that one which was interrupted is never
 * used and the slower of two processes drops its own.
 */
async function createCluster(cluster: Cluster): Promise<void> {
  cluster.onProgress('Creating the embedded PostgreSQL database …')
  const partial = `${cluster.folder}.${process.pid}-${randomBytes(4).toString('hex')}`
  const password = randomBytes(24).toString('hex')
  const passwordFile = join(partial, 'owner-password')
  makeFolder(partial)
  giveTo(cluster.account, partial)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(cluster.account, passwordFile)
  const failure = await runProgram(cluster, 'initdb', [
    `--pgdata=${join(partial, 'data')}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    '--no-sync',
  ])
  if (failure !== null) {
    rmSync(partial, { recursive: true, force: true })
    throw new DatabaseSetupError(`The embedded PostgreSQL database could not be created: ${failure}`)
  }
  try {
    renameSync(partial, cluster.folder)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(cluster.folder)) throw error
  }
  // Waiting for the disk here takes seconds after an installation; what is committed from now on is waited for.
  if (cluster.settings.fsync !== 'off')
    void runProgram(cluster, 'initdb', ['--sync-only', `--pgdata=${dataFolder(cluster)}`])
}

function readOwnerPassword(cluster: Cluster): string {
  try {
    return readFileSync(join(cluster.folder, 'owner-password'), 'utf8')
  } catch {
    throw new DatabaseSetupError(
      `The database in ${cluster.folder} belongs to another user: start as that user or choose another folder.`,
    )
  }
}

/** Removes what a killed first start left. Its initdb may still be writing for a second; then a later start removes it. */
function removeInterrupted(cluster: Cluster): void {
  const parent = dirname(cluster.folder)
  for (const name of readdirSync(parent)) {
    const pid = /^postgres\.(\d+)-/.exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    try {
      rmSync(join(parent, name), { recursive: true, force: true })
    } catch {
      // Left for a later start.
    }
  }
}

/**
 * Starts PostgreSQL on a free port and waits until it is ready. Answers the reason when it did not start, else null. `previous` is
 * what a server that died may have left behind.
 */
async function startPostmaster(cluster: Cluster, previous: Postmaster | null): Promise<string | null> {
  const flags = Object.entries({ ...cluster.settings, port: String(await findFreePort()) })
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ')
  const started = runProgram(cluster, 'pg_ctl', [
    'start',
    '--wait',
    '--silent',
    `--pgdata=${dataFolder(cluster)}`,
    `--log=${logFile(cluster)}`,
    `--options=${flags}`,
  ])
  const outcome: { complaint?: string | null } = {}
  void started.then((complaint) => {
    outcome.complaint = complaint
  })
  // pg_ctl itself looks only ten times a second.
  while (outcome.complaint === undefined) {
    const running = findPostmaster(cluster)
    if (running?.status === 'ready' && running.startedAt !== previous?.startedAt) return null
    await sleep(5)
  }
  return outcome.complaint
}

interface Postmaster {
  readonly startedAt: string
  readonly port: number
  readonly status: string
}

/** Reads who serves the cluster now from PostgreSQL's own `postmaster.pid`; null when nobody does. */
function findPostmaster(cluster: Cluster): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(join(dataFolder(cluster), 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const [pid, , startedAt = '', port, , , , status = ''] = lines
  return isAlive(Number(pid)) ? { startedAt, port: Number(port), status: status.trim() } : null
}

/** Connects as the owner to the database every server has; null when no server of this cluster listens there. */
async function connectOwner(port: number, password: string): Promise<pg.Client | null> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  // Stopping the server ends this connection, and that is no error.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch {
    return null
  }
}

async function toServer(cluster: Cluster, client: pg.Client, port: number, password: string): Promise<DatabaseServer> {
  const { rows } = await client.query<{ owns: boolean; complete: boolean }>(
    `select pg_try_advisory_lock($1) as owns, exists (select from pg_database where datname = '${databaseName}') as complete`,
    [ownerLock],
  )
  const { owns, complete } = rows[0] ?? { owns: false, complete: false }
  if (!complete) await createDatabase(client)
  if (owns) unref(client)
  else await client.end()
  return {
    ownerUrl: `postgresql://postgres:${password}@127.0.0.1:${port}/${databaseName}`,
    embedded: true,
    stop: async () => {
      if (!owns) return
      const failure = await runProgram(cluster, 'pg_ctl', [
        'stop',
        '--wait',
        '--silent',
        '--mode=fast',
        `--pgdata=${dataFolder(cluster)}`,
      ])
      if (failure !== null && findPostmaster(cluster) !== null) {
        throw new DatabaseSetupError(`The embedded PostgreSQL does not stop: ${failure}`)
      }
    },
  }
}

async function createDatabase(client: pg.Client): Promise<void> {
  try {
    await client.query(`create database ${databaseName}`)
  } catch (error) {
    // Another process made it between the question and this statement.
    if (!['42P04', '23505'].includes((error as pg.DatabaseError).code ?? '')) throw error
  }
}

/** Runs a PostgreSQL program as the server's account. Answers its last line of complaint when it failed, else null. */
function runProgram(
  cluster: Cluster,
  program: 'initdb' | 'pg_ctl',
  parameters: readonly string[],
): Promise<string | null> {
  const options: SpawnOptions = { ...cluster.account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true }
  return new Promise((settle) => {
    const child = spawn(programPath(cluster.binaries, program), parameters, options)
    let complaint = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk
    })
    child.on('error', (error) => settle(error.message))
    child.on('exit', (code) => settle(code === 0 ? null : complaint.trim().split('\n').at(-1) || `exit code ${code}`))
  })
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new DatabaseSetupError(`The folder ${folder} cannot be written: choose another one or correct its rights.`)
  }
}

function giveTo(account: ServerAccount, path: string): void {
  if (account !== null) chownSync(path, account.uid, account.gid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function findFreePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => settle(port))
    })
  })
}

/** Keeps the connection open without keeping the process alive for it. pg has this method; its types do not. */
function unref(client: pg.Client): void {
  ;(client as unknown as { unref(): void }).unref()
}
