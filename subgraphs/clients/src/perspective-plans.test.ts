import type { Identity } from '@regiograaf/identity'
import { type Jw301, projectPending } from '@regiograaf/ijw'
import { allocatedProduct, allocationMessage } from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publishFigures } from './figures/publish-figures.ts'
import { recountFigures } from './projections/cube.ts'
import { clientsProjection } from './projections/projection.ts'
import { type ClientsFixture, openClientsFixture } from './testing/clients-fixture.ts'

const alkmaar = identityOf({ municipality: 'GM0361' })
const dordrecht = identityOf({ municipality: 'GM0505' })
const backOffice = identityOf({ municipality: 'GM0361', role: 'back-office' })
const policyOf = (municipality: string) => identityOf({ municipality, role: 'policy' })
const fenna = '999900031'

let fixture: ClientsFixture
beforeAll(async () => {
  fixture = await openClientsFixture()
})
afterAll(() => fixture?.close())
beforeEach(() => fixture.clear())

/** Care from 2025 to the end of 2026 for somebody who becomes 17.5 on 2026-03-15, unless born on another day. */
function careOf(bsn: string, { municipality = '0361', birthDate = '2008-09-15', number = 500_017 } = {}): Jw301 {
  const message = allocationMessage({ municipality, bsn, identification: `M${number}` }, [
    { ...allocatedProduct, ToewijzingNummer: number, Ingangsdatum: '2025-01-01', Einddatum: '2026-12-31' },
  ])
  return { ...message, Client: { ...message.Client, Geboortedatum: { Datum: birthDate } } }
}

const idOf = (bsn: string, municipality = 'GM0361') => fixture.pseudonyms.clientId(municipality, bsn)

interface Recorded {
  readonly __typename: string
  readonly [field: string]: unknown
}

async function record(input: Record<string, unknown> = {}, identity: Identity = alkmaar): Promise<Recorded> {
  const { data, errors } = await fixture.ask(
    identity,
    `mutation ($input: RecordPerspectivePlanInput!) {
      recordPerspectivePlan(input: $input) {
        __typename
        ... on RecordPerspectivePlanSuccess {
          perspectivePlan { id datedOn lifeAreas status client { id perspectivePlanDueOn perspectivePlans { datedOn } } }
        }
        ... on PerspectivePlanRecordedProblem { perspectivePlan { lifeAreas status } }
        ... on ValidationProblem { fields { path message } }
        ... on Problem { message }
      }
    }`,
    { input: { clientId: idOf(fenna), datedOn: '2026-02-02', lifeAreas: ['INCOME', 'HOUSING'], ...input } },
  )
  if (errors) throw errors[0]
  return (data as { recordPerspectivePlan: Recorded }).recordPerspectivePlan
}

async function count(identity: Identity, variables: Record<string, unknown>) {
  const { data, errors } = await fixture.ask(
    identity,
    `query($scope: FigureScopeInput!, $from: LocalDate!, $to: LocalDate!, $by: PerspectivePlansBreakdown) {
      perspectivePlans(scope: $scope, from: $from, to: $to, by: $by) {
        value precision withheld { reason } share { value base } dimensions { name code label } definition { id }
        completeness { sources { municipalityCode deliveredUntil } }
      }
    }`,
    { scope: { municipality: 'GM0361' }, from: '2026-03-01', to: '2026-03-31', ...variables },
  )
  if (errors) throw errors[0]
  const { perspectivePlans } = data as { perspectivePlans: readonly (Recorded & { readonly value: number | null })[] }
  return perspectivePlans
}

