import { describe, expect, it } from 'vitest'
import type { IjwMessage } from '../definitions/messages.ts'
import { messageEnvelope } from '../identification.ts'
import { rulesAgainstFacts } from '../rules/rules-against-facts.ts'
import {
  exampleAllocation,
  exampleChange,
  exampleRequest,
  exampleStart,
  exampleStop,
  exampleWish,
} from '../testing/example-messages.ts'
import { requestAnswerMessage } from '../testing/messages.ts'
import { judgeMessage } from './judge-message.ts'
import {
  type AllocationFact,
  type ClaimLineFact,
  type DeliveryFact,
  type FactLists,
  KnownFacts,
  type RequestFact,
  type RequestState,
} from './known-facts.ts'

const bsn = '999900031'
const provider = '98000101'
const client = '/Bericht/Client'
const allocated = `${client}/ToegewezenProducten/ToegewezenProduct`
const started = `${client}/StartProducten/StartProduct`
const stopped = `${client}/StopProducten/StopProduct`
const requested = `${client}/AangevraagdeProducten/AangevraagdProduct`
const wish = `${client}/Verzoek`
const changed = `${wish}/TeWijzigenProducten/TeWijzigenProduct`

const allocationOf = (changes: Partial<AllocationFact> = {}): AllocationFact => ({
  number: 500,
  clientId: bsn,
  providerCode: provider,
  categoryCode: '45',
  productCode: '45A90',
  start: '2026-04-08',
  end: '2026-06-17',
  volume: 3,
  unit: '04',
  frequency: '2',
  decidedAt: '2026-03-20 14:05:00',
  startToldOn: '2026-03-20',
  endToldOn: '2026-03-20',
  ...changes,
})

const startOf = (changes: Partial<DeliveryFact> = {}): DeliveryFact => ({
  clientId: bsn,
  providerCode: provider,
  kind: 'start',
  allocationNumber: 500,
  categoryCode: '45',
  productCode: '45A90',
  begin: '2026-04-10',
  ...changes,
})

const stopOf = (changes: Partial<DeliveryFact> = {}): DeliveryFact =>
  startOf({ kind: 'stop', end: '2026-05-15', reason: '20', ...changes })

const requestOf = (state: RequestState, changes: Partial<RequestFact> = {}): RequestFact => ({
  reference: 'V-1',
  providerCode: provider,
  clientId: bsn,
  type: 'JW315',
  datedOn: '2026-03-01',
  receivedOn: '2026-03-01',
  state,
  ...changes,
})

const lineOf = (changes: Partial<ClaimLineFact> = {}): ClaimLineFact => ({
  reference: 'L-1',
  providerCode: provider,
  claimNumber: 'D1',
  clientId: bsn,
  allocationNumber: 500,
  categoryCode: '45',
  productCode: '45A90',
  periodStart: '2026-05-01',
  periodEnd: '2026-05-31',
  volume: 1,
  unit: '04',
  tariffCents: 100,
  amountCents: 100,
  debitCredit: 'D',
  repeats: 0,
  state: 'granted',
  ...changes,
})

const deleted = { RedenWijziging: '13', Einddatum: '2026-04-08' } as const
const runningCare = { allocations: [allocationOf()], deliveries: [startOf()] }
const pausedCare = { allocations: [allocationOf()], deliveries: [startOf(), stopOf()] }
const endedCare = { allocations: [allocationOf()], deliveries: [startOf(), stopOf({ reason: '31' })] }
const known = { allocations: [allocationOf()] }
const generic = {
  categoryCode: undefined,
  productCode: undefined,
  volume: undefined,
  unit: undefined,
  frequency: undefined,
}
const answer = (VerzoekAntwoord: '1' | '2') =>
  requestAnswerMessage(
    {},
    {
      ReferentieAanbieder: 'V-1',
      VerzoekAntwoord,
      ...(VerzoekAntwoord === '1' && { RedenAfwijzingVerzoek: '3' }),
    },
  )

type Lists = Partial<FactLists>
type Expected = readonly [rule: string, path: string]

