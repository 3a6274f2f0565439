import { describe, expect, it } from 'vitest'
import type { IjwMessage } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import {
  allocatedProduct,
  allocationMessage,
  claimAnswerMessage,
  claimedLine,
  claimMessage,
} from '../testing/messages.ts'
import { decideInOrder, type Undecided } from './decide-in-order.ts'
import { KnownFacts } from './known-facts.ts'

const otherBsn = '999900043'
const known = () => new KnownFacts({ municipalityCode: 'GM0361', today: '2026-06-30' })

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
