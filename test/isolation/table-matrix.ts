import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { exchangeIdentity, type Identity, type Role, roles, signIdentity } from '@regiograaf/identity'
import pg from 'pg'
import { migrationSets } from 'regiograaf'
import type { TestHub } from '../testing/test-hub.ts'
import { type Grant, listGrants, listTables, type Table } from './catalogue.ts'
import { alkmaar, dordrecht } from './two-municipalities.ts'

type AskingRole = Identity['role']

/** A row belongs to one municipality: these roles of it read the row, and these add and change such rows. */
interface Slice {
  readonly kind: 'slice'
  readonly readers: readonly AskingRole[] | 'everyone'
  readonly writers: readonly AskingRole[]
}

/** Whoever is known reads every row; one role of one kind of organisation adds rows, and changes them where it may, and where they have an owner only its own. */
interface Shared {
  readonly kind: 'shared'
  readonly owner: string | null
  readonly writer: { readonly role: AskingRole; readonly kind: 'region' | 'partnership' | 'municipality' }
}

/** Rows are of no municipality: nobody but the exchange reads and adds them. */
interface OfTheExchange {
  readonly kind: 'exchange'
}

/** No login role does anything with it. */
interface Closed {
  readonly kind: 'closed'
}

/** Rows can be read, and only by those for whom `foreign`, a condition in SQL with the municipality as $1, is true of none. */
interface Dependent {
  readonly kind: 'dependent'
  readonly foreign: string
}

type TablePromise = Slice | Shared | OfTheExchange | Closed | Dependent

const byContractManagers = { role: 'contract-manager', kind: 'region' } as const
const byTheHub = { role: 'exchange', kind: 'municipality' } as const

