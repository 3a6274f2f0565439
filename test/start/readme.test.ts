import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningCommand, startCommand } from '../testing/command.ts'
import { findFreePort } from '../testing/free-port.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const minutes = 60_000
let folder: string
let port: number
let hub: RunningCommand

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-readme-'))
  // As root the server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  port = await findFreePort()
  hub = startCommand(['start'], { environment: { REGIOGRAAF_FOLDER: folder, PORT: String(port) } })
  await hub.waitFor('Ctrl-C stops everything.')
}, 3 * minutes)

afterAll(async () => {
  hub.child.kill('SIGINT')
  await hub.outcome
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** The first block of the README in this language that holds the text. */
function findBlock(language: string, text: string): string {
  const blocks = [...readme.matchAll(/```(\w+)\n(.*?)```/gs)].filter(([, name]) => name === language)
  return blocks.find(([, , block]) => block?.includes(text))?.[2] ?? ''
}

it(
  'shows the real answer to its first query',
  async () => {
    const commands = findBlock('sh', 'QUERY=').replace('127.0.0.1:4000', `127.0.0.1:${port}`)
    const { PATH, HOME } = process.env
    const { stdout } = await promisify(execFile)('bash', ['-c', commands], {
      cwd: root,
      env: { PATH, HOME, REGIOGRAAF_FOLDER: folder },
    })
    expect(JSON.parse(stdout)).toEqual(JSON.parse(findBlock('json', '"clients"')))
  },
  minutes,
)
