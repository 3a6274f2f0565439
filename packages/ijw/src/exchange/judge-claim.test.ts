import { describe, expect, it } from 'vitest'
import type { Jw323, Prestatie } from '../definitions/jw323.ts'
import { claimClientRules, wholeClaimRules } from '../rules/claim-rules-against-facts.ts'
import { exampleClaim } from '../testing/example-messages.ts'
import { claimedLine } from '../testing/messages.ts'
import { judgeClaim } from './judge-claim.ts'
import { type AllocationFact, type ClaimFact, type FactLists, KnownFacts } from './known-facts.ts'

const providerCode = '98000202'
const bsn = '999900031'
const otherBsn = '999900043'

/** An open allocation of euros a month, number 700. */
const monthly: AllocationFact = {
  number: 700,
  clientId: bsn,
  providerCode,
  categoryCode: '45',
  productCode: '45A90',
  start: '2026-01-01',
  volume: 50000,
  unit: '83',
  frequency: '4',
  decidedAt: '2025-12-20 14:05:00',
  startToldOn: '2025-12-20',
  endToldOn: '2025-12-20',
}

const earlierClaim: ClaimFact = {
  number: 'D1',
  providerCode,
  period: '2026-05-01',
  identification: 'PB323-0',
  datedOn: '2026-06-01',
  basisschemaXsdVersion: '1.0.0',
  messageXsdVersion: '1.0.0',
  totalCents: 0,
  state: 'automatic',
  receivedOn: '2026-06-01',
}

const april = { Begindatum: '2026-04-01', Einddatum: '2026-04-30' }
const may = { Begindatum: '2026-05-01', Einddatum: '2026-05-31' }

function line(reference: string, cents: number, changes: Partial<Prestatie> = {}, undoes?: string): Prestatie {
  const { ProductTarief: _, ...inEuros } = { ...claimedLine, ToewijzingNummer: 700, Eenheid: '83' as const }
  return {
    ...inEuros,
    ProductReferentie: { ReferentieNummer: reference, ...(undoes && { VorigReferentieNummer: undoes }) },
    ProductPeriode: may,
    GeleverdVolume: cents,
    IngediendBedrag: { Bedrag: cents, DebetCredit: undoes ? 'C' : 'D' },
    ...changes,
  }
}

function claimOf(number: string, lines: readonly Prestatie[], changes: Partial<Jw323['Declaratie']> = {}): Jw323 {
  return exampleClaim(lines, { DeclaratieNummer: number, DeclaratiePeriode: may, ...changes })
}

function knownFacts(lists: Partial<FactLists> = {}): KnownFacts {
  return new KnownFacts({ municipalityCode: 'GM0505', today: '2026-06-30', allocations: [monthly], ...lists })
}

/** Judges claims one after the other, each against what the ones before added. */
function judgeInTurn(known: KnownFacts, ...claims: readonly Jw323[]) {
  return claims.map((claim) => {
    const verdict = judgeClaim(claim, known.between(providerCode))
    for (const fact of verdict.added.claims) known.putClaim(fact)
    for (const fact of verdict.added.claimLines) known.putClaimLine(fact)
    return verdict
  })
}

const codesOfLines = (verdict: ReturnType<typeof judgeClaim> | undefined) =>
  verdict?.clients.flatMap(({ lines }) => lines)

describe('rules about a whole claim', () => {
  const examples: Record<string, { sound: Partial<ClaimFact>; broken: Partial<ClaimFact> }> = {
    TR333: { sound: { number: 'D1' }, broken: { number: 'D2' } },
    TR318: { sound: { period: '2026-05-01' }, broken: { period: '2026-06-01' } },
  }

  it.each(wholeClaimRules)('$id rejects the claim with its code', ({ id, code }) => {
    const judge = (earlier: Partial<ClaimFact> | undefined) =>
      judgeClaim(
        claimOf('D2', [line('L1', 100)]),
        knownFacts({ claims: [{ ...earlierClaim, ...earlier }] }).between(providerCode),
      )
    expect(judge(examples[id]?.sound).codes).toEqual([])
    expect(judge(examples[id]?.broken)).toEqual({
      codes: [code],
      clients: [],
      grantedCents: 0,
      added: { claims: [], claimLines: [] },
    })
  })

  it('do not know the numbers and periods of other providers', () => {
    const claims = [{ ...earlierClaim, number: 'D2', period: '2026-06-01', providerCode: '98000101' }]
    expect(judgeClaim(claimOf('D2', [line('L1', 100)]), knownFacts({ claims }).between(providerCode)).codes).toEqual([])
  })

  it('leave months out when nothing was delivered (OP284)', () => {
    const claims = [{ ...earlierClaim, period: '2026-01-01' }]
    expect(judgeClaim(claimOf('D2', [line('L1', 100)]), knownFacts({ claims }).between(providerCode)).codes).toEqual([])
  })
})