/** The promise of every table. A table without one fails the matrix. */
export const promises: Readonly<Record<string, TablePromise>> = {
  'audit.head': { kind: 'closed' },
  'audit.line': { kind: 'slice', readers: ['privacy-officer'], writers: [] },
  'audit.record': {
    kind: 'dependent',
    foreign: 'not exists (select from audit.line where line.seq = t.seq and municipality_code = $1)',
  },
  'hub.mandate': { kind: 'slice', readers: 'everyone', writers: ['mandate-manager'] },
  'hub.migration': { kind: 'closed' },
  'hub.secret': { kind: 'closed' },
  'hub.secret_address': { kind: 'slice', readers: 'everyone', writers: ['caseworker'] },
  'ijw.message': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.conflict': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.pending_projection': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.undecided': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.parked': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.receipt': { kind: 'slice', readers: ['caseworker', 'back-office', 'exchange'], writers: ['exchange'] },
  'ijw.breach': { kind: 'slice', readers: ['caseworker', 'back-office', 'exchange'], writers: ['exchange'] },
  'ijw.refusal': { kind: 'slice', readers: ['caseworker', 'back-office', 'exchange'], writers: ['exchange'] },
  'ijw.unreadable': { kind: 'exchange' },
  'ijw.outgoing': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.sending': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.allocation': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.delivery': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.request': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.claim': { kind: 'slice', readers: ['back-office', 'exchange'], writers: ['exchange'] },
  'ijw.claim_line': { kind: 'slice', readers: ['exchange'], writers: ['exchange'] },
  'ijw.task': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['exchange'] },
  'clients.client': { kind: 'slice', readers: ['caseworker', 'back-office', 'exchange'], writers: ['exchange'] },
  'clients.whereabouts': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['exchange'] },
  'clients.allocation': { kind: 'slice', readers: ['caseworker', 'back-office', 'exchange'], writers: ['exchange'] },
  'clients.care_start': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['exchange'] },
  'clients.care_stop': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['exchange'] },
  'clients.care_request': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['exchange'] },
  'clients.request_answer': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['exchange'] },
  'clients.request_grant': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['exchange'] },
  'clients.secure_placement': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['caseworker'] },
  'clients.waiting_list_entry': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['caseworker'] },
  'clients.secure_care_capacity': { kind: 'shared', owner: 'region_id', writer: byContractManagers },
  // Caseworkers record what is counted beside the messages, and keep the cubes with it.
  'clients.cube': {
    kind: 'slice',
    readers: ['policy', 'caseworker', 'exchange'],
    writers: ['caseworker', 'exchange'],
  },
  'clients.cube_source': {
    kind: 'slice',
    readers: ['policy', 'caseworker', 'exchange'],
    writers: ['caseworker', 'exchange'],
  },
  'clients.norm_deviation': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['caseworker'] },
  'clients.perspective_plan': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['caseworker'] },
  'clients.publication': { kind: 'shared', owner: null, writer: byTheHub },
  'clients.published_figure': { kind: 'shared', owner: null, writer: byTheHub },
  'providers.provider': { kind: 'shared', owner: null, writer: byContractManagers },
  'providers.provider_region': { kind: 'shared', owner: 'region_id', writer: byContractManagers },
  'providers.provider_product_category': { kind: 'shared', owner: 'region_id', writer: byContractManagers },
  'providers.contract': { kind: 'shared', owner: 'region_id', writer: byContractManagers },
  'finance.commitment': { kind: 'slice', readers: ['caseworker', 'back-office', 'exchange'], writers: ['exchange'] },
  'finance.claim': { kind: 'slice', readers: ['back-office', 'exchange'], writers: ['exchange'] },
  'finance.claim_line': { kind: 'slice', readers: ['caseworker', 'back-office', 'exchange'], writers: ['exchange'] },
  'finance.claim_answer': { kind: 'slice', readers: ['caseworker', 'back-office', 'exchange'], writers: ['exchange'] },
  'finance.claim_handling': {
    kind: 'slice',
    readers: ['back-office', 'contract-manager', 'exchange'],
    writers: ['contract-manager'],
  },
  'finance.budget_frame': {
    kind: 'slice',
    readers: ['back-office', 'policy', 'contract-manager', 'exchange'],
    writers: ['policy'],
  },
  'finance.forecast': {
    kind: 'slice',
    readers: ['back-office', 'policy', 'contract-manager', 'exchange'],
    writers: ['policy'],
  },
  'finance.cube': { kind: 'slice', readers: ['policy', 'exchange'], writers: ['exchange'] },
  'finance.cube_source': { kind: 'slice', readers: ['policy', 'exchange'], writers: ['exchange'] },
  'finance.publication': { kind: 'shared', owner: null, writer: byTheHub },
  'finance.published_figure': { kind: 'shared', owner: null, writer: byTheHub },
  'finance.tariff': {
    kind: 'slice',
    readers: ['caseworker', 'back-office', 'contract-manager', 'policy', 'exchange'],
    writers: ['contract-manager'],
  },
  'education.school': {
    kind: 'shared',
    owner: 'partnership_code',
    writer: { role: 'partnership', kind: 'partnership' },
  },
  'education.client': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['exchange'] },
  'education.education_care_arrangement': { kind: 'slice', readers: ['caseworker'], writers: ['caseworker'] },
  'education.long_term_absence': { kind: 'slice', readers: ['caseworker', 'exchange'], writers: ['caseworker'] },
  'education.cube': {
    kind: 'slice',
    readers: ['policy', 'caseworker', 'exchange'],
    writers: ['caseworker', 'exchange'],
  },
  'education.cube_source': {
    kind: 'slice',
    readers: ['policy', 'caseworker', 'exchange'],
    writers: ['caseworker', 'exchange'],
  },
  'education.publication': { kind: 'shared', owner: null, writer: byTheHub },
  'education.published_figure': { kind: 'shared', owner: null, writer: byTheHub },
}

/** The organisation of each kind that asks in the matrix, and the municipality that must stay unknown to it. */
const codes = {
  municipality: alkmaar.municipality,
  region: 'noord-kennemerland',
  provider: '98000101',
  partnership: 'PO2703',
  public: 'public',
}
const stranger = dordrecht.municipality
const ownerColumn = 'municipality_code'

interface Actor {
  readonly name: string
  /** Null is a session that never said who asks. */
  readonly identity: Identity | null
}

