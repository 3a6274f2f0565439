import { randomUUID } from 'node:crypto'
import { exchangeIdentity } from '@regiograaf/identity'
import { type IjwMessage, messageEnvelope, projectPending } from '@regiograaf/ijw'
import { allocatedProduct, allocationMessage, requestedProduct, requestMessage } from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ClientsFixture, openClientsFixture } from '../testing/clients-fixture.ts'
import { recountFigures } from './cube.ts'
import { clientsProjection } from './projection.ts'

const alkmaar = 'GM0361'
const [fenna, ruben] = ['999900031', '999900043']
const outpatient = { ...allocatedProduct, Ingangsdatum: '2026-04-08', Einddatum: '2026-06-17' }
const foster = {
  ...outpatient,
  ToewijzingNummer: 500018,
  Product: { Categorie: '35' },
  Ingangsdatum: '2026-05-01',
  Einddatum: '2026-05-31',
}

let fixture: ClientsFixture
beforeAll(async () => {
  fixture = await openClientsFixture()
})
afterAll(() => fixture?.close())

const emptied = `truncate clients.cube, clients.cube_source,
  clients.client, clients.whereabouts, clients.allocation, clients.care_start, clients.care_stop,
  clients.care_request, clients.request_grant, clients.request_answer,
  clients.secure_placement, clients.waiting_list_entry`
beforeEach(async () => {
  await fixture.clear()
})

/** Projects messages in batches, each in a transaction, past the exchange that would decide about them. */
async function project(...batches: readonly (readonly IjwMessage[])[]): Promise<void> {
  const { database, pseudonyms } = fixture
  const projection = clientsProjection(database, pseudonyms)
  for (const batch of batches) {
    const messages = batch.map((message) => ({
      id: randomUUID(),
      message,
      envelope: messageEnvelope(message),
      receivedOn: '2026-06-30',
      breaches: [],
    }))
    await database.withIdentity(exchangeIdentity(alkmaar), (db) => projection.project(db, messages), { write: true })
  }
}

/** The cube of a municipality without the rows in which everything cancelled. */
async function cubeOf(municipality = alkmaar): Promise<readonly string[]> {
  const { rows } = await fixture.owner.query<{ row: string }>(
    `select concat_ws(' ', figure, breakdown, member, day, count) as row from clients.cube
     where municipality_code = $1 and count <> 0 order by 1`,
    [municipality],
  )
  return rows.map(({ row }) => row)
}

/** Clients in care in a month, by breakdown: first as the cube has it, then counted in the allocations themselves. */
async function bothWays(month: string): Promise<readonly unknown[]> {
  const fromCube = await fixture.owner.query(
    `select breakdown, member, sum(count)::int as clients from clients.cube
     where figure = 'MON-02' and breakdown <> 'level' and day <= $1 group by 1, 2 having sum(count) <> 0 order by 1, 2`,
    [month],
  )
  const fromDetails = await fixture.owner.query(
    `select breakdown, case breakdown when 'total' then '' else coalesce(category_code, '') end as member,
       count(distinct client_id)::int as clients
     from clients.allocation cross join unnest(array['total', 'category']) as breakdown
     where start_date < $1::date + interval '1 month' and coalesce(end_date, 'infinity') >= $1
       and coalesce(change_reason_code, '') <> '13' group by 1, 2 order by 1, 2`,
    [month],
  )
  return [fromCube.rows, fromDetails.rows]
}

