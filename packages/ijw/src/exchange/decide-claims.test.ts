import { describe, expect, it } from 'vitest'
import type { Jw323 } from '../definitions/jw323.ts'
import type { Jw325 } from '../definitions/jw325.ts'
import type { IjwMessage } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import {
  allocatedProduct,
  allocationMessage,
  claimAnswerMessage,
  claimedLine,
  claimMessage,
} from '../testing/messages.ts'
import { answerTo } from './answer-to.ts'
import { decideInOrder, type Undecided } from './decide-in-order.ts'
import { KnownFacts } from './known-facts.ts'

const otherBsn = '999900043'
const known = (reviewsClaims = false) =>
  new KnownFacts({ municipalityCode: 'GM0361', today: '2026-07-31', reviewsClaims })

const entriesOf = (...messages: readonly IjwMessage[]): readonly Undecided[] =>
  messages.map((message, index) => ({ id: `${index} ${message.type}`, message, envelope: messageEnvelope(message) }))

const outcomes = (decisions: ReturnType<typeof decideInOrder>) =>
  decisions.map(({ id, verdict: { outcome, findings } }) => [id, outcome, findings.map(({ rule }) => rule)])

/** A claim on the allocations of two young people, each with a line of its own. */
function claimOfTwo() {
  const claim = claimMessage()
  const [first] = claim.Declaratie.Clienten.Client
  const line = { ...claimedLine, ProductReferentie: { ReferentieNummer: 'L2' }, ToewijzingNummer: 500018 }
  return {
    ...claim,
    Declaratie: {
      ...claim.Declaratie,
      TotaalIngediendBedrag: { TotaalBedrag: 315_000, DebetCredit: 'D' },
      Clienten: { Client: [...(first ? [first] : []), { Bsn: otherBsn, Prestaties: { Prestatie: [line] } }] },
    },
  }
}

const allocations = [
  allocationMessage(),
  allocationMessage({ identification: 'M2', bsn: otherBsn }, [{ ...allocatedProduct, ToewijzingNummer: 500018 }]),
]

describe('deciding about claims', () => {
  it('grants the line whose allocation is known, and rejects the other', () => {
    const decisions = decideInOrder(entriesOf(allocationMessage(), claimOfTwo()), [], known())
    expect(outcomes(decisions)).toEqual([
      ['0 JW301', 'accepted', []],
      ['1 JW323', 'accepted', ['TR304']],
    ])
    expect(decisions[1]?.verdict.claim?.grantedCents).toBe(157_500)
  })

  it('lets an answer of the municipality wait for its claim, also when it is about the second client only', () => {
    const facts = known()
    decideInOrder(entriesOf(...allocations), [], facts)
    const [answer] = entriesOf(claimAnswerMessage(claimOfTwo(), { rejected: [2] }))
    if (answer === undefined) throw new Error('There is no answer.')
    expect(outcomes(decideInOrder([answer], [], facts))).toEqual([['0 JW325', 'parked', ['TR376', 'TR337']]])

    expect(outcomes(decideInOrder(entriesOf(claimOfTwo()), [answer], facts))).toEqual([
      ['0 JW323', 'accepted', []],
      ['0 JW325', 'accepted', []],
    ])
    expect(facts.between('98000101').claimLine('L2')?.state).toBe('rejected')
    expect(facts.between('98000101').claimLine('L1')?.state).toBe('granted')
  })

  it('counts what was rejected by the municipality no more, so that it can be claimed again', () => {
    const facts = known()
    const again = claimMessage({ identification: 'C2', datedOn: '2026-06-20', number: 'D2' }, [
      { ...claimedLine, ProductReferentie: { ReferentieNummer: 'L3' } },
    ])
    const answer = claimAnswerMessage(claimMessage(), { rejected: [1] })
    const decisions = decideInOrder(entriesOf(again, answer, claimMessage(), allocationMessage()), [], facts)
    expect(outcomes(decisions)).toEqual([
      ['3 JW301', 'accepted', []],
      ['2 JW323', 'accepted', []],
      ['1 JW325', 'accepted', []],
      ['0 JW323', 'accepted', []],
    ])
    expect(decisions.at(-1)?.verdict.claim?.grantedCents).toBe(157_500)
  })
})

const reference = (ReferentieNummer: string, VorigReferentieNummer?: string) => ({
  ProductReferentie: { ReferentieNummer, ...(VorigReferentieNummer && { VorigReferentieNummer }) },
})
const credit = (own: string, undone: string) => ({
  ...claimedLine,
  ...reference(own, undone),
  IngediendBedrag: { ...claimedLine.IngediendBedrag, DebetCredit: 'C' },
})

/** The answer of a municipality that refuses a claim as a whole. */
function refusalOf(claim: Jw323, code = '8214'): Jw325 {
  const answer = claimAnswerMessage(claim, { datedOn: '2026-07-20', identification: 'A9' })
  const content = answer.DeclaratieAntwoord as NonNullable<Jw325['DeclaratieAntwoord']>
  return {
    ...answer,
    DeclaratieAntwoord: {
      ...content,
      TotaalToegekendBedrag: { TotaalBedrag: 0, DebetCredit: 'D' },
      RetourCodes: { RetourCode: [code] },
    },
  }
}

