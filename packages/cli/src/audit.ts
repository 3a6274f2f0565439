import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  auditRole,
  createSubjectCipher,
  deriveSubjectKey,
  type Fault,
  isOfThisHub,
  listDisclosedAccesses,
  openAuditLog,
  readSignedHead,
  type SignedHead,
  verifyLog,
} from '@regiograaf/audit'
import { type HubKeys, migrate, openDatabaseServer, roleUrl, withConnection } from '@regiograaf/database'
import { findMunicipality, findRegion } from '@regiograaf/reference-data'
import { startTrace } from '@regiograaf/service'
import { isId } from '@regiograaf/subgraph-kit'
import { type CommandEnvironment, readCommandEnvironment } from './environment.ts'
import { migrationSets } from './hub.ts'
import { UsageError } from './usage-error.ts'

export const auditUsage = `Usage: regiograaf audit verify [--head <file>]
       regiograaf audit head
       regiograaf audit export --client <id>

verify  checks that every record of the audit log is as it was written; exit code 1 and which ones when not
head    prints the last record of the log, signed, to be kept where nobody of the hub can change it
export  prints who looked in the file of one young person, for that person: no employee is named in it

  --head    what head printed earlier: the log must still hold what led to it
  --client  the id of the young person as the graph gives it`

/** The database of the hub as its owner, brought up to date. */
interface OwnedDatabase {
  readonly ownerUrl: string
  readonly roleSecret: string | undefined
  readonly keys: HubKeys
}

/** The command `regiograaf audit`. Sets the exit code; rejects with one sentence when nothing could be tried. */
export async function runAudit(
  argv: string[],
  environment: CommandEnvironment = readCommandEnvironment(),
): Promise<void> {
  const { action, head, client, help } = parse(argv)
  if (help) return console.log(auditUsage)
  const anchor = head === undefined ? undefined : await readHead(head)
  const { databaseUrl, folder } = environment
  const server = await openDatabaseServer({ url: databaseUrl ?? undefined, folder, onProgress: () => {} })
  try {
    const roleSecret = environment.roleSecret ?? undefined
    const keys = await migrate(server.ownerUrl, migrationSets, roleSecret === undefined ? {} : { roleSecret })
    const database: OwnedDatabase = { ownerUrl: server.ownerUrl, roleSecret, keys }
    if (action === 'verify') await verify(database, anchor)
    else if (action === 'head') await printHead(database)
    else await exportAccesses(database, client ?? '')
  } finally {
    await server.stop()
  }
}

function parse(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { head: { type: 'string' }, client: { type: 'string' }, help: { type: 'boolean' } },
    })
    const action = (['verify', 'head', 'export'] as const).find((known) => known === positionals[0])
    if (!values.help && (action === undefined || positionals.length > 1)) throw new Error('no action')
    if (!values.help && (action === 'export') !== (values.client !== undefined)) throw new Error('no client')
    if (!values.help && values.head !== undefined && action !== 'verify') throw new Error('no verify')
    return { ...values, action }
  } catch (fault) {
    throw new UsageError('audit takes verify with or without --head, head, or export with --client.', { cause: fault })
  }
}

async function readHead(file: string): Promise<SignedHead> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UsageError('The file of --head cannot be read.', { cause })
  })
  try {
    const { seq, hash, at, signature, publicKey } = JSON.parse(text) as Record<string, unknown>
    if (typeof seq !== 'number' || !Number.isSafeInteger(seq)) throw new TypeError('no place')
    const texts = { hash, at, signature, publicKey }
    if (Object.values(texts).some((part) => typeof part !== 'string')) throw new TypeError('no text')
    return { seq, ...(texts as Omit<SignedHead, 'seq'>) }
  } catch (cause) {
    throw new UsageError('The file of --head must hold what regiograaf audit head printed.', { cause })
  }
}

async function verify({ ownerUrl, keys }: OwnedDatabase, anchor: SignedHead | undefined): Promise<void> {
  if (anchor !== undefined && !isOfThisHub(anchor, keys.audit)) {
    console.log('The head of --head was not signed by this hub, or was changed.')
    process.exitCode = 1
    return
  }
  const startedAt = performance.now()
  const { records, lines, faults } = await withConnection(ownerUrl, async (owner) => {
    await owner.query('begin isolation level repeatable read read only')
    return verifyLog(owner, anchor)
  })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${records} records with ${lines} lines about young people were checked in ${seconds} s.`)
  if (faults.length === 0) return console.log('Everything is as it was written.')
  for (const fault of faults) console.log(describeFault(fault))
  process.exitCode = 1
}

function describeFault({ kind, from, to }: Fault): string {
  const which = from === to ? `Record ${from}` : `Records ${from} to ${to}`
  const what = {
    CHANGED: 'not as written: the content, its lines, its hash or its place was changed.',
    MISSING: 'missing.',
    ADDED: 'not of the chain: added past the hub, or left over from a record that is gone.',
    NOT_ANCHORED: 'not the one that the head of --head was made of: what led to it was written again or cut off.',
  }
  return `${which} ${from === to ? 'is' : 'are'} ${what[kind]}`
}

async function printHead({ ownerUrl, keys }: OwnedDatabase): Promise<void> {
  const head = await withConnection(ownerUrl, (owner) => readSignedHead(owner, keys.audit))
  console.log(JSON.stringify(head, null, 2))
}

async function exportAccesses({ ownerUrl, roleSecret, keys }: OwnedDatabase, clientId: string): Promise<void> {
  if (!isId(clientId)) throw new UsageError('--client must be the id of a young person as the graph gives it.')
  const subjects = createSubjectCipher(deriveSubjectKey(keys.audit))
  const subject = subjects.encrypt(clientId)
  const { accesses, municipalities } = await withConnection(ownerUrl, (owner) => listDisclosedAccesses(owner, subject))
  const log = await openAuditLog({ url: roleUrl(ownerUrl, auditRole, roleSecret), subjects })
  try {
    const now = Date.now()
    const requestId = randomUUID()
    // Whoever exports looks as well; the list is not printed before that is written down.
    await log.write({
      source: 'command line',
      identity: null,
      requestId,
      traceId: startTrace().traceId,
      spanId: requestId.replaceAll('-', '').slice(16),
      start: now,
      end: now,
      outcome: 'ANSWERED',
      codes: [],
      name: 'audit export',
      types: ['Access'],
      from: 'command line',
      subjects: new Map(municipalities.map((municipality) => [clientId, municipality])),
    })
  } finally {
    await log.close()
  }
  const named = accesses.map(({ organisation, ...access }) => ({ ...access, organisation: nameOf(organisation) }))
  console.log(JSON.stringify(named, null, 2))
}

function nameOf(organisation: { readonly kind: string; readonly code: string } | null): string {
  if (organisation === null) return 'the operator of the hub'
  const { kind, code } = organisation
  const known = kind === 'municipality' ? findMunicipality(code) : kind === 'region' ? findRegion(code) : null
  return known === null ? code : `${known.name} (${code})`
}