describe('rules about a client in a claim', () => {
  it.each(claimClientRules)('$id rejects the client and judges none of the lines', ({ code }) => {
    const claim = claimOf('D2', [line('L1', 100)], {
      Clienten: {
        Client: [
          { Bsn: otherBsn, Prestaties: { Prestatie: [line('L1', 100), line('L2', 200)] } },
          { Bsn: bsn, Prestaties: { Prestatie: [line('L3', 300)] } },
        ],
      },
    })
    const verdict = judgeClaim(claim, knownFacts().between(providerCode))
    expect(verdict.clients).toEqual([
      { codes: [code], lines: [null, null] },
      { codes: [], lines: [[]] },
    ])
    expect(verdict.grantedCents).toBe(300)
    expect(verdict.added.claimLines.map(({ reference, state }) => [reference, state])).toEqual([
      ['L1', 'rejected'],
      ['L2', 'rejected'],
      ['L3', 'granted'],
    ])
  })

  it('keep the reference of a line that was not judged taken', () => {
    const claim = claimOf('D2', [], {
      Clienten: {
        Client: [
          { Bsn: otherBsn, Prestaties: { Prestatie: [line('L1', 100)] } },
          { Bsn: bsn, Prestaties: { Prestatie: [line('L1', 100)] } },
        ],
      },
    })
    expect(judgeClaim(claim, knownFacts().between(providerCode)).clients[1]?.lines).toEqual([['8021']])
  })
})

describe('judging a claim', () => {
  it('opens what a credit takes back for a debit in the same claim, wherever they stand (OP366)', () => {
    const verdicts = judgeInTurn(
      knownFacts(),
      claimOf('D1', [line('L1', 20000, { ProductPeriode: april })]),
      claimOf('D2', [line('L3', 18000, { ProductPeriode: april }), line('L2', 20000, { ProductPeriode: april }, 'L1')]),
    )
    expect(verdicts.map(codesOfLines)).toEqual([[[]], [[], []]])
    expect(verdicts.map(({ grantedCents }) => grantedCents)).toEqual([20000, -2000])
    expect(verdicts[1]?.added.claimLines.map(({ reference, state }) => [reference, state])).toEqual([
      ['L2', 'granted'],
      ['L1', 'credited'],
      ['L3', 'granted'],
    ])
  })

  it('refuses a second credit, a credit on what was rejected, and a second debit without a credit', () => {
    const verdicts = judgeInTurn(
      knownFacts(),
      claimOf('D1', [line('L1', 20000), line('L2', 20000, { ProductCode: '45A91', ProductPeriode: april })]),
      claimOf('D2', [line('L3', 20000, {}, 'L1')]),
      claimOf('D3', [line('L4', 20000, {}, 'L1')]),
      claimOf('D4', [line('L5', 20000, { ProductCode: '45A91', ProductPeriode: april }, 'L2')]),
      claimOf('D5', [line('L6', 18000)]),
      claimOf('D6', [line('L7', 18000)]),
    )
    expect(verdicts.map(codesOfLines)).toEqual([[[], ['9340']], [[]], [['9390']], [['8017']], [[]], [['9389']]])
  })

  it('does not count a rejected line for the next one', () => {
    const generic = { ...monthly, categoryCode: undefined, productCode: undefined, budgetCents: 1000 }
    const known = knownFacts({
      allocations: [{ ...generic, volume: undefined, unit: undefined, frequency: undefined }],
    })
    const [verdict] = judgeInTurn(
      known,
      claimOf('D1', [
        line('L1', 600),
        line('L2', 500, { ProductCode: '45A91' }),
        line('L3', 400, { ProductCode: '45A92' }),
        line('L4', 1, { ProductCode: '45A93' }),
      ]),
    )
    expect(codesOfLines(verdict)).toEqual([[], ['9369'], [], ['9369']])
    expect(verdict?.grantedCents).toBe(1000)
  })

  it('lets the line stand that used a reference first, in the same claim as well', () => {
    const known = knownFacts()
    const [first, second] = judgeInTurn(
      known,
      claimOf('D1', [line('L1', 100), line('L1', 200, { ProductPeriode: april })]),
      claimOf('D2', [line('L1', 300, { ProductPeriode: april })]),
    )
    expect(codesOfLines(first)).toEqual([[], ['8021']])
    expect(codesOfLines(second)).toEqual([['8021']])
    expect(second?.added.claimLines).toEqual([])
    expect(known.between(providerCode).claimLine('L1')?.amountCents).toBe(100)
  })

  it('collects every code of a line', () => {
    const [verdict] = judgeInTurn(
      knownFacts(),
      claimOf('D1', [
        line('L1', 50001, { ProductCode: '45A91', ProductPeriode: { ...may, Begindatum: '2026-05-02' } }),
      ]),
    )
    expect(codesOfLines(verdict)).toEqual([['9340', '9387', '9321']])
  })

  it('leaves the facts as they are', () => {
    const known = knownFacts()
    const facts = known.between(providerCode)
    judgeClaim(claimOf('D1', [line('L1', 100)]), facts)
    expect(facts.claimLine('L1')).toBeUndefined()
    expect(facts.claimLinesOn(700)).toEqual([])
    expect(facts.claim('D1')).toBeUndefined()
  })

  it('judges a thousand lines in well under a second', () => {
    const allocations = Array.from({ length: 1000 }, (_, index) => ({ ...monthly, number: 1000 + index }))
    const lines = allocations.map(({ number }) => line(`L${number}`, 100, { ToewijzingNummer: number }))
    const facts = knownFacts({ allocations }).between(providerCode)
    const begun = performance.now()
    expect(judgeClaim(claimOf('D1', lines), facts).grantedCents).toBe(100_000)
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
