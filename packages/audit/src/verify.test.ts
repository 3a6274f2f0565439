import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOfThisHub, readSignedHead, type SignedHead } from './head.ts'
import { openTestLog, peopleOf, recordOf, type TestLog } from './testing/open-log.ts'
import { verifyLog } from './verify.ts'

const size = 30
let test: TestLog
let anchor: SignedHead
beforeAll(async () => {
  test = await openTestLog()
  for (let place = 1; place <= size; place++) {
    await test.log.write(recordOf({ name: `Operation${place}`, subjects: peopleOf(place % 4) }))
    if (place === 20) anchor = await readSignedHead(test.owner, test.database.keys.audit)
  }
})
afterAll(() => test?.close())

/** The faults that are found after these statements, of which nothing stays. */
async function faultsAfter(statements: readonly string[], against?: SignedHead) {
  await test.owner.query('begin')
  try {
    for (const statement of statements) await test.owner.query(statement)
    return (await verifyLog(test.owner, against)).faults
  } finally {
    await test.owner.query('rollback')
  }
}

/** Rewrites the chain from a record on, as an owner could who knows how it is made. */
const rechain = (from: number) => `
  do $$
  declare
    each record;
    chained bytea := coalesce((select hash from audit.record where seq = ${from} - 1), decode(repeat('00', 32), 'hex'));
  begin
    for each in select * from audit.record where seq >= ${from} order by seq loop
      chained := sha256(chained || int8send(each.seq) || sha256(convert_to(each.content, 'UTF8')) || sha256(coalesce((
        select string_agg(convert_to(municipality_code, 'UTF8') || subject, '' order by municipality_code, subject)
        from audit.line where seq = each.seq), '')));
      update audit.record set hash = chained where seq = each.seq;
    end loop;
    update audit.head set seq = (select max(seq) from audit.record), hash = chained;
  end $$`

describe('an untouched log', () => {
  it('has no fault, and still holds what an earlier head stood for', async () => {
    expect(await faultsAfter([])).toEqual([])
    expect(await faultsAfter([], anchor)).toEqual([])
    expect(await faultsAfter([rechain(1)], anchor)).toEqual([])
  })
})

describe('a log in which', () => {
  const cases: Record<string, { statements: string[]; faults: object[] }> = {
    'a record was changed': {
      statements: ["update audit.record set content = replace(content, 'ANSWERED', 'DENIED') where seq = 7"],
      faults: [{ kind: 'CHANGED', from: 7, to: 7 }],
    },
    'a hash was changed': {
      statements: ["update audit.record set hash = sha256('') where seq = 7"],
      faults: [{ kind: 'CHANGED', from: 7, to: 8 }],
    },
    'a record in the middle was deleted': {
      statements: ['delete from audit.record where seq = 7', 'delete from audit.line where seq = 7'],
      faults: [{ kind: 'MISSING', from: 7, to: 7 }],
    },
    'the first records were deleted': {
      statements: ['delete from audit.record where seq <= 3', 'delete from audit.line where seq <= 3'],
      faults: [{ kind: 'MISSING', from: 1, to: 3 }],
    },
    'the last records were deleted': {
      statements: ['delete from audit.record where seq > 25', 'delete from audit.line where seq > 25'],
      faults: [{ kind: 'MISSING', from: 26, to: 30 }],
    },
    'everything was deleted': {
      statements: ['truncate audit.record, audit.line'],
      faults: [{ kind: 'MISSING', from: 1, to: 30 }],
    },
    'two records changed places': {
      statements: [
        'update audit.record set seq = 1000 where seq = 8',
        'update audit.record set seq = 8 where seq = 12',
        'update audit.record set seq = 12 where seq = 1000',
      ],
      faults: [
        { kind: 'CHANGED', from: 8, to: 9 },
        { kind: 'CHANGED', from: 12, to: 13 },
      ],
    },
    'a record was put after the last': {
      statements: ["insert into audit.record values (31, '{}', sha256(''))"],
      faults: [{ kind: 'ADDED', from: 31, to: 31 }],
    },
    'a line was deleted': {
      statements: ['delete from audit.line where seq = 6'],
      faults: [{ kind: 'CHANGED', from: 6, to: 6 }],
    },
    'a line was added': {
      statements: ["insert into audit.line values ('GM0361', sha256(''), 8)"],
      faults: [{ kind: 'CHANGED', from: 8, to: 8 }],
    },
    'a line went to another record': {
      statements: ['update audit.line set seq = 8 where seq = 5'],
      faults: [
        { kind: 'CHANGED', from: 5, to: 5 },
        { kind: 'CHANGED', from: 8, to: 8 },
      ],
    },
    'a line of no record was added': {
      statements: ["insert into audit.line values ('GM0361', sha256(''), 0), ('GM0361', sha256(''), 99)"],
      faults: [
        { kind: 'ADDED', from: 0, to: 0 },
        { kind: 'ADDED', from: 99, to: 99 },
      ],
    },
  }
  it.each(Object.keys(cases))('%s says which', async (name) => {
    const { statements = [], faults } = cases[name] ?? {}
    expect(await faultsAfter(statements)).toEqual(faults)
  })

  it('its owner rewrote all that followed is told by a head that was kept elsewhere', async () => {
    const rewritten = ["update audit.record set content = '{}' where seq = 7", rechain(7)]
    expect(await faultsAfter(rewritten)).toEqual([])
    expect(await faultsAfter(rewritten, anchor)).toEqual([{ kind: 'NOT_ANCHORED', from: 20, to: 20 }])
    const shortened = ['delete from audit.record where seq > 10', 'delete from audit.line where seq > 10', rechain(1)]
    expect(await faultsAfter(shortened)).toEqual([])
    expect(await faultsAfter(shortened, anchor)).toEqual([{ kind: 'NOT_ANCHORED', from: 20, to: 20 }])
  })
})

