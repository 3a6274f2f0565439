import type { IjwMessage } from '@regiograaf/ijw'
import {
  allocatedProduct,
  allocationMessage,
  changeRequestMessage,
  claimAnswerMessage,
  claimedLine,
  claimMessage,
  requestAnswerMessage,
  requestedProduct,
  requestMessage,
  startMessage,
  stopMessage,
} from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ClientsFixture, openClientsFixture } from './testing/clients-fixture.ts'

const alkmaar = identityOf({ municipality: 'GM0361' })
const dordrecht = identityOf({ municipality: 'GM0505' })
const backOffice = identityOf({ municipality: 'GM0361', role: 'back-office' })
let fixture: ClientsFixture

beforeAll(async () => {
  fixture = await openClientsFixture({ reviewsClaims: true })
})
afterAll(() => fixture?.close())
beforeEach(() => fixture.clear())
afterEach(() => vi.useRealTimers())

/** From now on it is this day. Days lie in 2027: an identity that was signed in the past would have expired. */
const goTo = (day: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T10:00:00Z`) })

async function receiveOn(day: string, ...messages: readonly IjwMessage[]): Promise<void> {
  goTo(day)
  await fixture.receive(...messages)
}

async function list(selection: string, filter: object = {}, identity = alkmaar) {
  const { data, errors } = await fixture.ask(
    identity,
    `query($filter: WorklistFilter) { worklist(filter: $filter, first: 50) { totalCount nodes { ${selection} } } }`,
    { filter },
  )
  expect(errors).toBeUndefined()
  const { totalCount, nodes } = (data as { worklist: { totalCount: number; nodes: Record<string, unknown>[] } })
    .worklist
  expect(totalCount).toBe(nodes.length)
  return nodes
}

/** The worklist in a line for each item. */
async function show(filter: object = {}, identity = alkmaar): Promise<readonly string[]> {
  const items = await list('kind since dueOn state', filter, identity)
  return items.map(({ kind, since, dueOn, state }) => `${kind} ${since} ${dueOn} ${state}`)
}

const product = {
  ...allocatedProduct,
  Toewijzingsdatum: '2027-03-01',
  Ingangsdatum: '2027-03-22',
  Einddatum: '2027-05-03',
}
const care = { ToewijzingIngangsdatum: product.Ingangsdatum, Begindatum: product.Ingangsdatum }
const allocation = allocationMessage({ datedOn: '2027-03-01' }, [product])
const start = startMessage({ datedOn: '2027-03-22' }, care)
const stop = stopMessage({ datedOn: '2027-05-03' }, { ...care, Einddatum: product.Einddatum })
const request = requestMessage({ datedOn: '2027-04-23' }, [
  { ...requestedProduct, ToewijzingIngangsdatum: '2027-05-01', ToewijzingEinddatum: '2027-10-31' },
])
const claim = claimMessage({ datedOn: '2027-05-04' }, [
  { ...claimedLine, ProductPeriode: { Begindatum: '2027-04-01', Einddatum: '2027-04-30' } },
])
const claimOfApril: typeof claim = {
  ...claim,
  Declaratie: {
    ...claim.Declaratie,
    DeclaratiePeriode: { Begindatum: '2027-04-01', Einddatum: '2027-04-30' },
    DeclaratieDagtekening: '2027-05-04',
  },
}

describe('a start', () => {
  it('is due within five working days after the day on which the allocation starts, and done when it comes', async () => {
    await receiveOn('2027-03-01', allocation)
    goTo('2027-03-21')
    expect(await show()).toEqual([])
    // Monday 29 March is Easter Monday.
    const seen = { DUE: '2027-03-22', DUE_SOON: '2027-03-25', LATE: '2027-03-31' }
    for (const [state, day] of Object.entries(seen)) {
      goTo(day)
      expect(await show()).toEqual([`START 2027-03-22 2027-03-30 ${state}`])
    }
    await receiveOn('2027-03-31', start)
    expect(await show()).toEqual([])
  })

  it('is due again when it is taken back', async () => {
    await receiveOn('2027-03-22', allocation, start)
    expect(await show()).toEqual([])
    await receiveOn(
      '2027-03-23',
      startMessage({ identification: 'S2', datedOn: '2027-03-23' }, { ...care, StatusAanlevering: '3' }),
    )
    expect(await show()).toEqual(['START 2027-03-22 2027-03-30 DUE'])
  })

  it('is due within five working days after an allocation that came later than that, and telling it again gives no more', async () => {
    await receiveOn('2027-03-25', allocation)
    expect(await show()).toEqual(['START 2027-03-25 2027-04-02 DUE'])
    await receiveOn('2027-04-01', allocationMessage({ identification: 'M2', datedOn: '2027-04-01' }, [product]))
    expect(await show()).toEqual(['START 2027-03-25 2027-04-02 DUE_SOON'])
  })

  it('is not due of an allocation that was deleted', async () => {
    await receiveOn('2027-03-22', allocation)
    const deleted = { ...product, Toewijzingstijd: '15:00:00', Einddatum: product.Ingangsdatum, RedenWijziging: '13' }
    await receiveOn('2027-03-23', allocationMessage({ identification: 'M2', datedOn: '2027-03-23' }, [deleted]))
    expect(await show()).toEqual([])
  })
})

describe('a stop', () => {
  it('is due within five working days after the end of an allocation whose care runs, and done when it comes', async () => {
    await receiveOn('2027-03-22', allocation, start)
    goTo('2027-05-02')
    expect(await show()).toEqual([])
    // Thursday 6 May is Ascension Day.
    const seen = { DUE: '2027-05-03', DUE_SOON: '2027-05-07', LATE: '2027-05-12' }
    for (const [state, day] of Object.entries(seen)) {
      goTo(day)
      expect(await show()).toEqual([`STOP 2027-05-03 2027-05-11 ${state}`])
    }
    await receiveOn('2027-05-12', stop)
    expect(await show()).toEqual([])
  })

  it('that is temporary leaves the final one due', async () => {
    const pause = { ...care, Einddatum: '2027-04-12', RedenBeeindiging: '20' }
    await receiveOn('2027-04-12', allocation, start, stopMessage({ datedOn: '2027-04-12' }, pause))
    goTo('2027-05-03')
    expect(await show()).toEqual(['STOP 2027-05-03 2027-05-11 DUE'])
  })

  it('is due within five working days after the municipality told that the care had ended', async () => {
    await receiveOn('2027-03-22', allocation, start)
    const shortened = { ...product, Toewijzingstijd: '15:00:00', Einddatum: '2027-04-15', RedenWijziging: '05' }
    await receiveOn('2027-04-20', allocationMessage({ identification: 'M2', datedOn: '2027-04-20' }, [shortened]))
    // Tuesday 27 April is King's Day.
    expect(await show()).toEqual(['STOP 2027-04-20 2027-04-28 DUE'])
  })
})

describe('the answer to a request', () => {
  it('is due within five working days, and after an answer that it is examined within eight weeks', async () => {
    await receiveOn('2027-04-23', request)
    const seen = { DUE: '2027-04-23', DUE_SOON: '2027-04-29', LATE: '2027-05-04' }
    for (const [state, day] of Object.entries(seen)) {
      goTo(day)
      expect(await show({ kind: 'REQUEST_ANSWER' })).toEqual([`REQUEST_ANSWER 2027-04-23 2027-05-03 ${state}`])
    }
    await receiveOn('2027-05-04', requestAnswerMessage({ datedOn: '2027-05-03' }))
    expect(await show({ kind: 'REQUEST_ANSWER' })).toEqual(['REQUEST_ANSWER 2027-05-03 2027-06-28 DUE'])
    await receiveOn(
      '2027-05-07',
      requestAnswerMessage(
        { identification: 'A2', datedOn: '2027-05-07' },
        { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '3' },
      ),
    )
    expect(await show()).toEqual([])
  })

  it('can be for two weeks that another municipality is responsible, while it is examined, and that is never late', async () => {
    await receiveOn('2027-04-23', request, requestAnswerMessage({ datedOn: '2027-04-23' }))
    expect(await show()).toEqual([
      'RESIDENCE_REJECTION 2027-04-23 2027-05-07 DUE',
      'REQUEST_ANSWER 2027-04-23 2027-06-18 DUE',
    ])
    goTo('2027-05-07')
    expect(await show({ state: 'DUE_SOON' })).toEqual(['RESIDENCE_REJECTION 2027-04-23 2027-05-07 DUE_SOON'])
    goTo('2027-05-08')
    expect(await show()).toEqual(['REQUEST_ANSWER 2027-04-23 2027-06-18 DUE'])
  })

  it('to a request for a change is due within eight weeks after it was made, when it is examined', async () => {
    await receiveOn('2027-03-22', allocation, start)
    const change = changeRequestMessage(
      { datedOn: '2027-04-22' },
      {
        TeWijzigenProducten: {
          TeWijzigenProduct: [
            {
              ToewijzingNummer: product.ToewijzingNummer,
              GewensteIngangsdatum: '2027-05-10',
              Einddatum: '2027-09-30',
              Omvang: { Volume: 5, Eenheid: '04', Frequentie: '2' },
            },
          ],
        },
      },
    )
    await receiveOn('2027-04-23', change)
    expect(await show()).toEqual(['REQUEST_ANSWER 2027-04-23 2027-05-03 DUE'])
    await receiveOn('2027-04-26', requestAnswerMessage({ datedOn: '2027-04-26' }, { ReferentieAanbieder: 'W-1' }))
    expect(await show()).toEqual(['REQUEST_ANSWER 2027-04-22 2027-06-17 DUE'])
  })

  it('is done by an allocation', async () => {
    await receiveOn('2027-04-23', request)
    await receiveOn(
      '2027-04-26',
      allocationMessage({ datedOn: '2027-04-26' }, [
        { ...product, Ingangsdatum: '2027-05-01', Einddatum: '2027-10-31', ReferentieAanbieder: 'V-1' },
      ]),
    )
    expect(await show()).toEqual([])
  })
})

describe('the return of a message that waits', () => {
  it('is due within three working days, and done when what it waits for comes', async () => {
    await receiveOn('2027-03-24', start)
    const seen = { DUE: '2027-03-24', DUE_SOON: '2027-03-25', LATE: '2027-03-31' }
    // Due over Easter Monday: 25, 26 and 30 March.
    for (const [state, day] of Object.entries(seen)) {
      goTo(day)
      expect(await show()).toEqual([`RETURN 2027-03-24 2027-03-30 ${state}`])
    }
    await receiveOn('2027-03-26', allocation)
    expect(await show()).toEqual([])
  })
})

describe('the answer to a claim', () => {
  it('is due within ten working days for the back-office, and done when it is given', async () => {
    await receiveOn('2027-03-22', allocation, start)
    await receiveOn('2027-05-05', stop, claimOfApril)
    // Thursday 6 May is Ascension Day, Monday 17 May is Whit Monday.
    const seen = { DUE: '2027-05-05', DUE_SOON: '2027-05-19', LATE: '2027-05-22' }
    for (const [state, day] of Object.entries(seen)) {
      goTo(day)
      expect(await show({}, backOffice)).toEqual([`CLAIM_ANSWER 2027-05-05 2027-05-21 ${state}`])
      expect(await show()).toEqual([])
    }
    await receiveOn('2027-05-24', claimAnswerMessage(claimOfApril, { datedOn: '2027-05-24' }))
    expect(await show({}, backOffice)).toEqual([])
  })

  it('names no provider of somebody whose address is secret, not by its reference or a filter either', async () => {
    await receiveOn('2027-05-05', allocation, start, stop, claimOfApril)
    const shown = () => list('actor reference client { familyName } provider { agbCode } claim { id }', {}, backOffice)
    const item = {
      actor: 'MUNICIPALITY',
      reference: 'D202605A',
      client: null,
      provider: { agbCode: '98000101' },
      claim: { id: fixture.pseudonyms.idOf('claim', 'GM0361', '98000101', 'M1') },
    }
    expect(await shown()).toEqual([item])
    await fixture.owner.query(
      `insert into hub.secret_address select municipality_code, id, true, '2026-01-01' from clients.client`,
    )
    expect(await shown()).toEqual([{ ...item, reference: null, provider: null }])
    expect(await show({ providerAgbCode: '98000101' }, backOffice)).toEqual([])
  })
})

interface WorklistPage {
  readonly worklist: {
    readonly nodes: readonly { readonly allocation: { readonly number: number } }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  }
}

describe('the worklist', () => {
  const second = (number: number) => ({
    ...product,
    ToewijzingNummer: number,
    Product: { Categorie: '45', Code: `45B0${number}` },
  })
  /** A start, a request, and a stop that waits. */
  const fill = () =>
    receiveOn(
      '2027-04-23',
      allocation,
      request,
      stopMessage(
        { identification: 'S9', datedOn: '2027-04-22', bsn: '999900043' },
        { ...care, ToewijzingNummer: 9, Begindatum: '2027-04-01', Einddatum: '2027-04-20' },
      ),
    )

  it('says who has to do what for whom', async () => {
    await fill()
    const items = await list(`kind actor provider { agbCode } client { familyName } allocation { number }
      careRequest { reference } message { type } reference`)
    const none = { client: null, allocation: null, careRequest: null, message: null, reference: null }
    const common = { ...none, provider: { agbCode: '98000101' } }
    const client = { familyName: 'Zandloper' }
    expect(items).toEqual([
      { ...common, kind: 'RETURN', actor: 'MUNICIPALITY', message: { type: 'JW307' } },
      {
        ...common,
        kind: 'REQUEST_ANSWER',
        actor: 'MUNICIPALITY',
        client,
        careRequest: { reference: 'V-1' },
        reference: 'V-1',
      },
      { ...common, kind: 'START', actor: 'PROVIDER', client, allocation: { number: 500_017 } },
    ])
  })

  it('can be filtered', async () => {
    await fill()
    const find = async (filter: object) => (await list('kind', filter)).map(({ kind }) => kind)
    expect(await find({})).toEqual(['RETURN', 'REQUEST_ANSWER', 'START'])
    expect(await find({ kind: 'START' })).toEqual(['START'])
    expect(await find({ dueBefore: '2027-05-03' })).toEqual(['RETURN'])
    expect(await find({ providerAgbCode: '98000202' })).toEqual([])
    expect(await find({ state: 'DUE' })).toEqual(['RETURN', 'REQUEST_ANSWER', 'START'])
    goTo('2027-04-30')
    expect(await find({ state: 'LATE' })).toEqual(['RETURN'])
    expect(await find({ state: 'DUE_SOON' })).toEqual(['REQUEST_ANSWER', 'START'])
    expect(await find({ state: 'DUE' })).toEqual([])
  })

  it('comes in pages that go on where they ended, also when the last item is done by then', async () => {
    await receiveOn('2027-03-22', allocationMessage({ datedOn: '2027-03-22' }, [1, 2, 3, 4, 5].map(second)))
    const page = async (after: string | null) => {
      const { data } = await fixture.ask(
        alkmaar,
        'query($after: String) { worklist(first: 2, after: $after) { nodes { allocation { number } } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      const { nodes, pageInfo } = (data as unknown as WorklistPage).worklist
      return { numbers: nodes.map(({ allocation: { number } }) => number), ...pageInfo }
    }
    const first = await page(null)
    const [, last = 0] = first.numbers
    await receiveOn(
      '2027-03-23',
      startMessage({ datedOn: '2027-03-23' }, { ...care, ToewijzingNummer: last, Product: second(last).Product }),
    )
    const next = await page(first.endCursor)
    const final = await page(next.endCursor)
    expect([first, next, final].map(({ hasNextPage }) => hasNextPage)).toEqual([true, true, false])
    expect([...first.numbers, ...next.numbers, ...final.numbers].toSorted()).toEqual([1, 2, 3, 4, 5])
  })

  it('takes one statement for a page and one for the number', async () => {
    await fill()
    fixture.recorder.clear()
    await list('kind provider { agbCode } state')
    expect(fixture.recorder.statements).toHaveLength(2)
  })

  it.each(['policy', 'contract-manager', 'privacy-officer'] as const)('is not there for the %s', async (role) => {
    const { errors } = await fixture.ask(
      identityOf({ municipality: 'GM0361', role }),
      '{ worklist { nodes { kind } } }',
    )
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN')
  })

  it('is not that of another municipality', async () => {
    await fill()
    await receiveOn('2027-05-05', start, claimOfApril)
    expect(await show({}, dordrecht)).toEqual([])
    expect(await show({}, identityOf({ municipality: 'GM0505', role: 'back-office' }))).toEqual([])
  })
})

describe('what the exchange publishes of it', () => {
  const readAll = (identity: typeof alkmaar) =>
    fixture.database.withIdentity(identity, async (db) =>
      (
        await db.execute<{ kind: string }>('select kind from ijw_published.task /* about nobody */ order by 1')
      ).rows.map(({ kind }) => kind),
    )
  const fill = () => receiveOn('2027-05-05', allocation, start, claimOfApril, request)

  it('has these columns, on which this subgraph counts', async () => {
    const { rows } = await fixture.owner.query(
      `select column_name as name, udt_name as type from information_schema.columns
       where table_schema = 'ijw_published' and table_name = 'task' order by ordinal_position`,
    )
    expect(Object.fromEntries(rows.map(({ name, type }) => [name, type]))).toEqual({
      municipality_code: 'text',
      subject_id: 'uuid',
      kind: 'text',
      client_id: 'uuid',
      client_ids: '_uuid',
      provider_code: 'text',
      reference: 'text',
      since: 'date',
      due_on: 'date',
    })
  })

  it('is tasks for the caseworker and claims for the back-office, of the own municipality alone', async () => {
    await fill()
    expect(await readAll(alkmaar)).toEqual(['REQUEST_ANSWER', 'STOP'])
    expect(await readAll(backOffice)).toEqual(['CLAIM_ANSWER'])
    expect(await readAll(dordrecht)).toEqual([])
    expect(await readAll(identityOf({ municipality: 'GM0361', role: 'policy' }))).toEqual([])
  })

  it.each([
    [['task'], ['REQUEST_ANSWER', 'STOP']],
    // That it was received and that it is to be answered are each hidden.
    [['claim', 'receipt'], ['CLAIM_ANSWER']],
  ])('would be shown to another municipality without the policies of %s', async (tables, shown) => {
    await fill()
    const change = (verb: string) =>
      fixture.owner.query(tables.map((table) => `alter table ijw.${table} ${verb} row level security`).join(';'))
    await change('disable')
    try {
      expect(await readAll(dordrecht)).toEqual(shown)
    } finally {
      await change('enable')
    }
  })
})