/** Every role as one of Alkmaar, also those that no token gives to a municipality; every role without a slice; and nobody. */
function listActors(): readonly Actor[] {
  const insiders = Object.entries(roles).map(([role, { purposes }]) => ({
    name: `the ${role} of ${alkmaar.municipality}`,
    identity: {
      ...exchangeIdentity(alkmaar.municipality),
      subject: 'matrix',
      role: role as Role,
      purpose: purposes[0],
    },
  }))
  const outsiders = Object.entries(roles).flatMap(([role, { of, purposes }]) =>
    of
      .filter((kind) => kind !== 'municipality')
      .map((kind) => ({
        name: `the ${role} of a ${kind}`,
        identity: {
          subject: 'matrix',
          organisation: { kind, code: codes[kind] },
          role: role as Role,
          purpose: purposes[0],
          municipalities: [],
        },
      })),
  )
  return [
    // Most tables are those of the exchange: what leaks of them is found soonest like this.
    { name: `the exchange of ${alkmaar.municipality}`, identity: exchangeIdentity(alkmaar.municipality) },
    ...insiders,
    ...outsiders,
    { name: 'the exchange of no municipality', identity: exchangeIdentity() },
    { name: 'nobody', identity: null },
  ]
}

type Row = Readonly<Record<string, unknown>>

/** A table with a row of who asks and one of the stranger. */
interface Prepared extends Table {
  readonly promise: TablePromise
  readonly own: Row
  readonly foreign: Row
}

/** The login roles of the hub. */
export const logins: readonly string[] = [...new Set(migrationSets.flatMap((set) => set.roles))]

/**
 * Everything in which the tables do not keep their promises, one sentence each: each login role x each table x each actor x read,
 * insert, update, delete, tried for real. Rows of the stranger must get the same outcome as rows that do not exist. It needs
 * a row of both municipalities in every slice. With `only` it looks at one table.
 */
export async function* findTableLeaks(hub: TestHub, only?: string): AsyncGenerator<string> {
  const tables = new Map<string, Prepared>()
  for (const table of await listTables(hub.owner)) {
    if (only !== undefined && table.name !== only) continue
    const promise = promises[table.name]
    if (!promise) {
      yield `${table.name} has no promise: say in test/isolation/table-matrix.ts who may do what with it.`
      continue
    }
    const prepared = await prepare(hub.owner, table, promise)
    if (prepared) tables.set(table.name, prepared)
    else yield `${table.name} holds no row of each owner: fill it before the matrix.`
  }
  const grants = await listGrants(hub.owner, logins)
  for (const login of logins) {
    const session = new pg.Client({ connectionString: hub.database.urlOf(login) })
    await session.connect()
    try {
      const own = grants.filter((grant) => grant.login === login)
      for (const [index, actor] of listActors().entries()) {
        await session.query('begin')
        if (actor.identity) {
          const value = signIdentity(actor.identity, hub.database.keys.identity)
          await session.query("select set_config('hub.identity', $1, true)", [value])
        }
        await session.query('savepoint probe')
        for (const grant of own) {
          const table = tables.get(grant.table)
          // Without any right it does not matter who asks.
          if (!table || (grant.rights.length === 0 && index > 0)) continue
          for await (const leak of probe(session, table, grant, actor)) {
            yield `${login} for ${actor.name}: ${leak}`
          }
        }
        await session.query('rollback')
      }
    } finally {
      await session.end()
    }
  }
}

function ownerOf(promise: TablePromise): string | null {
  if (promise.kind === 'slice') return ownerColumn
  return promise.kind === 'shared' ? promise.owner : null
}

async function prepare(owner: pg.Client, table: Table, promise: TablePromise): Promise<Prepared | null> {
  const column = ownerOf(promise)
  if (column === null) {
    const { rows } = await owner.query<{ row: Row }>(`select to_jsonb(t) as row from ${table.name} t limit 1`)
    const row = rows[0]?.row
    return row ? { ...table, promise, own: row, foreign: row } : null
  }
  const ours = column === ownerColumn ? codes.municipality : column === 'region_id' ? codes.region : codes.partnership
  const { rows } = await owner.query<{ row: Row; isOurs: boolean }>(
    `select distinct on (${column} = $1) to_jsonb(t) as row, ${column} = $1 as "isOurs" from ${table.name} t
     where ${column} = $1 or $2::text is null or ${column} = $2 order by ${column} = $1`,
    [ours, column === ownerColumn ? stranger : null],
  )
  const own = rows.find(({ isOurs }) => isOurs)?.row
  const foreign = rows.find(({ isOurs }) => !isOurs)?.row
  return own && foreign ? { ...table, promise, own, foreign } : null
}

const refusedRight = '42501'
const changed = /^[1-9]\d* rows$/

