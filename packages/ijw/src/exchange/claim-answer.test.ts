import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSignedCents } from '../arithmetic/claim-total.ts'
import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import type { Jw325 } from '../definitions/jw325.ts'
import { parseMessage } from '../parse-message.ts'
import { exampleClaim } from '../testing/example-messages.ts'
import { claimedLine } from '../testing/messages.ts'
import { writeMessage } from '../write-message.ts'
import { answerJudgedClaim, answerRefusedClaim } from './claim-answer.ts'
import { judgeClaim } from './judge-claim.ts'
import { type AllocationFact, type FactLists, KnownFacts } from './known-facts.ts'

const own = { identification: 'RG325-1', datedOn: '2026-06-11' }
const providerCode = '98000202'
const bsn = '999900031'
const otherBsn = '999900043'
const unknownBsn = '999900055'

const monthly: AllocationFact = {
  number: 700,
  clientId: bsn,
  providerCode,
  categoryCode: '45',
  start: '2026-01-01',
  end: '2026-12-31',
  budgetCents: 100_000,
  decidedAt: '2025-12-20 14:05:00',
  startToldOn: '2025-12-20',
  endToldOn: '2025-12-20',
}
const allocations = [monthly, { ...monthly, number: 701, clientId: otherBsn, budgetCents: 5000 }]

function euros(reference: string, cents: number, changes: Partial<Prestatie> = {}): Prestatie {
  const { ProductTarief: _, ...line } = claimedLine
  return {
    ...line,
    ProductReferentie: { ReferentieNummer: reference },
    ToewijzingNummer: 700,
    Eenheid: '83',
    GeleverdVolume: cents,
    IngediendBedrag: { Bedrag: cents, DebetCredit: 'D' },
    ...changes,
  }
}

/** A claim of these lines per client, with the total that follows from them. */
function claimOf(clients: Readonly<Record<string, readonly Prestatie[]>>): Jw323 {
  const claim = exampleClaim(Object.values(clients).flat())
  const Client = Object.entries(clients).map(([Bsn, lines]) => ({ Bsn, Prestaties: { Prestatie: [...lines] } }))
  return { ...claim, Declaratie: { ...claim.Declaratie, Clienten: { Client } } }
}

function answerTo(claim: Jw323, lists: Partial<FactLists> = {}): Jw325 {
  const known = new KnownFacts({ municipalityCode: 'GM0505', today: '2026-06-30', allocations, ...lists })
  const answer = answerJudgedClaim(claim, judgeClaim(claim, known.between(providerCode)), own)
  // What is sent must come through the door of any receiver.
  expect(parseMessage(writeMessage(answer))).toMatchObject({ ok: true })
  return answer
}

const codes = (...RetourCode: string[]) => ({ RetourCodes: { RetourCode } })

