import { parseMessage } from '@regiograaf/ijw'
import { allocatedProduct, allocationMessage, claimedLine, claimMessage } from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FinanceFixture, openFinanceFixture } from './testing/finance-fixture.ts'

const backOffice = identityOf({ municipality: 'GM0361', role: 'back-office' })

let fixture: FinanceFixture
beforeAll(async () => {
  fixture = await openFinanceFixture()
})
afterAll(() => fixture?.close())
beforeEach(() => fixture.clear())

/** The claim answers that wait in the outbox, by the claim that they answer. */
async function listAnswers() {
  const { rows } = await fixture.owner.query<{ content: string }>(
    "select content from ijw.outgoing where message_type = 'JW325'",
  )
  const answers = rows.map(({ content }) => {
    const result = parseMessage(content)
    if (!result.ok || result.message.type !== 'JW325') throw new Error('What waits is no sound claim answer.')
    const { Header, DeclaratieAntwoord: answer } = result.message
    const lines = (answer?.Clienten?.Client ?? []).flatMap(({ Prestaties }) => Prestaties.Prestatie)
    return {
      claim: Header.DeclaratieIdentificatie.Identificatie,
      granted: answer?.TotaalToegekendBedrag,
      codes: answer?.RetourCodes.RetourCode,
      rejected: lines.map((line) => [line.ProductReferentie.ReferentieNummer, ...line.RetourCodes.RetourCode]),
    }
  })
  return answers.sort((one, other) => (one.claim < other.claim ? -1 : 1))
}

const debit = (cents: number) => ({ TotaalBedrag: cents, DebetCredit: 'D' })
const line = (reference: string, hours: number, undoes?: string) => ({
  ...claimedLine,
  ProductReferentie: { ReferentieNummer: reference, ...(undoes && { VorigReferentieNummer: undoes }) },
  GeleverdVolume: hours,
  IngediendBedrag: { Bedrag: hours * 10_500, DebetCredit: undoes ? 'C' : 'D' },
})

describe('a claim that comes in', () => {
  it('is answered with the lines that are rejected, which is what the graph shows', async () => {
    await fixture.agree()
    const june = { Begindatum: '2026-06-01', Einddatum: '2026-06-17' }
    const claim = claimMessage({ identification: 'C1', datedOn: '2026-06-20' }, [
      line('L1', 15),
      { ...line('L2', 3), ToewijzingNummer: 500018, ProductCode: '45A91' },
      {
        ...line('L3', 3),
        ToewijzingNummer: 500019,
        ProductTarief: 10_501,
        IngediendBedrag: { Bedrag: 31_503, DebetCredit: 'D' },
      },
      { ...line('L4', 9), ProductPeriode: june },
    ])
    await fixture.receive(
      allocationMessage({}, [
        allocatedProduct,
        { ...allocatedProduct, ToewijzingNummer: 500018, Product: { Categorie: '45', Code: '45A92' } },
        {
          ...allocatedProduct,
          ToewijzingNummer: 500019,
          Ingangsdatum: '2025-04-08',
          Einddatum: '2025-06-17',
        },
      ]),
      claim,
    )
    expect(await listAnswers()).toEqual([
      {
        claim: 'C1',
        granted: debit(157_500),
        codes: ['0200'],
        rejected: [
          ['L2', '9340'],
          ['L3', '9308', '0611'],
          ['L4', '9319'],
        ],
      },
    ])
    const { data } = await fixture.ask(
      backOffice,
      '{ claims { nodes { grantedCents lines { nodes { lineReference returnCodes { code } } } } } }',
    )
    expect(data?.claims).toEqual({
      nodes: [
        {
          grantedCents: 157_500,
          lines: {
            nodes: expect.arrayContaining([
              { lineReference: 'L1', returnCodes: [] },
              { lineReference: 'L2', returnCodes: [{ code: '9340' }] },
              { lineReference: 'L3', returnCodes: expect.arrayContaining([{ code: '9308' }, { code: '0611' }]) },
              { lineReference: 'L4', returnCodes: [{ code: '9319' }] },
            ]),
          },
        },
      ],
    })
  })

  it('is answered once, whatever is imported again, and held against what earlier imports granted', async () => {
    const first = claimMessage({ identification: 'C1', number: 'D1' }, [line('L1', 15)])
    const second = claimMessage({ identification: 'C2', datedOn: '2026-06-20', number: 'D2' }, [
      line('L2', 15, 'L1'),
      line('L3', 12),
    ])
    const third = claimMessage({ identification: 'C3', datedOn: '2026-06-22', number: 'D3' }, [
      line('L4', 15, 'L1'),
      line('L5', 1),
    ])
    for (const message of [allocationMessage(), first, second, third]) await fixture.receive(message)
    await fixture.receive(third, second, first)
    expect(await listAnswers()).toEqual([
      { claim: 'C1', granted: debit(157_500), codes: ['8001'], rejected: [] },
      { claim: 'C2', granted: { TotaalBedrag: 31_500, DebetCredit: 'C' }, codes: ['8001'], rejected: [] },
      {
        claim: 'C3',
        granted: debit(0),
        codes: ['0200'],
        rejected: [
          ['L4', '9390'],
          ['L5', '9389'],
        ],
      },
    ])
  })
})