describe('the cubes', () => {
  it('count a young person with two allocations once, at the heaviest level', async () => {
    await project([allocationMessage({ bsn: fenna }, [outpatient, foster])])
    expect(await cubeOf()).toEqual([
      'KPI-28 framework 1 2026-01-01 1',
      'KPI-28 framework 1 2027-01-01 -1',
      'KPI-28 total  2026-01-01 1',
      'KPI-28 total  2027-01-01 -1',
      'MON-02 category 35 2026-05-01 1',
      'MON-02 category 35 2026-06-01 -1',
      'MON-02 category 45 2026-04-01 1',
      'MON-02 category 45 2026-07-01 -1',
      'MON-02 level 2 2026-04-01 1',
      'MON-02 level 2 2026-05-01 -1',
      'MON-02 level 2 2026-06-01 1',
      'MON-02 level 2 2026-07-01 -1',
      'MON-02 level 3 2026-05-01 1',
      'MON-02 level 3 2026-06-01 -1',
      'MON-02 total  2026-04-01 1',
      'MON-02 total  2026-07-01 -1',
      'MON-15 category 35 2026-01-01 1',
      'MON-15 category 45 2026-01-01 1',
      'MON-15 level 2 2026-01-01 1',
      'MON-15 level 3 2026-01-01 1',
      'MON-15 referrer 01 2026-01-01 2',
      'MON-15 referrer/level 01/2 2026-01-01 1',
      'MON-15 referrer/level 01/3 2026-01-01 1',
      'MON-15 total  2026-01-01 2',
    ])
  })

  it('are the same whatever the order in which messages come, and however often', async () => {
    const first = allocationMessage({ bsn: fenna, identification: 'M1' }, [outpatient, foster])
    const moved = allocationMessage({ bsn: fenna, identification: 'M2' }, [
      { ...outpatient, Toewijzingsdatum: '2026-04-20', Ingangsdatum: '2026-05-08', Einddatum: '2026-09-01' },
    ])
    const deleted = allocationMessage({ bsn: fenna, identification: 'M3' }, [
      { ...foster, Toewijzingsdatum: '2026-04-21', RedenWijziging: '13' as const },
    ])
    // The same number, by a later decision for somebody else.
    const corrected = allocationMessage({ bsn: ruben, identification: 'M4', familyName: 'Merwede' }, [
      { ...outpatient, Toewijzingsdatum: '2026-04-22', Ingangsdatum: '2026-05-08', Einddatum: '2026-08-01' },
    ])
    const messages = [first, moved, deleted, corrected]
    const orders = messages.flatMap((a) =>
      messages.flatMap((b) =>
        messages.flatMap((c) => messages.map((d) => [a, b, c, d]).filter((order) => new Set(order).size === 4)),
      ),
    )
    expect(orders).toHaveLength(24)
    const cubes = new Set<string>()
    for (const order of orders) {
      await fixture.owner.query(emptied)
      await project(...order.map((message) => [message]))
      await project([order[0] ?? first])
      cubes.add(JSON.stringify(await cubeOf()))
    }
    await fixture.owner.query(emptied)
    await project(messages)
    cubes.add(JSON.stringify(await cubeOf()))
    expect([...cubes]).toHaveLength(1)
    expect(await cubeOf()).toContain('MON-02 total  2026-09-01 -1')
    expect(await cubeOf()).not.toContain('MON-02 total  2026-04-01 1')
  })

  it('count who referred by the request, whichever of the two comes first', async () => {
    const request = requestMessage({ bsn: fenna })
    // The same reference, by a later request for somebody else: what was allocated to the first has no request any more.
    const corrected = requestMessage({ bsn: ruben, identification: 'M2', datedOn: '2026-04-21' })
    const granted = allocationMessage({ bsn: fenna }, [
      { ...outpatient, ReferentieAanbieder: requestedProduct.ReferentieAanbieder },
    ])
    const referrersAfter = async (...order: readonly IjwMessage[]) => {
      await fixture.owner.query(emptied)
      await project(...order.map((message) => [message]))
      return (await cubeOf()).filter((row) => row.startsWith('MON-15 referrer'))
    }
    const ofPractitioner = ['MON-15 referrer 02 2026-01-01 1', 'MON-15 referrer/level 02/2 2026-01-01 1']
    expect(await referrersAfter(request, granted)).toEqual(ofPractitioner)
    expect(await referrersAfter(granted, request)).toEqual(ofPractitioner)
    const ofMunicipality = ['MON-15 referrer 01 2026-01-01 1', 'MON-15 referrer/level 01/2 2026-01-01 1']
    expect(await referrersAfter(granted)).toEqual(ofMunicipality)
    expect(await referrersAfter(request, granted, corrected)).toEqual(ofMunicipality)
    expect(await referrersAfter(corrected, granted, request)).toEqual(ofMunicipality)
  })

  it('stay right when two workers project messages about one young person at the same moment', async () => {
    await Promise.all([
      project([allocationMessage({ bsn: fenna, identification: 'M1' }, [outpatient])]),
      project([allocationMessage({ bsn: fenna, identification: 'M2' }, [foster])]),
    ])
    const together = await cubeOf()
    await fixture.owner.query(emptied)
    await project([allocationMessage({ bsn: fenna }, [outpatient, foster])])
    expect(together).toEqual(await cubeOf())
  })

  it('are the same when they are rebuilt from the inbox, and agree with the allocations themselves', async () => {
    await fixture.receive(
      ...[0, 1, 2, 3, 4, 5].map((index) =>
        allocationMessage({ bsn: index % 2 === 0 ? fenna : ruben, identification: `M${index}` }, [
          {
            ...outpatient,
            ToewijzingNummer: 600_000 + index,
            Product: index < 3 ? { Categorie: '45', Code: '45A90' } : { Categorie: '54', Code: '54001' },
            Ingangsdatum: `2026-0${4 + index}-15`,
            Einddatum: `2026-1${index % 3}-15`,
          },
        ]),
      ),
    )
    const kept = await cubeOf()
    expect(kept.length).toBeGreaterThan(20)
    for (const month of ['2026-04-01', '2026-06-01', '2026-10-01', '2026-12-01', '2027-01-01']) {
      const [fromCube, fromDetails] = await bothWays(month)
      expect(fromCube).toEqual(fromDetails)
    }
    await fixture.owner.query(
      `${emptied}; insert into ijw.pending_projection (municipality_code, subgraph, message_id)
        select municipality_code, 'clients', id from ijw.message`,
    )
    expect(await projectPending(clientsProjection(fixture.database, fixture.pseudonyms), alkmaar)).toEqual([])
    expect(await cubeOf()).toEqual(kept)
  })

  it('are put right by counting again, cell by cell and of one municipality alone', async () => {
    await project([allocationMessage({ bsn: fenna }, [outpatient, foster])])
    const kept = await cubeOf()
    expect(await recountFigures(fixture.database, alkmaar)).toBe(0)
    await fixture.owner.query(
      `insert into clients.cube values ('${alkmaar}', 'MON-00', 'total', '', '2026-05-01', 3),
         ('GM0505', 'MON-02', 'total', '', '2026-05-01', 7);
       update clients.cube set count = 5 where municipality_code = '${alkmaar}' and member = '35';
       delete from clients.cube where municipality_code = '${alkmaar}' and breakdown = 'level' and member = '3'`,
    )
    // The one that nothing counts any more, three of foster care, and two of its level in care and one that started.
    expect(await recountFigures(fixture.database, alkmaar)).toBe(1 + 3 + 3)
    expect(await cubeOf()).toEqual(kept)
    expect(await cubeOf('GM0505')).toEqual(['MON-02 total  2026-05-01 7'])
  })

  it('cost five statements for each batch of messages', async () => {
    const batch = Array.from({ length: 50 }, (_, index) =>
      allocationMessage({ bsn: fenna, identification: `M${index}` }, [
        { ...outpatient, ToewijzingNummer: 700_000 + index },
      ]),
    )
    fixture.recorder.clear()
    await project(batch)
    const { statements } = fixture.recorder
    const ofCube = statements.filter((text) => /cube|pg_advisory|"referral"/.test(text))
    expect([statements.length, ofCube.length]).toEqual([8, 5])
  })

  it('say up to which day a municipality has delivered', async () => {
    await project(
      [allocationMessage({ datedOn: '2026-03-23' })],
      [allocationMessage({ datedOn: '2026-03-20', identification: 'M0' })],
    )
    const { rows } = await fixture.owner.query(
      'select municipality_code, delivered_until::text from clients.cube_source',
    )
    expect(rows).toEqual([{ municipality_code: alkmaar, delivered_until: '2026-03-23' }])
  })
})

describe('the cubes of another municipality', () => {
  const countOf = (role: 'policy' | 'caseworker' | 'back-office', municipality: string) =>
    fixture.database.withIdentity(identityOf({ municipality, role }), async (db) => {
      const { rows } = await db.execute(sql`select count(*)::int as cells from clients.cube`)
      return rows[0]?.cells
    })

  it('do not exist, and own ones only for who makes policy and who records what is counted', async () => {
    await project([allocationMessage()])
    expect(await countOf('policy', alkmaar)).toBe(6 + 5 + 4)
    expect(await countOf('policy', 'GM0505')).toBe(0)
    expect(await countOf('caseworker', alkmaar)).toBe(15)
    expect(await countOf('back-office', alkmaar)).toBe(0)
  })

  it('show as soon as the policy is taken away', async () => {
    await project([allocationMessage()])
    await fixture.owner.query('alter policy cube_by_municipality on clients.cube using (true)')
    try {
      expect(await countOf('policy', 'GM0505')).toBe(15)
    } finally {
      await fixture.owner.query(
        'alter policy cube_by_municipality on clients.cube using (municipality_code = any((select hub.visible_municipalities())::text[]))',
      )
    }
  })
})