describe('claim answer', () => {
  it('says only 0001 to a claim that is technically wrong, and only its code to a wrong header', () => {
    const claim = exampleClaim()
    for (const code of ['0001', '9056']) {
      expect(answerRefusedClaim(claim, [code], own)).toEqual({
        type: 'JW325',
        Header: {
          BerichtCode: '491',
          BerichtVersie: 3,
          BerichtSubversie: 2,
          Afzender: '0505',
          Ontvanger: '98000202',
          BerichtIdentificatie: { Identificatie: 'RG325-1', Dagtekening: '2026-06-11' },
          XsdVersie: { BasisschemaXsdVersie: '0.1.0', BerichtXsdVersie: '0.1.0' },
          DeclaratieIdentificatie: claim.Header.BerichtIdentificatie,
          XsdVersieDeclaratie: claim.Header.XsdVersie,
          ...codes(code),
        },
      })
    }
  })

  it('grants nothing and lists nobody when the claim itself is at fault', () => {
    const { Header, DeclaratieAntwoord } = answerTo(claimOf({ [bsn]: [euros('L1', 5000)] }), {
      claims: [
        {
          number: 'D202605A',
          providerCode,
          period: '2026-05-01',
          identification: 'PB323-0',
          datedOn: '2026-06-01',
          basisschemaXsdVersion: '1.0.0',
          messageXsdVersion: '1.0.0',
          totalCents: 0,
          state: 'automatic',
          receivedOn: '2026-06-01',
        },
      ],
    })
    expect(Header.RetourCodes).toEqual({ RetourCode: ['0200'] })
    expect(DeclaratieAntwoord).toEqual({
      DeclaratieNummer: 'D202605A',
      TotaalIngediendBedrag: { TotaalBedrag: 5000, DebetCredit: 'D' },
      TotaalToegekendBedrag: { TotaalBedrag: 0, DebetCredit: 'D' },
      ...codes('9333'),
    })
  })

  it('lists every line of a client at fault as not judged', () => {
    const lines = [euros('L1', 5000), euros('L2', 24000)]
    const { DeclaratieAntwoord } = answerTo(claimOf({ [unknownBsn]: lines, [bsn]: [euros('L3', 50000)] }))
    expect(DeclaratieAntwoord?.TotaalToegekendBedrag).toEqual({ TotaalBedrag: 50000, DebetCredit: 'D' })
    expect(DeclaratieAntwoord?.RetourCodes).toEqual({ RetourCode: ['0200'] })
    expect(DeclaratieAntwoord?.Clienten?.Client).toEqual([
      {
        Bsn: unknownBsn,
        Prestaties: { Prestatie: lines.map((line) => ({ ...line, ...codes('0233') })) },
        ...codes('8187'),
      },
    ])
  })

  it('lists the rejected lines only: 79000 claimed, 5000 and 24000 rejected, 50000 granted', () => {
    const wrong = [
      euros('L1', 5000, { ToewijzingNummer: 999 }),
      euros('L3', 24000, { ToewijzingNummer: 999, ProductCode: '45A91' }),
    ]
    const { Header, DeclaratieAntwoord } = answerTo(
      claimOf({ [bsn]: [wrong[0] as Prestatie, euros('L2', 50000), wrong[1] as Prestatie] }),
    )
    expect(Header.RetourCodes).toEqual({ RetourCode: ['0200'] })
    expect(DeclaratieAntwoord).toEqual({
      DeclaratieNummer: 'D202605A',
      TotaalIngediendBedrag: { TotaalBedrag: 79000, DebetCredit: 'D' },
      TotaalToegekendBedrag: { TotaalBedrag: 50000, DebetCredit: 'D' },
      Clienten: {
        Client: [
          {
            Bsn: bsn,
            Prestaties: { Prestatie: wrong.map((line) => ({ ...line, ...codes('9338') })) },
            ...codes('0200'),
          },
        ],
      },
      ...codes('0200'),
    })
  })

  it('says 8001 when all is granted', () => {
    const { DeclaratieAntwoord } = answerTo(claimOf({ [bsn]: [euros('L1', 50000)] }))
    expect(DeclaratieAntwoord).toEqual({
      DeclaratieNummer: 'D202605A',
      TotaalIngediendBedrag: { TotaalBedrag: 50000, DebetCredit: 'D' },
      TotaalToegekendBedrag: { TotaalBedrag: 50000, DebetCredit: 'D' },
      ...codes('8001'),
    })
  })

  it('writes a granted total below zero as a credit', () => {
    const undone = euros('L0', 20000, {
      ProductPeriode: { Begindatum: '2026-04-01', Einddatum: '2026-04-30' },
    })
    const known = new KnownFacts({ municipalityCode: 'GM0505', today: '2026-06-30', allocations })
    const first = judgeClaim(claimOf({ [bsn]: [undone] }), known.between(providerCode))
    const credit = {
      ...undone,
      ProductReferentie: { ReferentieNummer: 'L1', VorigReferentieNummer: 'L0' },
      IngediendBedrag: { Bedrag: 20000, DebetCredit: 'C' as const },
    }
    const again = { ...undone, ProductReferentie: { ReferentieNummer: 'L2' }, ToewijzingNummer: 999 }
    const { DeclaratieAntwoord } = answerTo(claimOf({ [bsn]: [credit, again] }), { claimLines: first.added.claimLines })
    expect(DeclaratieAntwoord?.TotaalIngediendBedrag).toEqual({ TotaalBedrag: 0, DebetCredit: 'D' })
    expect(DeclaratieAntwoord?.TotaalToegekendBedrag).toEqual({ TotaalBedrag: 20000, DebetCredit: 'C' })
  })

  it('is not made when it does not add up', () => {
    const claim = claimOf({ [bsn]: [euros('L1', 50000)] })
    const known = new KnownFacts({ municipalityCode: 'GM0505', today: '2026-06-30', allocations })
    const verdict = judgeClaim(claim, known.between(providerCode))
    expect(() => answerJudgedClaim(claim, { ...verdict, grantedCents: 49999 }, own)).toThrow('does not add up')
  })

  it('adds up to the cent for any claim: what is listed is what was submitted less what is granted (TR342)', () => {
    const month = fc.constantFrom('04-01/04-30', '05-01/05-31', '05-02/05-31')
    const arbitraryLine = fc
      .record({
        cents: fc.oneof(fc.nat({ max: 6000 }), fc.nat({ max: 99_999_999 })),
        number: fc.constantFrom(700, 700, 701, 999),
        code: fc.constantFrom('45A90', '45A91', '45A92'),
        month,
        undoes: fc.option(fc.constantFrom('E1', 'E2', 'E3', 'none')),
      })
      .map(({ cents, number, code, month, undoes }): Prestatie => {
        const [begin, end] = month.split('/')
        return euros('', cents, {
          ToewijzingNummer: number,
          ProductCode: code,
          ProductPeriode: { Begindatum: `2026-${begin}`, Einddatum: `2026-${end}` },
          ...(undoes !== null &&
            cents > 0 && {
              ProductReferentie: { ReferentieNummer: '', VorigReferentieNummer: undoes },
              IngediendBedrag: { Bedrag: cents, DebetCredit: 'C' },
            }),
        })
      })
    const lines = fc.array(arbitraryLine, { minLength: 1, maxLength: 12 })
    const earlier = ['E1', 'E2', 'E3'].map((reference, index) =>
      euros(reference, 100 + index, { ProductCode: `45A9${index}` }),
    )
    fc.assert(
      fc.property(lines, lines, lines, fc.boolean(), (own_, others, unknowns, repeats) => {
        const clients = Object.entries({ [bsn]: own_, [otherBsn]: others, [unknownBsn]: unknowns }).map(
          ([id, group]) =>
            [
              id,
              group.map((line, index) => ({
                ...line,
                ProductReferentie: {
                  ...line.ProductReferentie,
                  ReferentieNummer: repeats ? `R${index}` : `${id}-${index}`,
                },
              })),
            ] as const,
        )
        const known = new KnownFacts({ municipalityCode: 'GM0505', today: '2026-06-30', allocations })
        const before = judgeClaim(claimOf({ [bsn]: earlier }), known.between(providerCode))
        for (const fact of before.added.claimLines) known.putClaimLine(fact)
        const facts = known.between(providerCode)
        const claim = claimOf(Object.fromEntries(clients))
        const verdict = judgeClaim(claim, facts)
        const message = answerJudgedClaim(claim, verdict, own)
        expect(parseMessage(writeMessage(message))).toMatchObject({ ok: true })
        const answer = message.DeclaratieAntwoord
        const { TotaalIngediendBedrag: submitted, TotaalToegekendBedrag: granted } = answer as NonNullable<
          typeof answer
        >
        const listed = (answer?.Clienten?.Client ?? []).flatMap(({ Prestaties }) => Prestaties.Prestatie)
        const centsOf = (rows: readonly Prestatie[]) =>
          rows.reduce((sum, row) => sum + toSignedCents(row.IngediendBedrag.Bedrag, row.IngediendBedrag.DebetCredit), 0)
        expect(centsOf(listed)).toBe(
          toSignedCents(submitted.TotaalBedrag, submitted.DebetCredit) -
            toSignedCents(granted.TotaalBedrag, granted.DebetCredit),
        )

        // And what becomes known is what was granted: no allocation is over its budget.
        const added = verdict.added.claimLines
        const addedCents = added
          .filter((fact) => fact.state === 'granted' && !fact.reference.startsWith('E'))
          .reduce((sum, fact) => sum + toSignedCents(fact.amountCents, fact.debitCredit), 0)
        expect(addedCents).toBe(verdict.grantedCents)
        for (const fact of added) known.putClaimLine(fact)
        for (const { number, budgetCents } of allocations) {
          const used = known
            .between(providerCode)
            .claimLinesOn(number)
            .filter(({ state }) => state !== 'rejected')
            .reduce((sum, fact) => sum + toSignedCents(fact.amountCents, fact.debitCredit), 0)
          expect(used).toBeLessThanOrEqual(budgetCents as number)
          expect(used).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 500 },
    )
  })
})