/** Messages that break rules, and what they are held against. */
const broken: readonly [what: string, message: IjwMessage, lists: Lists, ...breaches: Expected[]][] = [
  [
    'a message under a used identification',
    exampleStart(),
    { ...known, identifications: [{ type: 'JW305', sender: provider, identification: 'PA305-1' }] },
    ['TR056', '/Bericht/Header/BerichtIdentificatie/Identificatie'],
  ],
  [
    'a message of tomorrow',
    withHeader(exampleAllocation(), { BerichtIdentificatie: { Identificatie: 'X', Dagtekening: '2026-07-01' } }),
    {},
    ['TR135', '/Bericht/Header/BerichtIdentificatie/Dagtekening'],
  ],
  [
    'a municipality that never was',
    withHeader(exampleAllocation(), { Afzender: '9999' }),
    {},
    ['TR378', '/Bericht/Header/Afzender'],
  ],
  [
    'a municipality that had merged when the care begins',
    withHeader(exampleAllocation(), { Afzender: '0398' }),
    {},
    ['TR378', '/Bericht/Header/Afzender'],
  ],
  [
    'a number of another client',
    exampleAllocation(),
    { allocations: [allocationOf({ clientId: '999900043' })] },
    ['TR332', `${allocated}[1]`],
  ],
  [
    'a number of another provider',
    exampleAllocation(),
    { allocations: [allocationOf({ providerCode: '98000202' })] },
    ['TR332', `${allocated}[1]`],
  ],
  [
    'a number of another product',
    exampleAllocation(),
    { allocations: [allocationOf({ productCode: '45A91' })] },
    ['TR332', `${allocated}[1]`],
  ],
  ['a reference of no request', exampleAllocation([{ ReferentieAanbieder: 'V-1' }]), {}, ['TR379', `${allocated}[1]`]],
  [
    'a reference of a rejected request',
    exampleAllocation([{ ReferentieAanbieder: 'V-1' }]),
    { requests: [requestOf('rejected')] },
    ['TR379', `${allocated}[1]`],
  ],
  [
    'a reference of a request for another client',
    exampleAllocation([{ ReferentieAanbieder: 'V-1' }]),
    { requests: [requestOf('open', { clientId: '999900043' })] },
    ['TR379', `${allocated}[1]`],
  ],
  [
    'a change request that is not granted on every allocation',
    exampleAllocation([{ ReferentieAanbieder: 'V-1' }, {}]),
    { requests: [requestOf('open', { type: 'JW317' })] },
    ['TR379', `${allocated}[2]`],
  ],
  [
    'a deletion under granted lines',
    exampleAllocation([deleted]),
    { ...known, claimLines: [lineOf()] },
    ['TR385', `${allocated}[1]`],
  ],
  [
    'a start on an allocation of another client',
    exampleStart(),
    { allocations: [allocationOf({ clientId: '999900043' })] },
    ['TR019', `${started}[1]`],
  ],
  [
    'a start on an allocation at another provider',
    exampleStart(),
    { allocations: [allocationOf({ providerCode: '98000202' })] },
    ['TR019', `${started}[1]`],
  ],
  ['the same start again', exampleStart(), runningCare, ['TR074', `${started}[1]`]],
  [
    'a second start of care that runs',
    exampleStart([{ Begindatum: '2026-04-12' }]),
    runningCare,
    ['TR326', `${started}[1]`],
  ],
  [
    'the removal of a start that was stopped',
    exampleStart([{ StatusAanlevering: '3' }]),
    pausedCare,
    ['TR071', `${started}[1]`],
  ],
  [
    'the same stop again',
    exampleStop([{ Einddatum: '2026-05-15', RedenBeeindiging: '20' }]),
    pausedCare,
    ['TR074', `${stopped}[1]`],
  ],
  [
    'a stop of another product than what started',
    exampleStop([{ Product: { Categorie: '45', Code: '45A91' } }]),
    runningCare,
    ['TR382', `${stopped}[1]`],
  ],
  [
    'a stop of a start before the latest',
    exampleStop(),
    { ...known, deliveries: [startOf(), stopOf(), startOf({ begin: '2026-06-01' })] },
    ['TR382', `${stopped}[1]`],
  ],
  ['a second temporary stop', exampleStop([{ RedenBeeindiging: '20' }]), pausedCare, ['TR413', `${stopped}[1]`]],
  [
    'a final stop before the temporary one',
    exampleStop([{ Einddatum: '2026-05-14' }]),
    pausedCare,
    ['TR414', `${stopped}[1]`],
  ],
  ['a stop after a final stop', exampleStop(), endedCare, ['TR415', `${stopped}[1]`]],
  ['a used reference', exampleRequest(), { requests: [requestOf('granted')] }, ['TR347', `${requested}[1]`]],
  [
    'a request beside a pending one',
    exampleRequest(),
    { requests: [requestOf('examining', { reference: 'V-0' })] },
    ['TR374', `${requested}[1]`],
  ],
  [
    'a change of an allocation of another client',
    exampleChange(),
    { allocations: [allocationOf({ clientId: '999900043' })] },
    ['TR304', client],
  ],
  [
    'a change that forgets a current allocation',
    exampleChange(),
    { allocations: [allocationOf(), allocationOf({ number: 501, productCode: '45A91' })] },
    ['TR349', wish],
  ],
  [
    'an unknown allocation that stays as it is',
    exampleWish(),
    {},
    ['TR350', `${wish}/OngewijzigdeProducten/OngewijzigdProduct[1]`],
  ],
  [
    'a change of an allocation that has ended',
    exampleChange(),
    { allocations: [allocationOf({ end: '2026-04-09' })] },
    ['TR351', `${changed}[1]`],
  ],
  [
    'a change in the past from another day than the first',
    exampleChange([{ GewensteIngangsdatum: '2026-04-10' }]),
    known,
    ['TR357', `${changed}[1]`],
  ],
  [
    'another total from another day than the first',
    exampleChange([{ Omvang: { Volume: 9, Eenheid: '04', Frequentie: '6' } }]),
    { allocations: [allocationOf({ frequency: '6' })] },
    ['TR373', `${changed}[1]`],
  ],
  [
    'another budget from another day than the first',
    exampleChange([{ Omvang: undefined, Budget: 9 }]),
    { allocations: [allocationOf({ ...generic, budgetCents: 5 })] },
    ['TR373', `${changed}[1]`],
  ],
  [
    'a volume on an allocation without a product',
    exampleChange(),
    { allocations: [allocationOf(generic)] },
    ['TR375', `${changed}[1]`],
  ],
  [
    'no volume on an allocation of a product',
    exampleChange([{ Omvang: undefined }]),
    known,
    ['TR411', `${changed}[1]`],
  ],
  [
    'a volume on an allocation of a category',
    exampleChange(),
    { allocations: [allocationOf({ productCode: undefined })] },
    ['TR412', `${changed}[1]`],
  ],
  [
    'a new product that is allocated already',
    exampleWish([{ Product: { Categorie: '45', Code: '45A90' } }]),
    { allocations: [allocationOf({ number: 499 })] },
    ['TR361', `${wish}/NieuweProducten/NieuwProduct[1]`],
  ],
  [
    'a product code of another category',
    exampleAllocation(),
    {
      tariffs: [
        {
          providerCode: provider,
          categoryCode: '43',
          productCode: '45A90',
          unit: '04',
          amountCents: 1,
          validFrom: '2020-01-01',
        },
      ],
    },
    ['TR381', `${allocated}[1]`],
  ],
  ['an answer to no request', answer('2'), {}, ['TR355', '/Bericht/Antwoord']],
  ['an answer to what was granted', answer('1'), { requests: [requestOf('granted')] }, ['TR359', '/Bericht/Antwoord']],
  ['a second examination', answer('2'), { requests: [requestOf('examining')] }, ['TR360', '/Bericht/Antwoord']],
  ['a second rejection', answer('1'), { requests: [requestOf('rejected')] }, ['TR365', '/Bericht/Antwoord']],
]

