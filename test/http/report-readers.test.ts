import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

// A report of 10,000 rows, and fifty callers who take their time over it.

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as (options: object) => Promise<void>

const readers = 50
const days = 5_000

let hub: TestHub
let token: string
beforeAll(async () => {
  hub = await openTestHub({
    gateway: { requestTimeout: 120_000, readingTimeout: 240_000, arrivalTimeout: 60_000 },
  })
  token = await hub.tokenOf('policy', 'GM0361')
  await hub.owner.query(
    `insert into finance.forecast (municipality_code, year, as_of, kind, amount_cents)
     select 'GM0361', 2026, date '2012-01-01' + day, kind, 1000000000 + 7919 * day
     from generate_series(0, $1::int - 1) as day, unnest(array['INCOME', 'EXPENSE']) as kind`,
    [days],
  )
}, 120_000)
afterAll(() => hub?.close())

/** What is in use after all garbage is gone, in megabytes: of the heap and of buffers beside it. */
async function readMemoryMb(): Promise<number> {
  hub.clear()
  for (let pass = 0; pass < 2; pass += 1) await collectGarbage({ execution: 'async', type: 'major' })
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

const pathOf = (ending: string) => `/reports/forecasts.${ending}?year=2026`

async function readWhole(ending: string): Promise<Buffer> {
  const response = await fetch(hub.url + pathOf(ending), { headers: { authorization: `Bearer ${token}` } })
  expect(response.status).toBe(200)
  const body = Buffer.from(await response.arrayBuffer())
  expect(response.headers.get('content-length')).toBe(String(body.length))
  return body
}

/** A caller who reads the head of the answer, and of its body no more than is taken. */
async function openSlowReader(ending: string): Promise<Socket> {
  const { hostname, port } = new URL(hub.url)
  const socket = connect(Number(port), hostname)
  socket.write(
    `GET ${pathOf(ending)} HTTP/1.1\r\nHost: ${hostname}\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
  )
  await once(socket, 'readable')
  expect(String(socket.read(12))).toBe('HTTP/1.1 200')
  return socket
}

/** Reads on to the end; gives the number of bytes that came. */
async function readOn(socket: Socket): Promise<number> {
  let bytes = 0
  for await (const part of socket) bytes += part.length
  return bytes
}

describe('a report of 10,000 rows', { timeout: 240_000 }, () => {
  it('comes whole in every form, past every page of the graph', async () => {
    const [csv, parquet] = await Promise.all([readWhole('csv'), readWhole('parquet')])
    const lines = csv.toString().trim().split('\r\n')
    expect([lines.length, new Set(lines).size]).toEqual([2 * days + 1, 2 * days + 1])
    const records = await parquetReadObjects({ file: new Uint8Array(parquet).buffer })
    expect(records.map(({ waarde }) => String(waarde))).toEqual(lines.slice(1).map((line) => line.split(',')[9]))
  })

  it('takes no more memory for fifty slow readers than for one of each form', async () => {
    const lengths = {
      json: (await readWhole('json')).length,
      csv: (await readWhole('csv')).length,
      parquet: (await readWhole('parquet')).length,
    }
    // The system takes in two or three megabytes for whoever does not read: only what is longer has to be held here.
    const forms = ['json', 'json', 'json', 'csv', 'parquet'] as const
    expect(lengths.json).toBeGreaterThan(4_000_000)
    const before = await readMemoryMb()
    let most = before
    const open: { readonly socket: Socket; readonly length: number }[] = []
    while (open.length < readers) {
      const opened = [...forms, ...forms].map(async (ending) => ({
        socket: await openSlowReader(ending),
        length: lengths[ending],
      }))
      open.push(...(await Promise.all(opened)))
      for (const { socket } of open) socket.read(1_000)
      most = Math.max(most, await readMemoryMb())
    }
    // Held for each, the JSON alone would be over sixty.
    expect(most - before).toBeLessThan(30)
    for (const { socket, length } of open) expect(await readOn(socket)).toBeGreaterThan(length - readers * 1_000)
  })
})
