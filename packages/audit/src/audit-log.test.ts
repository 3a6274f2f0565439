import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AuditUnavailableError, openAuditLog } from './audit-log.ts'
import { auditRole } from './migrations.ts'
import { openTestLog, peopleOf, recordOf, type TestLog } from './testing/open-log.ts'
import { verifyLog } from './verify.ts'

let test: TestLog
beforeAll(async () => {
  test = await openTestLog()
})
afterAll(() => test?.close())

/** The records so far, oldest first. */
async function listRecords(): Promise<Record<string, unknown>[]> {
  const { rows } = await test.owner.query<{ content: string }>('select content from audit.record order by seq')
  return rows.map(({ content }) => JSON.parse(content))
}

async function verify() {
  await test.owner.query('begin isolation level repeatable read read only')
  try {
    return await verifyLog(test.owner)
  } finally {
    await test.owner.query('rollback')
  }
}

beforeEach(async () => {
  await test.owner.query(`
    truncate audit.record, audit.line;
    update audit.head set seq = 0, hash = decode(repeat('00', 32), 'hex')`)
})

describe('a record', () => {
  it('says who did what for which purpose, when, from where and with which outcome', async () => {
    await test.log.write(recordOf({ requestId: 'r-1', document: 'digest', outcome: 'DENIED', codes: ['FORBIDDEN'] }))
    expect(await listRecords()).toEqual([
      {
        source: 'gateway',
        who: 'caseworker@gm0361.test',
        organisation: { kind: 'municipality', code: 'GM0361' },
        role: 'caseworker',
        purpose: 'ACCESS',
        processingActivity: 'urn:regiograaf:processing:access',
        requestId: 'r-1',
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        spanId: '00f067aa0ba902b7',
        start: '2026-11-21T12:00:00.000Z',
        end: '2026-11-21T12:00:00.025Z',
        outcome: 'DENIED',
        status: 0,
        codes: ['FORBIDDEN'],
        name: 'File',
        document: 'digest',
        types: ['Client'],
        from: '127.0.0.1',
      },
    ])
  })

  it('has a line for each young person, under an id that only the key can read', async () => {
    const [first, second] = [randomUUID(), randomUUID()]
    await test.log.write(recordOf({ subjects: new Map([[first, 'GM0361'], [second, 'GM0505']]) })) // biome-ignore format: a pair a line says less
    const { rows } = await test.owner.query<{ municipality: string; subject: Buffer }>(
      'select municipality_code as municipality, subject from audit.line order by 1',
    )
    expect(rows.map(({ municipality }) => municipality)).toEqual(['GM0361', 'GM0505'])
    expect(rows.map(({ subject }) => test.cipher.decrypt(subject))).toEqual([first, second])
    expect(rows.map(({ subject }) => subject.toString('hex')).join()).not.toContain(first.replaceAll('-', ''))
  })

  it('holds no number of a person where others choose the text', async () => {
    const identity = { ...recordOf().identity, subject: '999900031' } as NonNullable<
      ReturnType<typeof recordOf>['identity']
    >
    await test.log.write(recordOf({ identity, name: 'Of_999900031' }))
    expect(JSON.stringify(await listRecords())).not.toContain('999900031')
  })

  it('takes any text that a caller can send', async () => {
    await test.log.write(recordOf({ name: '\0 \ud800 "\\ \n é', from: "'; drop table audit.record; --" }))
    expect(await listRecords()).toHaveLength(1)
    expect((await verify()).faults).toEqual([])
  })
})

describe('a hundred requests at once', () => {
  it('make one chain, in few transactions', async () => {
    const before = await countTransactions()
    await Promise.all(Array.from({ length: 100 }, () => test.log.write(recordOf({ subjects: peopleOf(3) }))))
    expect(await verify()).toEqual({ records: 100, lines: 300, faults: [] })
    expect((await countTransactions()) - before).toBeLessThan(10)
  })

  it('make one chain, also when several processes write', async () => {
    const url = test.database.urlOf(auditRole)
    const logs = await Promise.all([1, 2, 3].map(() => openAuditLog({ url, subjects: test.cipher })))
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => logs[index % 3]?.write(recordOf({ subjects: peopleOf(2) }))),
    )
    await Promise.all(logs.map((log) => log.close()))
    expect(await verify()).toEqual({ records: 100, lines: 200, faults: [] })
  })

  /** How many transactions wrote a record, told by the rows themselves. */
  async function countTransactions(): Promise<number> {
    const { rows } = await test.owner.query<{ count: number }>(
      'select count(distinct xmin::text)::int from audit.record',
    )
    return rows[0]?.count ?? 0
  }
})

