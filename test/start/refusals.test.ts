import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import { migrationSets } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, runCommand, startCommand } from '../testing/command.ts'

let folder: string
let database: TestDatabase
/** Something else that listens. */
let occupied: Server
let occupiedPort: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-start-'))
  writeFileSync(join(folder, 'file'), '')
  database = await createTestDatabase(migrationSets)
  occupied = createServer((socket) => socket.destroy())
  await new Promise<void>((listening) => occupied.listen(0, '127.0.0.1', listening))
  occupiedPort = (occupied.address() as { port: number }).port
})
afterAll(async () => {
  occupied?.close()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** A place where the hub could start, unless the settings say otherwise. */
const start = (settings: Record<string, string>, node?: string): Promise<Outcome> =>
  runCommand(['start', '--no-demo'], {
    environment: { REGIOGRAAF_FOLDER: join(folder, 'home'), DATABASE_URL: database.ownerUrl, PORT: '0', ...settings },
    ...(node && { node }),
  })

const oldNode = '/usr/bin/node'
const oldVersion = findVersion(oldNode)

function findVersion(node: string): string | null {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' }).trim().slice(1)
  } catch {
    return null
  }
}

describe('a hub that cannot start says in one sentence why', () => {
  const withUrl = (change: (url: URL) => void) => {
    const url = new URL(database.ownerUrl)
    change(url)
    return { DATABASE_URL: url.href }
  }
  const cases: Record<string, () => readonly [settings: Record<string, string>, sentence: string | RegExp]> = {
    'a port in use': () => [
      { PORT: String(occupiedPort) },
      `Port ${occupiedPort} is in use; stop the other program or set PORT.`,
    ],
    'a folder below a file': () => [
      { REGIOGRAAF_FOLDER: join(folder, 'file', 'home'), DATABASE_URL: '' },
      `The folder ${join(folder, 'file', 'home')} cannot be written: choose another one or correct its rights.`,
    ],
    'an address where nothing answers': () => [
      withUrl((url) => {
        url.port = '1'
      }),
      'No PostgreSQL answers at 127.0.0.1:1: start it or correct DATABASE_URL.',
    ],
    'a wrong password': () => [
      withUrl((url) => {
        url.password = 'secret-but-wrong'
      }),
      /^PostgreSQL at 127\.0\.0\.1:\d+ refuses the user or password of DATABASE_URL: correct them\.$/,
    ],
  }

  it.each(Object.keys(cases))('for %s', async (name) => {
    const [settings, sentence] = cases[name]?.() ?? [{}, '']
    const { code, stdout, stderr } = await start(settings)
    const lines = stderr
      .trimEnd()
      .split('\n')
      .filter((line) => line !== 'Starting the database')
    expect([code, stdout, lines]).toEqual([
      1,
      '',
      [typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)],
    ])
    expect(stderr).not.toContain('secret-but-wrong')
  })

  it.skipIf(oldVersion === null || Number.parseInt(oldVersion, 10) >= 24)(
    `for a Node that cannot run the sources (here: ${oldVersion ?? 'none at /usr/bin/node'})`,
    async () => {
      expect(await start({}, oldNode)).toEqual({
        code: 1,
        stdout: '',
        stderr: `Regiograaf runs on Node 24, and this is Node ${oldVersion}: use npm start or npx regiograaf, which bring their own.\n`,
      })
    },
  )
})

describe('a hub in production', () => {
  it('lists everything that is missing at once', async () => {
    const { code, stderr } = await start({
      NODE_ENV: 'production',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      HUB_MODE: 'alone',
    })
    expect([code, stderr.trimEnd().split('\n')]).toEqual([
      1,
      [
        'PORT must be a whole number from 0 to 65535.',
        'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
        'OIDC_ISSUER must name the OpenID provider.',
        'OIDC_AUDIENCE must name the audience of the access tokens.',
        'HUB_MODE must be together or apart.',
      ],
    ])
  })

  it('prints no development token and accepts none, shows no schema, and makes no demo region', async () => {
    const settings = { REGIOGRAAF_FOLDER: join(folder, 'home'), NODE_ENV: 'production' }
    const ask = ['token', '--organisation', 'GM0361', '--role', 'caseworker', '--purpose', 'ACCESS']
    const refused = await runCommand(ask, { environment: settings })
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    const { stdout } = await runCommand(ask, { environment: { ...settings, NODE_ENV: '' } })

    const command = startCommand(['start'], {
      environment: {
        ...settings,
        DATABASE_URL: database.ownerUrl,
        PORT: '0',
        OIDC_ISSUER: 'http://127.0.0.1:1',
        OIDC_AUDIENCE: 'regiograaf',
      },
    })
    try {
      const announced = await command.waitFor('Regiograaf is ready at ')
      const address = /http:\S+/.exec(announced)?.[0] ?? ''
      expect(announced).not.toMatch(/eyJ|curl/)
      const answers = await Promise.all([
        fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${stdout.trim()}` },
          body: '{"query":"{ clients { nodes { id } } }"}',
        }),
        fetch(address, { headers: { accept: 'text/html' } }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([401, 404])
    } finally {
      command.child.kill('SIGTERM')
    }
    expect((await command.outcome).code).toBe(0)
  }, 30_000)
})
