import { randomUUID } from 'node:crypto'
import { exchangeIdentity, type Identity } from '@regiograaf/identity'
import { type IjwMessage, messageEnvelope } from '@regiograaf/ijw'
import {
  allocatedProduct,
  allocationMessage,
  claimAnswerMessage,
  claimedLine,
  claimMessage,
} from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { financeProjection, recountFigures } from '../index.ts'
import { type FinanceFixture, openFinanceFixture } from '../testing/finance-fixture.ts'

const policy = identityOf({ municipality: 'GM0361', role: 'policy' })
const other = identityOf({ municipality: 'GM0399', role: 'policy' })

let fixture: FinanceFixture
beforeAll(async () => {
  fixture = await openFinanceFixture()
})
beforeEach(() => fixture.clear())
afterAll(() => fixture?.close())

/** Hands a message to the projection, past the exchange. */
async function project(message: IjwMessage): Promise<void> {
  const projection = financeProjection(fixture.database, fixture.pseudonyms)
  const envelope = messageEnvelope(message)
  const received = { id: randomUUID(), message, envelope, receivedOn: '2026-07-21', breaches: [] }
  await fixture.database.withIdentity(
    exchangeIdentity(envelope.municipalityCode),
    (db) => projection.project(db, [received]),
    { write: true },
  )
}

interface Answered {
  readonly value: number | null
  readonly withheld: { readonly reason: string } | null
  readonly share: { readonly value: number | null } | null
  readonly definition: { readonly name: string }
  readonly completeness: { readonly isComplete: boolean }
}

async function ask(identity: Identity, field: string, question: string): Promise<readonly Answered[]> {
  const { data, errors } = await fixture.ask(
    identity,
    `{ ${field}(${question}) { value precision withheld { reason } share { value } from to asOf municipalityCode definition { id name unit kind }
       dimensions { name code label } completeness { isComplete sources { municipalityCode deliveredUntil } } } }`,
  )
  if (errors) throw errors[0]
  return (data as Record<string, readonly Answered[]>)[field] ?? []
}

const valuesOf = (figures: readonly Answered[]) => figures.map(({ value, withheld }) => value ?? withheld?.reason)
const alkmaar = 'scope: { municipality: "GM0361" }'

async function expectOn(asOf: string, thousands: Readonly<Record<'INCOME' | 'EXPENSE', number>>): Promise<void> {
  for (const [kind, amount] of Object.entries(thousands)) {
    const input = { year: 2017, asOf, kind, amountCents: amount * 100_000 }
    const { errors } = await fixture.ask(
      policy,
      'mutation($input: RecordForecastInput!) { recordForecast(input: $input) { __typename } }',
      { input },
    )
    if (errors) throw errors[0]
  }
}

describe('the financial snapshot', () => {
  it('is income less expense, and the movement since an earlier day of each line', async () => {
    await expectOn('2017-01-31', { INCOME: 13_955, EXPENSE: 18_970 })
    await expectOn('2017-06-30', { INCOME: 15_039, EXPENSE: 18_176 })
    const january = await ask(policy, 'financialSnapshot', `${alkmaar}, year: 2017, on: "2017-01-31"`)
    expect(valuesOf(january)).toEqual([1_395_500_000, 1_897_000_000, -501_500_000])
    expect(january[2]).toMatchObject({
      from: '2017-01-01',
      to: '2017-12-31',
      asOf: '2017-01-31',
      precision: 'EXACT',
      municipalityCode: 'GM0361',
      definition: { id: 'MON-07', unit: 'EUROCENTS', kind: 'STOCK' },
      dimensions: [{ name: 'LINE', code: 'BALANCE', label: 'Saldo' }],
      completeness: { isComplete: true, sources: [{ municipalityCode: 'GM0361', deliveredUntil: '2017-01-31' }] },
    })
    const june = await ask(policy, 'financialSnapshot', `${alkmaar}, year: 2017, on: "2017-06-30", since: "2017-01-31"`)
    expect(valuesOf(june)).toEqual([1_503_900_000, 1_817_600_000, -313_700_000, 108_400_000, -79_400_000, 187_800_000])
  })

  it('is not known before both were expected, and that is no zero', async () => {
    await expectOn('2017-06-30', { INCOME: 15_039, EXPENSE: 18_176 })
    const before = await ask(policy, 'financialSnapshot', `${alkmaar}, year: 2017, on: "2017-06-29"`)
    expect(valuesOf(before)).toEqual(['NOT_DELIVERED', 'NOT_DELIVERED', 'NOT_DELIVERED'])
  })

  it('is published of nobody: not of another municipality and not of the region', async () => {
    await expectOn('2017-06-30', { INCOME: 15_039, EXPENSE: 18_176 })
    for (const scope of [alkmaar, 'scope: { region: "noord-kennemerland" }']) {
      const seen = await ask(other, 'financialSnapshot', `${scope}, year: 2017`)
      expect(valuesOf(seen)).toEqual(['NOT_PUBLISHED', 'NOT_PUBLISHED', 'NOT_PUBLISHED'])
    }
  })
})