async function* probe(session: pg.Client, table: Prepared, grant: Grant, actor: Actor): AsyncGenerator<string> {
  const { promise, name, own, foreign } = table
  const may = (right: string) => grant.rights.includes(right)
  const attempt = (text: string, ...values: readonly string[]) => tryOut(session, text, values)
  const key = (row: Row) => JSON.stringify(Object.fromEntries(table.primaryKey.map((column) => [column, row[column]])))
  const one = `(${table.primaryKey.join(', ')}) = (select ${table.primaryKey.join(', ')} from json_populate_record(null::${name}, $1))`
  const read = `select from ${name} t where ${one}`
  const insert = `insert into ${name} select * from json_populate_record(null::${name}, $1)`
  const touched = grant.changeable[0] ?? table.primaryKey[0]
  const update = `update ${name} set ${touched} = ${touched} where ${one}`
  const remove = `delete from ${name} where ${one}`
  const verbs = [read, insert, update, remove]

  if (promise.kind === 'closed' || grant.rights.length === 0) {
    for (const text of verbs) {
      const outcome = await attempt(text, JSON.stringify(own))
      if (!outcome.startsWith(refusedRight)) yield `${verbOf(text)} of ${name} is not denied, but gives ${outcome}`
    }
    return
  }

  if (promise.kind === 'dependent') {
    const shown = await attempt(`select from ${name} t where ${promise.foreign}`, codes.municipality)
    if (shown !== '0 rows') yield `read of ${name} gives ${shown} of others`
    for (const text of [insert, update, remove]) {
      const outcome = await attempt(text, JSON.stringify(own))
      if (!outcome.startsWith(refusedRight)) yield `${verbOf(text)} of ${name} is not denied, but gives ${outcome}`
    }
    return
  }

  if (promise.kind === 'exchange') {
    const isExchange = actor.identity?.role === 'exchange'
    const [shown, added] = [
      await attempt(`select from ${name}`),
      await attempt(insert, JSON.stringify(refresh(table, own))),
    ]
    if ((shown === '1 rows') !== (isExchange && may('SELECT'))) yield `read of ${name} gives ${shown}`
    if ((added === '1 rows') !== (isExchange && may('INSERT'))) yield `insert of ${name} gives ${added}`
    for (const text of [update, remove]) {
      const outcome = await attempt(text, key(own))
      if (changed.test(outcome)) yield `${verbOf(text)} of ${name} gives ${outcome}`
    }
    return
  }

  const isInsider = actor.identity?.municipalities.includes(codes.municipality) ?? false
  const isOneOf = (list: readonly AskingRole[] | 'everyone') =>
    list === 'everyone' || (actor.identity !== null && list.includes(actor.identity.role))
  const isSlice = promise.kind === 'slice'
  const reads = isSlice ? isInsider && isOneOf(promise.readers) : actor.identity !== null
  const writes = isSlice
    ? isInsider && isOneOf(promise.writers)
    : actor.identity?.role === promise.writer.role && actor.identity.organisation.kind === promise.writer.kind

  // What the promise gives is there, and nothing more.
  const expected: readonly (readonly [text: string, row: Row, isLetIn: boolean])[] = [
    [read, own, may('SELECT') && reads],
    [insert, refresh(table, own), may('INSERT') && writes],
    [update, own, may('UPDATE') && writes],
    [remove, own, may('DELETE') && writes],
  ]
  for (const [text, row, isLetIn] of expected) {
    const outcome = await attempt(text, text === insert ? JSON.stringify(row) : key(row))
    const wasLetIn = text === insert ? !outcome.startsWith(refusedRight) : outcome === '1 rows'
    if (wasLetIn !== isLetIn) {
      yield `${verbOf(text)} of an own row of ${name} ${isLetIn ? 'should succeed' : 'should be refused'}, and gives ${outcome}`
    }
  }

  if (!isSlice) {
    if (promise.owner === null) return
    const outcome = await attempt(insert, JSON.stringify(refresh(table, foreign)))
    if (!outcome.startsWith(refusedRight)) yield `insert into ${name} for another owner gives ${outcome}`
    return
  }

  if (may('SELECT')) {
    const outcome = await attempt(`select from ${name} where ${ownerColumn} <> $1`, codes.municipality)
    if (outcome !== '0 rows') yield `read of all of ${name} gives ${outcome} of others`
  }
  // A row of the stranger is like one that does not exist.
  const unknown = replaceBy(table, foreign, table.oracles.flat(), () => undefined)
  const onConflict = [
    `${insert} on conflict do nothing`,
    `${insert} on conflict (${table.primaryKey.join(', ')}) do update set ${touched} = excluded.${touched}`,
  ]
  for (const text of [...verbs, ...onConflict]) {
    const onFull = text.startsWith('insert')
    const [known, none] = [
      await attempt(text, onFull ? JSON.stringify(foreign) : key(foreign)),
      await attempt(text, onFull ? JSON.stringify(unknown) : key(unknown)),
    ]
    if (known !== none)
      yield `${verbOf(text)} of a foreign row of ${name} gives ${known}, and ${none} where there is none`
    const hasEffect = onFull ? !known.startsWith(refusedRight) : changed.test(known)
    if (hasEffect) yield `${verbOf(text)} of a foreign row of ${name} gives ${known}`
  }
  if (may('UPDATE')) {
    for (const code of [stranger, 'GM9999']) {
      const outcome = await attempt(`update ${name} set ${ownerColumn} = $2 where ${one}`, key(own), code)
      if (changed.test(outcome)) yield `update gives a row of ${name} to ${code}`
    }
  }
  if (!writes) return
  // Keys and references of the stranger say nothing to those who write, whatever else is in the row.
  const base = refresh(table, own)
  for (const columns of table.oracles) {
    const known = JSON.stringify(replaceBy(table, base, columns, (column) => foreign[column]))
    const none = JSON.stringify(replaceBy(table, base, columns, () => undefined))
    const list = columns.filter((column) => column !== ownerColumn)
    if (list.length === 0) continue
    const change = `update ${name} set (${list.join(', ')}) = (select ${list.join(', ')} from json_populate_record(null::${name}, $2)) where ${one}`
    for (const right of ['INSERT', 'UPDATE']) {
      if (!may(right)) continue
      const ask = (row: string) => (right === 'INSERT' ? attempt(insert, row) : attempt(change, key(own), row))
      const [withKnown, withNone] = [await ask(known), await ask(none)]
      if (withKnown !== withNone) {
        yield `${right.toLowerCase()} into ${name} with a foreign ${list.join(', ')} gives ${withKnown}, and ${withNone} with one that does not exist`
      }
    }
  }
}