/** Messages that wait for an earlier one. */
const waiting: readonly [what: string, message: IjwMessage, lists: Lists, ...rules: string[]][] = [
  ['a start before its allocation', exampleStart(), {}, 'TR019'],
  ['a stop before its start', exampleStop(), known, 'TR382'],
  ['a stop before all', exampleStop(), {}, 'TR019', 'TR382'],
  ['the removal of a start that did not come', exampleStart([{ StatusAanlevering: '3' }]), known, 'TR063'],
  ['the removal of a stop that did not come', exampleStop([{ StatusAanlevering: '3' }]), runningCare, 'TR063'],
]

/** Messages at the border of a rule that break none. */
const sound: readonly [what: string, message: IjwMessage, lists: Lists][] = [
  ['a first allocation', exampleAllocation(), {}],
  ['an allocation again', exampleAllocation(), known],
  [
    'an allocation of a municipality before it merged',
    withHeader(exampleAllocation([{ Ingangsdatum: '2021-12-31' }]), { Afzender: '0398' }),
    {},
  ],
  [
    'an allocation that grants a request',
    exampleAllocation([{ ReferentieAanbieder: 'V-1' }]),
    { requests: [requestOf('examining')] },
  ],
  [
    'an allocation told again with its reference',
    exampleAllocation([{ ReferentieAanbieder: 'V-1' }]),
    { allocations: [allocationOf({ requestReference: 'V-1' })] },
  ],
  [
    'a change request granted on every allocation',
    exampleAllocation([{ ReferentieAanbieder: 'V-1' }, { ReferentieAanbieder: 'V-1' }]),
    { requests: [requestOf('open', { type: 'JW317' })] },
  ],
  [
    'a deletion after the lines were credited',
    exampleAllocation([deleted]),
    { ...known, claimLines: [lineOf({ state: 'credited' })] },
  ],
  ['a start on its allocation', exampleStart(), known],
  ['a start of task-based care', exampleStart([{ ToewijzingNummer: undefined }]), {}],
  ['a start again after a temporary stop', exampleStart([{ Begindatum: '2026-05-20' }]), pausedCare],
  ['a start again after a final stop', exampleStart([{ Begindatum: '2026-05-20' }]), endedCare],
  ['the removal of a start', exampleStart([{ StatusAanlevering: '3' }]), runningCare],
  [
    'a start taken back and delivered anew in one message',
    exampleStart([{ StatusAanlevering: '3' }, { ToewijzingNummer: 500, Begindatum: '2026-04-12' }]),
    runningCare,
  ],
  [
    'the removal of a start whose allocation is unknown',
    exampleStart([{ StatusAanlevering: '3' }]),
    { deliveries: [startOf()] },
  ],
  ['a final stop of care that runs', exampleStop(), runningCare],
  ['a final stop after a temporary one, of the same day', exampleStop([{ Einddatum: '2026-05-15' }]), pausedCare],
  [
    'the removal of a stop',
    exampleStop([{ StatusAanlevering: '3', Einddatum: '2026-05-15', RedenBeeindiging: '20' }]),
    pausedCare,
  ],
  ['a request', exampleRequest(), { requests: [requestOf('rejected', { reference: 'V-0' })] }],
  ['a request for two products at once', exampleRequest([{}, {}]), {}],
  [
    'a change of all that is current',
    exampleChange(),
    {
      allocations: [
        allocationOf(),
        allocationOf({ number: 501, end: '2026-04-01' }),
        allocationOf({ number: 502, changeReason: '13', start: '2026-05-01', end: '2026-05-01' }),
      ],
    },
  ],
  ['a change from the first day', exampleChange([{ GewensteIngangsdatum: '2026-04-08' }]), known],
  [
    'another total from the first day',
    exampleChange([{ GewensteIngangsdatum: '2026-04-08', Omvang: { Volume: 9, Eenheid: '04', Frequentie: '6' } }]),
    { allocations: [allocationOf({ frequency: '6' })] },
  ],
  [
    'a budget for an allocation without a product',
    exampleChange([{ Omvang: undefined, Budget: 9, GewensteIngangsdatum: '2026-04-08' }]),
    { allocations: [allocationOf({ ...generic, budgetCents: 5 })] },
  ],
  [
    'a new product beside what stays',
    exampleWish([{ Product: { Categorie: '43', Code: '43A90' } }]),
    { allocations: [allocationOf({ number: 499 })] },
  ],
  [
    'a product code of its category',
    exampleAllocation(),
    {
      tariffs: [
        {
          providerCode: provider,
          categoryCode: '45',
          productCode: '45A90',
          unit: '04',
          amountCents: 1,
          validFrom: '2020-01-01',
        },
      ],
    },
  ],
  ['an examination', answer('2'), { requests: [requestOf('open')] }],
  ['a rejection after an examination', answer('1'), { requests: [requestOf('examining')] }],
]

