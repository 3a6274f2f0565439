import { hash } from 'node:crypto'
import type pg from 'pg'
import { readHead, type SignedHead } from './head.ts'

/** Something that is not as it was written, and where: `from` and `to` are places in the chain. */
export interface Fault {
  readonly kind: 'CHANGED' | 'MISSING' | 'ADDED' | 'NOT_ANCHORED'
  readonly from: number
  readonly to: number
}

export interface Verification {
  /** How many records were checked. */
  readonly records: number
  /** How many lines of young people belong to them. */
  readonly lines: number
  /** Empty when every record and line is as it was written; the first hundred otherwise. */
  readonly faults: readonly Fault[]
}

interface RecordRow {
  readonly seq: bigint
  readonly content: string
  readonly hash: Buffer
}

interface LineRow {
  readonly seq: bigint
  readonly line: Buffer
}

const mostFaults = 100
const rowsPerFetch = 5_000

/**
 * Checks the whole chain: each record against its hash and the one before it, each line against its record, the last record
 * against the head of the log, and against `anchor`, a head that was kept elsewhere. Reads in pieces, so that the size of the log
 * has no part in the memory it takes. Needs a connection of the owner inside a transaction, which is what the check is of.
 */
export async function verifyLog(owner: pg.Client, anchor?: SignedHead): Promise<Verification> {
  const faults: Fault[] = []
  const report = (kind: Fault['kind'], from: number, to = from) => {
    const last = faults.at(-1)
    if (last?.kind === kind && last.to === from - 1) faults[faults.length - 1] = { ...last, to }
    else if (faults.length < mostFaults) faults.push({ kind, from, to })
  }
  const head = await readHead(owner)
  const lines = takeLines(owner)
  let next = await lines.next()
  let lineCount = 0
  /** The bytes of the lines of one record. Lines before it belong to none. */
  const linesOf = async (seq: number): Promise<Buffer> => {
    const own: Buffer[] = []
    while (!next.done && next.value.seq <= seq) {
      if (next.value.seq < seq) report('ADDED', Number(next.value.seq))
      else own.push(next.value.line)
      lineCount += 1
      next = await lines.next()
    }
    return own.length === 0 ? nothing : Buffer.concat(own)
  }

  let records = 0
  let last = 0
  let chained: Buffer = Buffer.alloc(32)
  let anchorStands = anchor === undefined || (anchor.seq === 0 && anchor.hash === chained.toString('hex'))
  for await (const { seq: place, content, hash: stored } of fetchAll<RecordRow>(owner, recordsQuery)) {
    const seq = Number(place)
    const ownLines = await linesOf(seq)
    if (seq > head.seq) report('ADDED', seq)
    else if (seq > last + 1) report('MISSING', last + 1, seq - 1)
    // What a record after a gap was chained to is not known any more.
    const expected = seq === last + 1 ? chain(chained, seq, content, ownLines) : null
    if (seq <= head.seq && expected !== null && !expected.equals(stored)) report('CHANGED', seq)
    if (anchor?.seq === seq) anchorStands = anchor.hash === stored.toString('hex')
    records += 1
    last = seq
    chained = stored
  }
  await linesOf(Number.MAX_SAFE_INTEGER)
  if (last < head.seq) report('MISSING', last + 1, head.seq)
  if (last === head.seq && !chained.equals(head.hash)) report('CHANGED', last)
  if (anchor !== undefined && !anchorStands) report('NOT_ANCHORED', anchor.seq)
  return { records, lines: lineCount, faults }
}

const nothing = Buffer.alloc(0)
const recordsQuery = 'select seq, content, hash from audit.record order by seq'
const linesQuery = `
  select seq, convert_to(municipality_code, 'UTF8') || subject as line
  from audit.line order by seq, municipality_code, subject`

function takeLines(owner: pg.Client): AsyncGenerator<LineRow, undefined> {
  return fetchAll<LineRow>(owner, linesQuery)
}

/** The hash of a record, as audit.append makes it. */
function chain(previous: Buffer, seq: number, content: string, lines: Buffer): Buffer {
  const place = Buffer.alloc(8)
  place.writeBigInt64BE(BigInt(seq))
  const parts = [previous, place, hash('sha256', content, 'buffer'), hash('sha256', lines, 'buffer')]
  return hash('sha256', Buffer.concat(parts), 'buffer')
}

let cursors = 0

/** The rows of a query a few thousand at a time. */
async function* fetchAll<Row>(owner: pg.Client, text: string): AsyncGenerator<Row, undefined> {
  cursors += 1
  const name = `audit_${cursors}`
  await owner.query(`declare ${name} no scroll cursor for ${text}`)
  for (;;) {
    // Binary, because a third of the time goes to writing and reading hexadecimal digits otherwise.
    const fetch = { text: `fetch ${rowsPerFetch} from ${name}`, binary: true }
    const { rows } = await owner.query<pg.QueryResultRow>(fetch)
    yield* rows as Row[]
    if (rows.length < rowsPerFetch) break
  }
  await owner.query(`close ${name}`)
}