function verbOf(text: string): string {
  return text.includes('on conflict') ? 'upsert' : text.slice(0, text.indexOf(' ')).replace('select', 'read')
}

/** What came of a statement, without its effect: the number of rows, or how PostgreSQL refused it. `$n` stand for the values. */
async function tryOut(session: pg.Client, text: string, values: readonly string[]): Promise<string> {
  const statement = text.replaceAll(/\$(\d)/g, (_sign, number) => pg.escapeLiteral(values[Number(number) - 1] ?? ''))
  try {
    // One message for all: there are thousands of them. What went before is undone first.
    const results: unknown = await session.query(`rollback to savepoint probe; ${statement}`)
    return `${(results as pg.QueryResult[]).at(-1)?.rowCount} rows`
  } catch (fault) {
    if (!(fault instanceof pg.DatabaseError)) throw fault
    return `${fault.code} ${fault.message}`
  }
}

/** The row under keys that nobody has, with its references as they are. */
function refresh(table: Prepared, row: Row): Row {
  const keys = table.oracles.flat().filter((column) => !table.references.includes(column))
  return replaceBy(table, row, keys, () => undefined)
}

/** The row with other values in these columns, except whose it is; random where none is given and no rule says how it must look. */
function replaceBy(table: Prepared, row: Row, columns: readonly string[], givenFor: (column: string) => unknown): Row {
  const replaced = Object.fromEntries(
    columns
      .filter((column) => column !== ownerOf(table.promise))
      .map((column) => {
        const given = givenFor(column)
        if (given !== undefined) return [column, given]
        const type = table.columns[column] ?? ''
        return [column, table.checked.includes(column) ? row[column] : (randomOf(type) ?? row[column])]
      }),
  )
  return { ...row, ...replaced }
}

function randomOf(type: string): unknown {
  switch (type) {
    case 'uuid':
      return randomUUID()
    case 'integer':
    case 'bigint':
      return randomInt(1_000_000_000, 2_000_000_000)
    case 'text':
      return randomBytes(4).toString('hex')
    case 'date':
      return `${randomInt(3_000, 9_000)}-01-01`
    default:
      return undefined
  }
}
