import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDevelopmentIssuer } from 'regiograaf'
import { findFreePort } from '../testing/free-port.ts'
import { largeBodies } from '../threats/attacks/documents.ts'
import { attacks } from '../threats/attacks/list-attacks.ts'
import { startMeasuredProcess, stopMeasuredProcesses } from './measured-process.ts'
import { toCount } from './to-count.ts'

const usage = `Usage: npm run benchmark -- refusals [--rounds <number>]

Measures how long the hub takes to answer every request of the threat tests, and what it keeps in memory of them.

  --rounds  how often each is sent (20)`

interface Sent {
  readonly name: string
  readonly ms: number
}

/** Measures what its command line asks for and answers the text to print. */
export async function runRefusalBenchmark(argv: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '20' }, help: { type: 'boolean' } },
  })
  if (values.help || positionals.length > 0) throw new Error(usage)
  const rounds = toCount(values.rounds, '--rounds')
  const folder = mkdtempSync(join(tmpdir(), 'regiograaf-benchmark-'))
  // As root the database server runs as another user, who has to get in.
  chmodSync(folder, 0o755)
  try {
    return await measureRefusals(join(folder, 'hub'), rounds)
  } finally {
    stopMeasuredProcesses()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureRefusals(folder: string, rounds: number): Promise<string> {
  const [load = 0] = loadavg()
  const port = await findFreePort()
  const hub = await startMeasuredProcess<null>({
    script: new URL('./hub-process.ts', import.meta.url),
    argv: ['--no-demo'],
    environment: { PORT: `${port}`, REGIOGRAAF_FOLDER: folder, LOG_LEVEL: 'error' },
    nodeOptions: ['--expose-gc'],
  })
  const { issueDevelopmentToken } = await openDevelopmentIssuer({ folder, production: false })
  const usual = {
    'content-type': 'application/json',
    authorization: `Bearer ${await issueDevelopmentToken({ organisationCode: 'GM0361', role: 'caseworker', purpose: 'ACCESS' })}`,
  }
  const good = { body: { query: '{ regions { id } }' } }
  const all = [...attacks, ...largeBodies.map(([, , body]) => ({ body }))].map(
    ({ method = 'POST', path = '/graphql', headers = {}, body }: (typeof attacks)[number]) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const fields = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== '')
      const options: RequestInit = {
        method,
        headers: fields,
        redirect: 'manual',
        ...(method !== 'GET' && { body: text }),
      }
      return { name: `${method} ${path} ${text ?? ''}`.slice(0, 70).replaceAll(/\s+/g, ' '), path, options }
    },
  )
  const send = async ({ name, path, options }: (typeof all)[number]): Promise<Sent> => {
    const began = performance.now()
    await (await fetch(`http://127.0.0.1:${port}${path}`, options)).text()
    return { name, ms: performance.now() - began }
  }
  const ordinary = {
    ...all[0],
    name: 'a good request',
    path: '/graphql',
    options: { method: 'POST', headers: usual, body: JSON.stringify(good.body) },
  }

  for (const attack of all) await send(attack)
  const before = await hub.ask<number>('memory')
  const sent: Sent[] = []
  const goods: Sent[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const attack of all) {
      sent.push(await send(attack))
      goods.push(await send(ordinary))
    }
  }
  const grown = (await hub.ask<number>('memory')) - before
  await hub.stop()
  const row = (name: string, list: readonly Sent[]) => {
    const sorted = list.map(({ ms }) => ms).toSorted((a, b) => a - b)
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1).padStart(10)
    return `${name.padEnd(20)}${at(0.5)}${at(0.99)}${at(0.999)}`
  }
  const best = new Map<string, number>()
  for (const { name, ms } of sent) best.set(name, Math.min(ms, best.get(name) ?? ms))
  const slowest = [...best].toSorted(([, a], [, b]) => b - a).slice(0, 5)
  return [
    `${all.length} requests that are refused, ${rounds} times each, one at a time, each after a good one; load ${load.toFixed(1)} at the start`,
    `${''.padEnd(20)}${['p50 ms', 'p99 ms', 'p99.9 ms'].map((name) => name.padStart(10)).join('')}`,
    row('refused', sent),
    row('a good request', goods),
    `memory after garbage collection: ${grown.toFixed(1)} MB more than before`,
    '',
    'The slowest, at their best:',
    ...slowest.map(([name, ms]) => `${ms.toFixed(1).padStart(8)} ms  ${name}`),
  ].join('\n')
}