describe('a claim that the municipality looks at first', () => {
  const decided = (...messages: readonly IjwMessage[]) => {
    const facts = known(true)
    const decisions = decideInOrder(entriesOf(allocationMessage(), ...messages), [], facts)
    const own = facts.between('98000101')
    return {
      facts,
      outcomes: outcomes(decisions).slice(1),
      claim: own.claimIdentified('M1'),
      own,
      state: (line: string) => own.claimLine(line)?.state,
      answers: decisions.map(({ message, verdict }) =>
        answerTo(message, verdict, { identification: 'X', datedOn: '2026-07-31' }),
      ),
    }
  }

  it('counts as it was judged, and is not answered yet', () => {
    const { claim, state, answers } = decided(claimMessage())
    expect(claim).toMatchObject({ state: 'awaiting', receivedOn: '2026-07-31' })
    expect(claim?.answeredOn).toBeUndefined()
    expect(state('L1')).toBe('granted')
    expect(answers.map((answer) => answer?.type)).toEqual(['JW302', undefined])
  })

  it('is what its answer says: lines that it lists are rejected, and the others granted whatever the hub found', () => {
    const claim = claimMessage({}, [
      { ...claimedLine, ...reference('L1') },
      { ...claimedLine, ...reference('L2'), ProductCode: '45A91' },
    ])
    const found = decided(claim)
    expect([found.state('L1'), found.state('L2')]).toEqual(['granted', 'rejected'])
    const { outcomes, claim: fact, state } = decided(claim, claimAnswerMessage(claim, { rejected: [1] }))
    expect(outcomes.at(-1)).toEqual(['2 JW325', 'accepted', []])
    expect(fact).toMatchObject({ state: 'answered', answeredOn: '2026-06-11' })
    expect([state('L1'), state('L2')]).toEqual(['rejected', 'granted'])
  })

  it('is answered once', () => {
    const [first, second] = ['A1', 'A2'].map((identification) =>
      claimAnswerMessage(claimMessage(), { identification, ...(identification === 'A2' && { rejected: [1] }) }),
    ) as [Jw325, Jw325]
    const { outcomes, state } = decided(claimMessage(), second, first)
    expect(outcomes).toEqual([
      ['1 JW323', 'accepted', []],
      ['3 JW325', 'accepted', []],
      ['2 JW325', 'rejected', ['TR376']],
    ])
    expect(state('L1')).toBe('granted')
  })

  it('counts as not sent when its answer refuses it: its number, references, period and credits are free again', () => {
    const earlier = claimMessage({ identification: 'M0' }, [{ ...claimedLine, ...reference('L0') }])
    const later = { Begindatum: '2026-06-01', Einddatum: '2026-06-30' }
    const of = (identification: string, datedOn: string, lines: Parameters<typeof claimMessage>[1]) => {
      const claim = claimMessage({ identification, datedOn, number: 'D2' }, lines)
      return { ...claim, Declaratie: { ...claim.Declaratie, DeclaratiePeriode: later } }
    }
    const refused = of('M1', '2026-07-10', [credit('L1', 'L0')])
    const again = claimMessage({ identification: 'M3', datedOn: '2026-07-21', number: 'D2' }, [credit('L1', 'L0')])
    const credited = decided(earlier, refused)
    expect(credited.state('L0')).toBe('credited')

    const { outcomes, claim, state, own, facts } = decided(earlier, refused, refusalOf(refused))
    expect(outcomes.at(-1)).toEqual(['3 JW325', 'accepted', []])
    expect(claim?.state).toBe('refused')
    expect([state('L0'), state('L1'), own.claim('D2'), own.lastClaimPeriod()]).toEqual([
      'granted',
      undefined,
      undefined,
      '2026-05-01',
    ])
    expect(
      facts
        .takeChanges()
        .claimLines.filter(({ stands }) => !stands)
        .map(({ line }) => line.reference),
    ).toEqual(['L1'])

    const resent = decided(earlier, refused, refusalOf(refused), again)
    expect(resent.outcomes.at(-1)).toEqual(['4 JW323', 'accepted', []])
    expect([resent.state('L0'), resent.state('L1')]).toEqual(['credited', 'granted'])
  })

  it('keeps a line that was credited since until that credit is rejected', () => {
    const crediting = claimMessage({ identification: 'M2', datedOn: '2026-06-08', number: 'D2' }, [credit('L2', 'L1')])
    const answer = claimAnswerMessage(claimMessage(), { rejected: [1] })
    const waiting = decided(claimMessage(), crediting, answer)
    expect(waiting.outcomes.at(-1)).toEqual(['3 JW325', 'parked', ['TR366']])
    expect(waiting.state('L1')).toBe('credited')

    const noCredit = claimAnswerMessage(crediting, {
      identification: 'A2',
      datedOn: '2026-06-12',
      rejected: [1],
      code: '8017',
    })
    const { outcomes, state } = decided(claimMessage(), crediting, answer, noCredit)
    expect(outcomes.map(([id, outcome]) => [id, outcome])).toEqual([
      ['1 JW323', 'accepted'],
      ['2 JW323', 'accepted'],
      ['3 JW325', 'accepted'],
      ['4 JW325', 'accepted'],
    ])
    expect([state('L1'), state('L2')]).toEqual(['rejected', 'rejected'])
  })

  it('grants of two lines with one reference the first, unless both are rejected', () => {
    const claim = claimMessage({}, [claimedLine, { ...claimedLine }])
    expect(decided(claim).state('L1')).toBe('granted')
    expect(decided(claim, claimAnswerMessage(claim, { rejected: [2], code: '8021' })).state('L1')).toBe('granted')
    expect(decided(claim, claimAnswerMessage(claim, { rejected: [1, 2], code: '8021' })).state('L1')).toBe('rejected')
  })
})