describe('the utilisation of a budget frame', () => {
  const line = (reference: string, hours: number, month: string) => ({
    ...claimedLine,
    ProductReferentie: { ReferentieNummer: reference },
    ProductPeriode: { Begindatum: `${month}-01`, Einddatum: `${month}-${month.endsWith('-05') ? '31' : '30'}` },
    GeleverdVolume: hours,
    IngediendBedrag: { Bedrag: hours * 10_500, DebetCredit: 'D' as const },
  })
  const claim = claimMessage({ identification: 'C1' }, [line('L1', 10, '2026-04'), line('L2', 4, '2026-05')])
  const may = claimMessage({ identification: 'C1' }, [line('L1', 10, '2026-05')])
  const credit = claimMessage({ identification: 'C2', number: 'D202605B' }, [
    {
      ...line('L2', 10, '2026-05'),
      ProductReferentie: { ReferentieNummer: 'L2', VorigReferentieNummer: 'L1' },
      IngediendBedrag: { Bedrag: 105_000, DebetCredit: 'C' as const },
    },
  ])
  const fill = async () => {
    await fixture.receive(allocationMessage({}, [allocatedProduct]))
    await fixture.ask(
      policy,
      'mutation($input: SetBudgetFrameInput!) { setBudgetFrame(input: $input) { __typename } }',
      { input: { year: 2026, amountCents: 1_000_000, decidedOn: '2025-11-06' } },
    )
    await fixture.receive(may)
  }

  it('is what was granted of the frame', async () => {
    await fill()
    const figures = await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2026`)
    expect(valuesOf(figures).slice(0, 3)).toEqual([1_000_000, 105_000, 0.105])
    expect(figures[2]).toMatchObject({
      precision: 'EXACT',
      definition: { id: 'MON-24', unit: 'FRACTION', kind: 'RATIO' },
    })
    expect(valuesOf(await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2025`)).slice(0, 3)).toEqual([
      'NOT_DELIVERED',
      0,
      'NOT_DELIVERED',
    ])
  })

  it('follows what is taken back', async () => {
    await fill()
    await fixture.receive(credit)
    expect(valuesOf(await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2026`))[1]).toBe(0)
  })

  it('counts what is granted in the end, in whatever order claims and answers come and however often', async () => {
    const answer = claimAnswerMessage(claim, { datedOn: '2026-07-20', identification: 'A1', rejected: [1] })
    for (const messages of [
      [claim, answer],
      [answer, claim],
      [claim, answer, claim, answer],
    ]) {
      await fixture.clear()
      for (const message of messages) await project(message)
      const { rows } = await fixture.owner.query(
        `select breakdown, member, day::text, count::int from finance.cube where count <> 0 and figure = 'MON-24' order by breakdown`,
      )
      expect(rows).toEqual([
        { breakdown: 'clients', member: '', day: '2026-01-01', count: 1 },
        { breakdown: 'provider', member: '98000101', day: '2026-01-01', count: 42_000 },
        { breakdown: 'total', member: '', day: '2026-01-01', count: 42_000 },
      ])
    }
  })

  it('is put right by counting again', async () => {
    await fill()
    const before = valuesOf(await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2026`))
    expect(await recountFigures(fixture.database, 'GM0361')).toBe(0)
    await fixture.owner.query(
      "update finance.cube set count = 7 where municipality_code = 'GM0361' and figure = 'MON-24'",
    )
    expect(valuesOf(await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2026`))).not.toEqual(before)
    expect(await recountFigures(fixture.database, 'GM0361')).toBe(3)
    expect(valuesOf(await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2026`))).toEqual(before)
  })

  it('is expected to become what was granted and what may still be claimed, at the tariff of the year', async () => {
    await fill()
    await fixture.agree()
    const figures = await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2026`)
    // 8 April to 17 June touches 11 weeks of 3 hours: 33 hours, of which 10 were claimed. The 23 others cost EUR 105.00 each.
    expect(figures.map(({ definition, value }) => [definition.name, value]).slice(5)).toEqual([
      ['Nog te declareren op toewijzingen', 241_500],
      ['Toewijzingen zonder bekende prijs', 0],
      ['Prognose van het jaar', 346_500],
      ['Verwachte uitnutting budgettair kader', 0.3465],
      ['Signaalgrens verwachte uitnutting', 1],
    ])
    expect(figures.every(({ completeness }) => completeness.isComplete)).toBe(true)
  })

  it('is held against an even use, and against that with the margin of the region', async () => {
    await fill()
    const shares = await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2025`)
    expect(valuesOf(shares).slice(3, 5)).toEqual([1, 1.05])
  })

  it('takes the last tariff of a year, and of a later year its own', async () => {
    await fixture.receive(
      allocationMessage({}, [
        {
          ...allocatedProduct,
          Ingangsdatum: '2026-12-01',
          Einddatum: '2027-01-31',
          Omvang: { Volume: 10, Eenheid: '04', Frequentie: '4' },
        },
      ]),
    )
    await fixture.agree([
      { amountCents: 1000, validFrom: '2026-01-01', validTo: '2026-06-30' },
      { amountCents: 2000, validFrom: '2026-07-01', validTo: '2026-12-31' },
    ])
    const ofYear = async (year: number) =>
      valuesOf(await ask(policy, 'budgetUtilisation', `${alkmaar}, year: ${year}`)).slice(5, 7)
    expect(await ofYear(2026)).toEqual([20_000, 0])
    expect(await ofYear(2027)).toEqual(['NOT_DELIVERED', 1])
    await fixture.agree({ amountCents: 3000, validFrom: '2027-01-01' })
    expect(await ofYear(2027)).toEqual([30_000, 0])
    expect(await ofYear(2028)).toEqual([0, 0])
  })

  it('is not complete while allocations have no known price, and says how many', async () => {
    await fill()
    const expected = async () => {
      const figures = await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2026`)
      const [remaining, unpriced, forecast, part] = figures.slice(5)
      return {
        values: valuesOf(figures).slice(5, 9),
        share: unpriced?.share?.value,
        isComplete: [remaining, unpriced, forecast, part].map((figure) => figure?.completeness.isComplete),
      }
    }
    expect(await expected()).toEqual({
      values: ['NOT_DELIVERED', 1, 'NOT_DELIVERED', 'NOT_DELIVERED'],
      share: 1,
      isComplete: [false, true, false, false],
    })
    const { Omvang: _, ...withoutSize } = allocatedProduct
    await fixture.receive(
      allocationMessage({ identification: 'A2' }, [
        { ...allocatedProduct, ToewijzingNummer: 500_018, Product: { Categorie: '45', Code: '45A91' } },
        { ...withoutSize, ToewijzingNummer: 500_019, Product: { Categorie: '54' } },
      ]),
    )
    await fixture.agree({ productCode: '45A91', amountCents: 2000 })
    // Of the three only the second has a price: 33 hours of EUR 20.00.
    expect(await expected()).toEqual({
      values: [66_000, 2, 171_000, 0.171],
      share: 2 / 3,
      isComplete: [false, true, false, false],
    })
  })

  it('expects the same in whatever order allocations, claims and answers come and however often', async () => {
    const allocation = allocationMessage({}, [allocatedProduct])
    const answer = claimAnswerMessage(claim, { datedOn: '2026-07-20', identification: 'A1', rejected: [1] })
    const shorter = allocationMessage({ identification: 'A3', datedOn: '2026-05-20' }, [
      { ...allocatedProduct, Toewijzingsdatum: '2026-05-20', Einddatum: '2026-05-31', RedenWijziging: '02' },
    ])
    const orders = [
      [allocation, shorter, claim, answer],
      [answer, claim, shorter, allocation],
      [claim, allocation, answer, shorter, claim, allocation, shorter, answer],
    ]
    for (const messages of orders) {
      await fixture.clear()
      for (const message of messages) await project(message)
      const { rows } = await fixture.owner.query(
        `select breakdown, member, day::text, count::int from finance.cube
         where count <> 0 and figure = 'MON-24-REMAINING' order by breakdown`,
      )
      // 8 weeks of 3 hours, less the 4 of the line that was not rejected, in minutes.
      expect(rows).toEqual([
        { breakdown: 'allocations', member: '98000101/45/45A90/04', day: '2026-01-01', count: 1 },
        { breakdown: 'volume', member: '98000101/45/45A90/04', day: '2026-01-01', count: 1200 },
      ])
      expect(await recountFigures(fixture.database, 'GM0361')).toBe(0)
    }
  })

  it('expects nothing of an allocation that was deleted, and no forecast before there are claims', async () => {
    const expected = async () => valuesOf(await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2026`)).slice(5, 8)
    await fixture.receive(allocationMessage({}, [allocatedProduct]))
    await fixture.agree()
    expect(await expected()).toEqual([346_500, 0, 'NOT_DELIVERED'])
    await fixture.receive(
      allocationMessage({ identification: 'A4', datedOn: '2026-07-01' }, [
        {
          ...allocatedProduct,
          Toewijzingsdatum: '2026-07-01',
          Einddatum: allocatedProduct.Ingangsdatum,
          RedenWijziging: '13',
        },
      ]),
    )
    expect(await expected()).toEqual([0, 0, 'NOT_DELIVERED'])
  })

  it('of a frame of nothing is no number, and nobody else sees any', async () => {
    await fill()
    const seen = valuesOf(await ask(other, 'budgetUtilisation', `${alkmaar}, year: 2026`))
    expect([...seen.slice(0, 3), ...seen.slice(5, 9)]).toEqual(Array(7).fill('NOT_PUBLISHED'))
    await fixture.owner.query('update finance.budget_frame set amount_cents = 0')
    expect(valuesOf(await ask(policy, 'budgetUtilisation', `${alkmaar}, year: 2026`))[2]).toBe('SMALL_BASE')
  })
})
