import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IjwMessage } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import {
  allocatedProduct,
  allocationMessage,
  claimMessage,
  requestAnswerMessage,
  requestedProduct,
  requestMessage,
  startMessage,
  stopMessage,
} from '../testing/messages.ts'
import { decideInOrder, decideOverdue, inCanonicalOrder, type Undecided } from './decide-in-order.ts'
import { KnownFacts } from './known-facts.ts'

const entry = (message: IjwMessage): Undecided => {
  const envelope = messageEnvelope(message)
  return { id: `${envelope.type} ${envelope.identification}`, message, envelope }
}

const knownFacts = () => new KnownFacts({ municipalityCode: 'GM0361', today: '2026-06-30' })

/** The verdict of each message by its type and identification, with the rules that it breaks. */
function decide(messages: readonly IjwMessage[], parked: readonly IjwMessage[] = [], known = knownFacts()) {
  const decisions = decideInOrder(messages.map(entry), parked.map(entry), known)
  return Object.fromEntries(
    decisions.map(({ id, verdict }) => [id, [verdict.outcome, ...verdict.findings.map(({ rule }) => rule)].join(' ')]),
  )
}

const day = (identification: string, datedOn: string) => ({ identification, datedOn })

/** A conversation from request to claim, with a temporary stop, a correction and a repetition in it. */
const conversation: readonly IjwMessage[] = [
  requestMessage(day('1', '2026-03-02'), [{ ...requestedProduct, ReferentieAanbieder: 'V-1' }]),
  requestAnswerMessage(day('2', '2026-03-09')),
  allocationMessage(day('3', '2026-03-23'), [{ ...allocatedProduct, ReferentieAanbieder: 'V-1' }]),
  startMessage(day('4', '2026-04-10'), { Begindatum: '2026-04-09' }),
  startMessage(day('5', '2026-04-14'), { Begindatum: '2026-04-09', StatusAanlevering: '3' }),
  startMessage(day('6', '2026-04-15')),
  startMessage(day('7', '2026-04-16')),
  stopMessage(day('8', '2026-05-04'), { RedenBeeindiging: '20', Einddatum: '2026-05-01' }),
  startMessage(day('9', '2026-05-20'), { Begindatum: '2026-05-18' }),
  claimMessage(day('10', '2026-06-04')),
  stopMessage(day('11', '2026-06-18'), { Begindatum: '2026-05-18' }),
]

describe('deciding', () => {
  const expected = {
    'JW315 1': 'accepted',
    'JW319 2': 'accepted',
    'JW301 3': 'accepted',
    'JW305 4': 'accepted',
    'JW305 5': 'accepted',
    'JW305 6': 'accepted',
    'JW305 7': 'rejected TR074',
    'JW307 8': 'accepted',
    'JW305 9': 'accepted',
    'JW323 10': 'accepted',
    'JW307 11': 'accepted',
  }

  it('judges each message against what those before it made known', () => {
    expect(decide(conversation)).toEqual(expected)
  })

  it('comes to the same whatever the order of arrival', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...conversation], { minLength: conversation.length }), (shuffled) => {
        const known = knownFacts()
        expect(decide(shuffled, [], known)).toEqual(expected)
        expect(known.between('98000101').request('V-1')).toMatchObject({ state: 'granted', examinedOn: '2026-03-09' })
      }),
    )
  })

  it('comes to the same in however many batches', () => {
    for (let cut = 1; cut < conversation.length; cut += 1) {
      const known = knownFacts()
      const first = decide(conversation.slice(0, cut), [], known)
      expect({ ...first, ...decide(conversation.slice(cut), [], known) }).toEqual(expected)
    }
  })

  it('orders the messages of one day by what follows from what', () => {
    const sameDay = { datedOn: '2026-06-18' }
    const messages = [
      claimMessage(sameDay),
      stopMessage(sameDay),
      startMessage(sameDay),
      allocationMessage(sameDay),
      requestAnswerMessage(sameDay),
      requestMessage(sameDay),
    ]
    expect(inCanonicalOrder(messages.map(entry)).map(({ message }) => message.type)).toEqual([
      'JW315',
      'JW319',
      'JW301',
      'JW305',
      'JW307',
      'JW323',
    ])
  })

  it('parks what comes before what it refers to, and tries it again when that comes', () => {
    const start = startMessage(day('1', '2026-03-01'))
    const stop = stopMessage(day('2', '2026-03-02'))
    const known = knownFacts()
    expect(decide([stop, start], [], known)).toEqual({ 'JW305 1': 'parked TR019', 'JW307 2': 'parked TR019 TR382' })
    expect(decide([allocationMessage(day('3', '2026-03-03'))], [stop, start], known)).toEqual({
      'JW301 3': 'accepted',
      'JW305 1': 'accepted',
      'JW307 2': 'accepted',
    })
  })

  it('says nothing about what waits for another conversation', () => {
    const start = startMessage(day('1', '2026-03-01'))
    const other = allocationMessage({ ...day('3', '2026-03-03'), bsn: '999900043' }, [
      { ...allocatedProduct, ToewijzingNummer: 7 },
    ])
    expect(decide([other], [start])).toEqual({ 'JW301 3': 'accepted' })
  })

  it('rejects what waited too long, with the code of what it waited for', () => {
    const [decision] = decideOverdue([entry(startMessage())], knownFacts())
    expect(decision?.verdict).toMatchObject({ outcome: 'rejected', findings: [{ rule: 'TR019', code: '9019' }] })
  })

  it('keeps the latest decision on an allocation, in whatever order its messages are dated', () => {
    const known = knownFacts()
    const later = { ...allocatedProduct, Toewijzingsdatum: '2026-03-21', Einddatum: '2026-05-31', RedenWijziging: '12' }
    decide([allocationMessage(day('1', '2026-03-22'), [later]), allocationMessage(day('2', '2026-03-23'))], [], known)
    expect(known.between('98000101').allocation(500017)).toMatchObject({ end: '2026-05-31', changeReason: '12' })
  })

  it('knows nothing of what it rejected', () => {
    const known = knownFacts()
    decide([startMessage({ datedOn: '2026-12-31' }), startMessage({ identification: 'X' })], [], known)
    expect(known.takeChanges()).toMatchObject({ deliveries: [] })
  })
})