describe('recordPerspectivePlan', () => {
  beforeEach(() => fixture.receive(careOf(fenna), careOf(fenna, { municipality: '0505' })))

  it('records what a plan says from a day on, and answers the same again', async () => {
    const first = await record()
    expect(first).toEqual({
      __typename: 'RecordPerspectivePlanSuccess',
      perspectivePlan: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        datedOn: '2026-02-02',
        lifeAreas: ['HOUSING', 'INCOME'],
        status: 'IN_PROGRESS',
        client: {
          id: idOf(fenna),
          perspectivePlanDueOn: '2026-03-15',
          perspectivePlans: [{ datedOn: '2026-02-02' }],
        },
      },
    })
    expect(await record({ lifeAreas: ['HOUSING', 'INCOME', 'HOUSING'] })).toEqual(first)
  })

  it('takes seven statements, and two for what the answer shows', async () => {
    fixture.recorder.clear()
    await record()
    expect(fixture.recorder.statements).toHaveLength(9)
  })

  it('adds a later plan to the earlier one, and lets the one of the day stand', async () => {
    await record()
    expect(await record({ datedOn: '2026-04-01', status: 'CLOSED' })).toMatchObject({
      perspectivePlan: { client: { perspectivePlans: [{ datedOn: '2026-02-02' }, { datedOn: '2026-04-01' }] } },
    })
    expect(await record({ status: 'ESCALATED' })).toEqual({
      __typename: 'PerspectivePlanRecordedProblem',
      message: 'Another plan of that day stands; correct the facts, or give the day of the later plan.',
      perspectivePlan: { lifeAreas: ['HOUSING', 'INCOME'], status: 'IN_PROGRESS' },
    })
  })

  it('lets one of two stand that come at once', async () => {
    const answers = await Promise.all([record({ status: 'ESCALATED' }), record({ status: 'CLOSED' })])
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
      'PerspectivePlanRecordedProblem',
      'RecordPerspectivePlanSuccess',
    ])
    expect(await recountFigures(fixture.database, 'GM0361')).toBe(0)
  })

  it('refuses a plan of a day to come, and asks the database nothing', async () => {
    fixture.recorder.clear()
    expect(await record({ datedOn: '2999-01-01' })).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [{ path: ['datedOn'] }],
    })
    expect(fixture.recorder.statements).toEqual([])
  })

  it('knows no young person of another municipality, and says the same of one who does not exist', async () => {
    const foreign = await record({ clientId: idOf(fenna, 'GM0505') })
    expect(foreign.__typename).toBe('ClientNotFoundProblem')
    expect(await record({ clientId: '00000000-0000-4000-8000-000000000000' })).toEqual(foreign)
    expect(await record({ clientId: 'fenna' })).toEqual(foreign)
  })

  it.each([
    ['the back office', backOffice],
    ['who makes policy', policyOf('GM0361')],
  ])('is forbidden for %s', async (_who, identity) => {
    await expect(record({}, identity)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
  })
})