const judge = (message: IjwMessage, lists: Lists) =>
  judgeMessage(
    message,
    new KnownFacts({ municipalityCode: messageEnvelope(message).municipalityCode, today: '2026-06-30', ...lists }),
  )

describe('the rules against facts', () => {
  it.each(broken)('reject %s', (_, message, lists, ...breaches) => {
    const { outcome, findings } = judge(message, lists)
    expect([outcome, ...findings.map(({ rule, path }) => [rule, path])]).toEqual(['rejected', ...breaches])
  })

  it.each(waiting)('let wait %s', (_, message, lists, ...rules) => {
    const { outcome, findings } = judge(message, lists)
    expect([outcome, ...findings.map(({ rule }) => rule)]).toEqual(['parked', ...rules])
  })

  it.each(sound)('accept %s', (_, message, lists) => {
    expect(judge(message, lists)).toEqual({ outcome: 'accepted', findings: [] })
  })

  it('reject what breaks a rule although it waits for something as well', () => {
    const message = exampleStart([{}, { ToewijzingNummer: 501, Begindatum: '2026-04-12' }])
    const { outcome } = judge(message, { allocations: [allocationOf({ number: 501, clientId: '999900043' })] })
    expect(outcome).toBe('rejected')
  })

  it('are each broken by some message here or among the claims', () => {
    const tried = new Set([
      ...broken.flatMap(([, , , ...breaches]) => breaches.map(([rule]) => rule)),
      ...waiting.flatMap(([, , , ...rules]) => rules),
    ])
    const ofAnswers = rulesAgainstFacts.filter(({ messages }) => messages.every((type) => type === 'JW325'))
    const untried = rulesAgainstFacts.filter((rule) => !tried.has(rule.id) && !ofAnswers.includes(rule))
    expect(untried.map(({ id }) => id)).toEqual([])
  })
})

function withHeader<M extends IjwMessage>(message: M, changes: Partial<M['Header']>): M {
  return { ...message, Header: { ...message.Header, ...changes } }
}