it('finds whatever anyone does to it, and says where', async () => {
  const place = fc.integer({ min: 1, max: size })
  const tampering = fc.oneof(
    fc.record({ place, position: fc.nat(400), byte: fc.integer({ min: 33, max: 126 }) }).map(({ place, position, byte }) => ({
      place,
      statement: `update audit.record set content = overlay(content placing chr(${byte}) from ${position} % length(content) + 1 for 1) where seq = ${place}`,
    })),
    fc.record({ place, bit: fc.nat(255) }).map(({ place, bit }) => ({
      place,
      statement: `update audit.record set hash = set_bit(hash, ${bit}, 1 - get_bit(hash, ${bit})) where seq = ${place}`,
    })),
    fc.record({ place, bit: fc.nat(255) }).map(({ place, bit }) => ({
      place,
      statement: `update audit.line set subject = set_bit(subject, ${bit}, 1 - get_bit(subject, ${bit})) where seq = ${place}`,
    })),
    place.map((place) => ({ place, statement: `delete from audit.record where seq = ${place}` })),
    place.map((place) => ({ place, statement: `delete from audit.line where ctid = (select ctid from audit.line where seq = ${place} limit 1)` })),
    place.map((place) => ({ place, statement: `delete from audit.record where seq >= ${place}` })),
    fc.record({ place, by: fc.integer({ min: 1, max: 50 }) }).map(({ place, by }) => ({
      place,
      statement: `update audit.record set seq = seq + ${by * 1000} where seq = ${place}`,
    })),
    place.map((place) => ({ place, statement: `insert into audit.record select seq + ${size}, content, hash from audit.record where seq = ${place}` })),
  ) // biome-ignore format: a kind a line
  await fc.assert(
    fc.asyncProperty(tampering, async ({ place, statement }) => {
      await test.owner.query('begin')
      try {
        const before = await fingerprint()
        await test.owner.query(statement)
        const isChanged = (await fingerprint()) !== before
        const { faults } = await verifyLog(test.owner)
        expect(faults.length > 0).toBe(isChanged)
        const touches = faults.some(({ from, to }) => [place, place + size].some((spot) => from <= spot && spot <= to))
        if (isChanged) expect(touches, JSON.stringify(faults)).toBe(true)
      } finally {
        await test.owner.query('rollback')
      }
    }),
    { numRuns: 150 },
  )

  async function fingerprint(): Promise<string> {
    const { rows } = await test.owner.query<{ all: string }>(`
      select concat((select string_agg(record::text, ',' order by seq) from audit.record),
        (select string_agg(line::text, ',' order by seq, subject) from audit.line)) as all`)
    return rows[0]?.all ?? ''
  }
})

describe('a head', () => {
  it('names the last record and is signed with a key of the hub', async () => {
    expect(anchor.seq).toBe(20)
    const { rows } = await test.owner.query("select encode(hash, 'hex') as hash from audit.record where seq = 20")
    expect(rows).toEqual([{ hash: anchor.hash }])
    expect(isOfThisHub(anchor, test.database.keys.audit)).toBe(true)
  })

  it.each([
    ['another place', { seq: 21 }],
    ['another hash', { hash: '00'.repeat(32) }],
    ['another moment', { at: '2020-01-01T00:00:00.000Z' }],
    ['another signature', { signature: Buffer.alloc(64).toString('base64') }],
  ])('with %s is not of this hub', (_what, change) => {
    expect(isOfThisHub({ ...anchor, ...change }, test.database.keys.audit)).toBe(false)
  })

  it('is not of another hub', () => {
    expect(isOfThisHub(anchor, Buffer.alloc(32, 1))).toBe(false)
  })
})