describe('the plans of a young person', () => {
  const run = (identity: Identity, statement: string) =>
    fixture.database.withIdentity(identity, async (db) => (await db.execute(sql.raw(statement))).rowCount, {
      write: true,
    })
  const copy = `insert into clients.perspective_plan (municipality_code, client_id, dated_on, life_areas, status)
    select municipality_code, client_id, dated_on + 1, life_areas, status from clients.perspective_plan`

  beforeEach(async () => {
    await fixture.receive(careOf(fenna))
    await record()
  })

  it('are hidden from all but the caseworkers of the municipality, unless the policy is gone', async () => {
    const read = 'select client_id, municipality_code from clients.perspective_plan'
    expect(await run(alkmaar, read)).toBe(1)
    for (const identity of [dordrecht, backOffice, policyOf('GM0361')]) expect(await run(identity, read)).toBe(0)
    await fixture.owner.query('alter table clients.perspective_plan disable row level security')
    try {
      expect([await run(dordrecht, read), await run(backOffice, read)]).toEqual([1, 1])
    } finally {
      await fixture.owner.query('alter table clients.perspective_plan enable row level security')
    }
  })

  it('are written by caseworkers only, and never changed', async () => {
    expect(await run(alkmaar, copy)).toBe(1)
    await expect(
      run({ ...alkmaar, role: 'exchange' } as Identity, copy.replace('dated_on + 1', 'dated_on + 2')),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(run(alkmaar, `update clients.perspective_plan set status = 'CLOSED'`)).rejects.toMatchObject({
      code: '42501',
    })
  })
})

describe('perspective plans as a figure (MON-30)', () => {
  it('are the share with a plan of those in care for whom one is due, exact to the own municipality', async () => {
    const bsns = Array.from({ length: 25 }, (_, index) => String(999_900_006 + index))
    for (const [index, bsn] of bsns.entries()) await fixture.project(careOf(bsn, { number: 700_000 + index }))
    for (const bsn of bsns.slice(0, 15)) await record({ clientId: idOf(bsn) })
    const [plan, none] = await count(policyOf('GM0361'), { by: 'PLAN' })
    expect(plan).toMatchObject({
      value: 15,
      precision: 'EXACT',
      share: { value: 0.6, base: 25 },
      dimensions: [{ name: 'PLAN', code: '1', label: 'Met plan' }],
      definition: { id: 'MON-30' },
      completeness: {
        sources: [{ municipalityCode: 'GM0361', deliveredUntil: expect.stringMatching(/^20\d\d-/) }],
      },
    })
    expect(none).toMatchObject({ value: 10, share: { value: 0.4 }, dimensions: [{ label: 'Zonder plan' }] })
    // The month before nobody was old enough yet.
    expect(await count(policyOf('GM0361'), { from: '2026-02-01', to: '2026-02-28' })).toMatchObject([{ value: 0 }])

    await publishFigures(fixture.database, 'noord-kennemerland', '2026-07-10')
    const [others] = await count(policyOf('GM0399'), { scope: { region: 'noord-kennemerland' } })
    expect(others).toMatchObject({ value: 25, precision: 'ROUNDED' })
    const [parts] = await count(policyOf('GM0399'), { scope: { region: 'noord-kennemerland' }, by: 'PLAN' })
    expect(parts).toMatchObject({ value: 15, share: { value: 0.6, base: 25 } })
  })

  it('are not zero where no plan was ever recorded, whoever is in care', async () => {
    await fixture.receive(careOf(fenna))
    expect(await count(policyOf('GM0361'), { by: 'PLAN' })).toMatchObject([
      { value: null, withheld: { reason: 'NOT_DELIVERED' } },
      { value: null, withheld: { reason: 'NOT_DELIVERED' } },
    ])
    await publishFigures(fixture.database, 'noord-kennemerland', '2026-07-10')
    expect(await count(policyOf('GM0399'), {})).toMatchObject([{ withheld: { reason: 'NOT_DELIVERED' } }])
  })

  it('are the same when the inbox is projected again, with the plans that were recorded meanwhile', async () => {
    const cube = async () =>
      (await fixture.owner.query('select * from clients.cube where count <> 0 order by figure, breakdown, member, day'))
        .rows
    await fixture.receive(careOf(fenna))
    await record()
    const kept = await cube()
    expect(kept.filter(({ figure }) => figure === 'MON-30')).toHaveLength(4)
    await fixture.owner.query(`delete from clients.cube; delete from clients.allocation; delete from clients.whereabouts;
      delete from clients.client;
      insert into ijw.pending_projection (municipality_code, subgraph, message_id)
        select municipality_code, 'clients', id from ijw.message`)
    await projectPending(clientsProjection(fixture.database, fixture.pseudonyms), 'GM0361')
    expect(await cube()).toEqual(kept)
    expect(await recountFigures(fixture.database, 'GM0361')).toBe(0)
  })

  it('follow a birth date that is corrected', async () => {
    await fixture.receive(careOf(fenna))
    await record()
    await fixture.project(careOf(fenna, { birthDate: '2012-09-15', number: 500_018 }))
    const { rows } = await fixture.owner.query(`select from clients.cube where figure = 'MON-30' and count <> 0`)
    expect(rows).toEqual([])
  })
})