describe('the role of the writer', () => {
  it.each([
    'select from audit.record',
    'select from audit.line',
    'select from audit.head',
    "insert into audit.record values (1, '{}', decode(repeat('00', 32), 'hex'))",
    "insert into audit.line values ('GM0361', decode(repeat('00', 32), 'hex'), 1)",
    "update audit.record set content = '{}'",
    "update audit.line set municipality_code = 'GM0505'",
    'update audit.head set seq = 0',
    'delete from audit.record',
    'delete from audit.line',
    'delete from audit.head',
    'truncate audit.record',
    'truncate audit.line',
    'drop table audit.record',
    'alter table audit.record disable row level security',
    'create trigger none before insert on audit.record execute function suppress_redundant_updates_trigger()',
    'select from audit_published.access',
    'select from hub.secret',
  ])('may not %s', async (statement) => {
    await test.log.write(recordOf({ subjects: peopleOf(1) }))
    const writer = new pg.Client({ connectionString: test.database.urlOf(auditRole) })
    await writer.connect()
    try {
      await expect(writer.query(statement)).rejects.toThrow(/permission denied|must be owner/)
    } finally {
      await writer.end()
    }
    expect(await verify()).toEqual({ records: 1, lines: 1, faults: [] })
  })

  it('may not be that of the owner', async () => {
    const opening = openAuditLog({ url: test.database.ownerUrl, subjects: test.cipher })
    await expect(opening).rejects.toThrow(/policies would not bind it/)
  })
})

describe('the log', () => {
  it('confirms nothing while records cannot be added, and heals by itself', async () => {
    await test.owner.query(`revoke execute on function audit.append from ${auditRole}`)
    await expect(test.log.write(recordOf())).rejects.toThrow(AuditUnavailableError)
    await test.owner.query(`grant execute on function audit.append to ${auditRole}`)
    await test.log.write(recordOf())
    expect(await verify()).toEqual({ records: 1, lines: 0, faults: [] })
  })

  it('confirms nothing when the disk is full, all or none of a batch', async () => {
    await test.owner.query(`
      create function audit.fail() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
      create trigger full_disk before insert on audit.line execute function audit.fail()`)
    const writes = [recordOf(), recordOf({ subjects: peopleOf(2) }), recordOf()].map((record) => test.log.write(record))
    const outcomes = (await Promise.allSettled(writes)).map(({ status }) => status)
    await test.owner.query('drop trigger full_disk on audit.line; drop function audit.fail')
    expect(outcomes.slice(1)).toEqual(['rejected', 'rejected'])
    expect((await verify()).records).toBe(outcomes.filter((status) => status === 'fulfilled').length)
    await test.log.write(recordOf())
    expect((await verify()).faults).toEqual([])
  })

  it('heals after its connection was lost', async () => {
    await test.log.write(recordOf())
    await test.owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [auditRole])
    await test.log.write(recordOf()).catch((error) => expect(error).toBeInstanceOf(AuditUnavailableError))
    await test.log.write(recordOf())
    expect((await verify()).faults).toEqual([])
  })

  it('gives up within seconds when another holds the chain', { timeout: 15_000 }, async () => {
    const writes = Array.from({ length: 3 }, () => recordOf())
    await test.owner.query('begin')
    await test.owner.query('select from audit.head for update')
    const outcomes = await Promise.allSettled(writes.slice(0, 1).map((record) => test.log.write(record)))
    await test.owner.query('rollback')
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected'])
    await test.log.write(recordOf())
  })

  it('does not let what waits take the memory of the process', async () => {
    const writes = Array.from({ length: 5_600 }, () => test.log.write(recordOf()).then(() => 1, () => 0)) // biome-ignore format: one line
    const confirmed = (await Promise.all(writes)).filter((one) => one === 1).length
    expect(confirmed).toBeLessThan(5_600)
    expect(await verify()).toEqual({ records: confirmed, lines: 0, faults: [] })
  })
})
