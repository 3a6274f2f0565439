import { randomUUID } from 'node:crypto'
import type { Identity } from '@regiograaf/identity'
import { parseMessage, type TeWijzigenProduct, type ToegewezenProduct, type Verzoek } from '@regiograaf/ijw'
import {
  allocatedProduct,
  allocationMessage,
  changeRequestMessage,
  claimedLine,
  claimMessage,
  requestedProduct,
  requestMessage,
  startMessage,
} from '@regiograaf/ijw/testing'
import { today } from '@regiograaf/subgraph-kit'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ClientsFixture, openClientsFixture } from './testing/clients-fixture.ts'

const alkmaar = identityOf({ municipality: 'GM0361' })
const dordrecht = identityOf({ municipality: 'GM0505' })
let fixture: ClientsFixture

beforeAll(async () => {
  fixture = await openClientsFixture()
})
afterAll(() => fixture?.close())
beforeEach(() => fixture.clear())

/** So many days from the present one. */
const day = (days: number) => today(new Date(Date.now() + days * 86_400_000))

/** An allocation that is current: three hours a week until a month from now. */
const current: ToegewezenProduct = { ...allocatedProduct, Einddatum: day(30) }
const total: ToegewezenProduct = { ...current, Omvang: { Volume: 90, Eenheid: '04', Frequentie: '6' } }
const request = requestMessage({ datedOn: day(-2) }, [
  { ...requestedProduct, ToewijzingIngangsdatum: day(7), ToewijzingEinddatum: day(100) },
])

/** A change of the allocation that stands: more hours from a week ahead. */
const moreHours: TeWijzigenProduct = {
  ToewijzingNummer: 500_017,
  GewensteIngangsdatum: day(7),
  Einddatum: day(60),
  Omvang: { Volume: 5, Eenheid: '04', Frequentie: '2' },
}

/** A request for a change, made yesterday: a new product beside what stands, and more. */
const wished = (more: Partial<Verzoek> = {}, madeOn = -1) =>
  changeRequestMessage(
    { datedOn: day(madeOn) },
    {
      ...('TeWijzigenProducten' in more
        ? {}
        : { OngewijzigdeProducten: { OngewijzigdProduct: [{ ToewijzingNummer: 500_017 }] } }),
      TeWijzigenProducten: undefined,
      NieuweProducten: { NieuwProduct: [{ Product: { Categorie: '43' }, GewensteIngangsdatum: day(7) }] },
      ...more,
    },
  )
const home = { postcode: '1800AA', houseNumber: 12 }

type Result = Record<string, unknown> & { readonly __typename: string }

const problems = `__typename ... on Problem { message } ... on MessageRefusedProblem { breaches { path message rule returnCode { code } } }`

async function change(name: string, input: object, selection = '', identity: Identity = alkmaar): Promise<Result> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const { data, errors } = await fixture.ask(
    identity,
    `mutation($input: ${type}Input!) { result: ${name}(input: $input) { ${problems} ${selection && `... on ${type}Success { ${selection} }`} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  )
  expect(errors).toBeUndefined()
  return data?.result as Result
}

const clientId = () => fixture.pseudonyms.clientId('GM0361', '999900031')
const allocationId = (number = 500_017) => fixture.pseudonyms.allocationId('GM0361', number)
const requestId = (reference = 'V-1') => fixture.pseudonyms.idOf('request', 'GM0361', '98000101', reference)

const grantInput = (more: object = {}) => ({
  clientId: clientId(),
  providerAgbCode: '98000101',
  productCategoryCode: '43',
  productCode: '43A10',
  start: day(7),
  end: day(100),
  volume: { volume: 2, unitCode: '04', frequencyCode: '2' },
  ...more,
})

/** What waits for the provider, as messages, in the order in which it was written. */
async function outgoing() {
  const { rows } = await fixture.owner.query<{ content: string }>(
    "select content from ijw.outgoing where message_type in ('JW301', 'JW319') order by written_at",
  )
  return rows.map(({ content }) => {
    const result = parseMessage(content)
    if (!result.ok) throw new Error(JSON.stringify(result.findings))
    return result.message
  })
}

async function sentProducts(): Promise<readonly ToegewezenProduct[]> {
  const message = (await outgoing()).at(-1)
  return message?.type === 'JW301' ? message.Client.ToegewezenProducten.ToegewezenProduct : []
}

const breachesOf = ({ breaches }: Result) =>
  (breaches as { path: string[]; rule: string; returnCode: { code: string } | null }[]).map(
    ({ path, rule, returnCode }) => [path.join('.'), rule, returnCode?.code ?? null],
  )

describe('granting an allocation', () => {
  const granted =
    'allocation { number start end provider { agbCode } volume { volume } client { familyName } careRequest { reference } }'

  it('gives it a number, sends the provider all that is current there, and is at once in the file', async () => {
    await fixture.receive(allocationMessage({}, [current]))
    expect(await change('grantAllocation', grantInput(), granted)).toEqual({
      __typename: 'GrantAllocationSuccess',
      allocation: {
        number: 500_018,
        start: day(7),
        end: day(100),
        provider: { agbCode: '98000101' },
        volume: { volume: 2 },
        client: { familyName: 'Zandloper' },
        careRequest: null,
      },
    })
    const [message] = await outgoing()
    expect(message).toMatchObject({
      Header: { BerichtCode: '436', Afzender: '0361', Ontvanger: '98000101' },
      Client: { Bsn: '999900031', Naam: { Voornamen: 'Fenna' }, Contactgegevens: { Contact: [{ Soort: '01' }] } },
    })
    expect((await sentProducts()).map((product) => [product.ToewijzingNummer, product.RedenWijziging])).toEqual([
      [500_017, undefined],
      [500_018, undefined],
    ])
    expect((await fixture.ask(alkmaar, '{ clients { nodes { allocations { number } } } }')).data).toEqual({
      clients: { nodes: [{ allocations: [{ number: 500_017 }, { number: 500_018 }] }] },
    })
  })

  it('honours a request of a young person who was not known, at the contact that is given', async () => {
    await fixture.receive(request)
    const input = grantInput({ productCategoryCode: '45', productCode: '45A90', careRequestId: requestId() })
    expect(breachesOf(await change('grantAllocation', input))).toEqual([['contact', 'TR061', '0001']])
    expect(await change('grantAllocation', { ...input, contact: home }, granted)).toMatchObject({
      allocation: { number: 1, careRequest: { reference: 'V-1' } },
    })
    expect(await sentProducts()).toMatchObject([{ ReferentieAanbieder: 'V-1' }])
    expect((await fixture.ask(alkmaar, '{ careRequests { nodes { state allocations { number } } } }')).data).toEqual({
      careRequests: { nodes: [{ state: 'GRANTED', allocations: [{ number: 1 }] }] },
    })
  })

  it('grants no part of a request for a change', async () => {
    await fixture.receive(allocationMessage({}, [current]), wished())
    const refused = [
      await change('grantAllocation', grantInput({ careRequestId: requestId('W-1') })),
      await change('changeAllocation', {
        allocationId: allocationId(),
        careRequestId: requestId('W-1'),
        reasonCode: '12',
        end: day(60),
      }),
    ]
    expect(refused.map(breachesOf)).toEqual(Array(2).fill([['careRequestId', 'OP344', null]]))
    expect(await outgoing()).toEqual([])
  })

  it.each([
    ['a code without a volume', { volume: null }, [['volume', 'CD041', '0001']]],
    ['a frequency per week without an end', { end: null }, [['end', 'CD076', '0001']]],
    ['an end before the start', { end: day(6) }, [['end', 'CS003', '0001']]],
    [
      'a budget beside a volume',
      { budgetCents: 5 },
      [
        ['volume', 'CD077', '0001'],
        ['budgetCents', 'CD078', '0001'],
      ],
    ],
    [
      'an unknown unit',
      { volume: { volume: 2, unitCode: '99', frequencyCode: '2' } },
      [['volume.unitCode', 'XSD', null]],
    ],
    ['an unknown category', { productCategoryCode: '99' }, [['productCategoryCode', 'XSD', null]]],
    ['a code without a category', { productCategoryCode: null }, [['productCategoryCode', 'XSD', null]]],
    ['a product that stands already', { productCategoryCode: '45', productCode: '45A90' }, [['', 'TR302', '0001']]],
    ['a postcode that is none', { contact: { postcode: 'X', houseNumber: 1 } }, [['contact', 'CS089', '0001']]],
  ])('is refused with %s, and nothing is sent', async (_what, more, breaches) => {
    await fixture.receive(allocationMessage({}, [current]))
    expect(breachesOf(await change('grantAllocation', grantInput(more)))).toEqual(breaches)
    expect(await outgoing()).toEqual([])
    expect((await fixture.owner.query('select number from ijw.allocation')).rows).toHaveLength(1)
  })

  it('is refused for the request of another young person or provider, or one that was rejected', async () => {
    await fixture.receive(allocationMessage({}, [current]), request)
    await change('rejectRequest', { careRequestId: requestId(), reasonCode: '3' })
    const rejected = await change('grantAllocation', grantInput({ careRequestId: requestId() }))
    expect(breachesOf(rejected)).toEqual([['careRequestId', 'TR379', '9379']])
    const elsewhere = grantInput({ careRequestId: requestId(), providerAgbCode: '98000202' })
    expect(breachesOf(await change('grantAllocation', elsewhere))).toEqual([['careRequestId', 'TR379', '9379']])
    expect(await change('grantAllocation', grantInput({ careRequestId: randomUUID() }))).toMatchObject({
      __typename: 'CareRequestNotFoundProblem',
    })
  })

  it('is done once for a key, and refused for another input under the same one', async () => {
    await fixture.receive(allocationMessage({}, [current]))
    const input = grantInput({ idempotencyKey: randomUUID() })
    const first = await change('grantAllocation', input, granted)
    expect(await change('grantAllocation', input, granted)).toEqual(first)
    expect(await change('grantAllocation', { ...input, start: day(8) })).toMatchObject({
      __typename: 'IdempotencyKeyReusedProblem',
    })
    expect(await outgoing()).toHaveLength(1)
  })

  it('gives no number twice and loses nothing when many are granted at once', async () => {
    await fixture.receive(allocationMessage({}, [current]))
    const key = randomUUID()
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        change(
          'grantAllocation',
          grantInput({
            productCode: `43A${index % 8}`,
            ...(index >= 8 && { idempotencyKey: key, productCode: '43B' }),
          }),
          'allocation { number }',
        ),
      ),
    )
    const numbers = results.map(({ allocation }) => (allocation as { number: number }).number)
    expect([...new Set(numbers)].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 9 }, (_, index) => 500_018 + index),
    )
    expect(await outgoing()).toHaveLength(9)
    expect(await sentProducts()).toHaveLength(10)
  })

  it('tells the provider nothing of where somebody with a secret address stays but what is said', async () => {
    await fixture.receive(allocationMessage({}, [current]))
    await fixture.ask(alkmaar, 'mutation($id: ID!) { protectAddress(input: { clientId: $id }) { __typename } }', {
      id: clientId(),
    })
    expect(breachesOf(await change('grantAllocation', grantInput()))).toEqual([['contact', 'TR061', '0001']])
    await change('grantAllocation', grantInput({ contact: { kindCode: '02', phoneNumber: '0612345678' } }))
    const [message] = await outgoing()
    expect(message).toMatchObject({ Client: { Contactgegevens: { Contact: [{ Soort: '02' }] } } })
    expect(JSON.stringify(message)).not.toContain('1800AA')
  })

  it('gives the same answer for a key also when more is asked of a new sending by then', async () => {
    await fixture.receive(allocationMessage({}, [current]))
    const input = grantInput({ idempotencyKey: randomUUID() })
    const first = await change('grantAllocation', input, 'allocation { number }')
    await fixture.ask(alkmaar, 'mutation($id: ID!) { protectAddress(input: { clientId: $id }) { __typename } }', {
      id: clientId(),
    })
    expect(await change('grantAllocation', input, 'allocation { number }')).toEqual(first)
  })
})

describe('adjusting an allocation', () => {
  it('changes its end and its total, with the reason', async () => {
    await fixture.receive(allocationMessage({}, [total]))
    const input = { allocationId: allocationId(), reasonCode: '04', end: day(60), volume: 120 }
    expect(
      await change('changeAllocation', input, 'allocation { number end changeReason { code } volume { volume } }'),
    ).toEqual({
      __typename: 'ChangeAllocationSuccess',
      allocation: { number: 500_017, end: day(60), changeReason: { code: '04' }, volume: { volume: 120 } },
    })
    expect(await sentProducts()).toMatchObject([
      { ToewijzingNummer: 500_017, RedenWijziging: '04', Einddatum: day(60) },
    ])
  })

  it.each([
    ['nothing', {}, [['', 'IV066', null]]],
    ['a volume that is no total', { volume: 5 }, [['volume', 'IV066', null]]],
    ['a budget where there is none', { budgetCents: 500 }, [['budgetCents', 'IV066', null]]],
    ['an end before the start', { end: '2026-04-07' }, [['end', 'CS003', '0001']]],
    ['no end, per week', { end: null }, [['end', 'CD076', '0001']]],
    ['the withdrawn reason', { end: day(60), reasonCode: '01' }, [['reasonCode', 'CS336', '0001']]],
    ['an unknown reason', { end: day(60), reasonCode: '99' }, [['reasonCode', 'XSD', null]]],
  ])('is refused when it changes %s', async (_what, more, breaches) => {
    await fixture.receive(allocationMessage({}, [current]))
    const input = { allocationId: allocationId(), reasonCode: '04', ...more }
    expect(breachesOf(await change('changeAllocation', input))).toEqual(breaches)
    expect(await outgoing()).toEqual([])
  })

  it('ends it earlier, and not later', async () => {
    await fixture.receive(allocationMessage({}, [current]))
    const input = { allocationId: allocationId(), reasonCode: '05' }
    expect(breachesOf(await change('endAllocation', { ...input, end: day(30) }))).toEqual([['end', 'IV066', null]])
    expect(await change('endAllocation', { ...input, end: day(10) }, 'allocation { end }')).toMatchObject({
      allocation: { end: day(10) },
    })
    expect(await sentProducts()).toMatchObject([{ RedenWijziging: '05', Einddatum: day(10) }])
  })

  it('takes it back as if it had never been, once', async () => {
    await fixture.receive(allocationMessage({}, [current]))
    const input = { allocationId: allocationId(), idempotencyKey: randomUUID() }
    const deleted = await change('deleteAllocation', input, 'client { familyName allocations { number } }')
    expect(deleted).toEqual({
      __typename: 'DeleteAllocationSuccess',
      client: { familyName: 'Zandloper', allocations: [] },
    })
    expect(await sentProducts()).toMatchObject([{ RedenWijziging: '13', Einddatum: '2026-04-08' }])
    expect(await change('deleteAllocation', input, 'client { familyName allocations { number } }')).toEqual(deleted)
    expect(breachesOf(await change('deleteAllocation', { allocationId: allocationId() }))).toEqual([
      ['', 'IV066', null],
    ])
    expect(await outgoing()).toHaveLength(1)
  })

  it('does not take it back when care on it was granted', async () => {
    await fixture.receive(allocationMessage({}, [current]), startMessage(), claimMessage({}, [claimedLine]))
    const refused = await change('deleteAllocation', { allocationId: allocationId() })
    expect(breachesOf(refused)).toEqual([['', 'TR385', '9385']])
  })

  it('works one after another within one moment', async () => {
    await fixture.receive(allocationMessage({}, [total]))
    const volumes = await Promise.all(
      [100, 110, 120, 130].map((volume) =>
        change(
          'changeAllocation',
          { allocationId: allocationId(), reasonCode: '04', volume },
          'allocation { volume { volume } }',
        ),
      ),
    )
    expect(volumes.map(({ __typename }) => __typename)).toEqual(Array(4).fill('ChangeAllocationSuccess'))
    const [{ volume } = { volume: 0 }] = (await fixture.owner.query('select volume from clients.allocation')).rows
    expect((await sentProducts())[0]?.Omvang?.Volume).toBe(volume)
    expect((await fixture.owner.query('select volume from ijw.allocation')).rows).toEqual([{ volume }])
  })
})

describe('granting a request', () => {
  const granted = 'careRequest { state allocations { number } } sent: message { type }'
  const grant = (more: object = {}) => change('grantRequest', { careRequestId: requestId('W-1'), ...more }, granted)
  /** What each product of the latest message says, in short. */
  const told = async () =>
    (await sentProducts()).map((product) => [
      product.ToewijzingNummer,
      product.RedenWijziging ?? null,
      product.Ingangsdatum,
      product.Einddatum ?? null,
      product.Omvang?.Volume ?? product.Budget ?? null,
    ])
  const start = current.Ingangsdatum

  it('tells all that is wished in one message, each product with its reference', async () => {
    const other = { ...current, ToewijzingNummer: 500_018, Product: { Categorie: '44', Code: '44A10' } }
    await fixture.receive(
      allocationMessage({}, [current, other]),
      wished({
        OngewijzigdeProducten: { OngewijzigdProduct: [{ ToewijzingNummer: 500_018 }] },
        TeWijzigenProducten: { TeWijzigenProduct: [moreHours] },
      }),
    )
    expect(await grant()).toEqual({
      __typename: 'GrantRequestSuccess',
      careRequest: {
        state: 'GRANTED',
        allocations: [500_017, 500_018, 500_019, 500_020].map((number) => ({ number })),
      },
      sent: { type: 'JW301' },
    })
    expect(await told()).toEqual([
      [500_018, null, start, day(30), 3],
      [500_017, '12', start, day(6), 3],
      [500_019, null, day(7), day(60), 5],
      [500_020, null, day(7), null, null],
    ])
    expect((await sentProducts()).map((product) => product.ReferentieAanbieder)).toEqual(Array(4).fill('W-1'))
    expect((await sentProducts())[2]?.Product).toEqual({ Categorie: '45', Code: '45A90' })
    expect(await outgoing()).toHaveLength(1)
  })

  it.each([
    [
      'another end',
      current,
      { GewensteIngangsdatum: day(7), Einddatum: day(60), Omvang: current.Omvang },
      [[500_017, '12', start, day(60), 3]],
    ],
    [
      'another total',
      total,
      { GewensteIngangsdatum: start, Omvang: { Volume: 120, Eenheid: '04', Frequentie: '6' } },
      [[500_017, '12', start, day(30), 120]],
    ],
    [
      'another volume per week from the first day',
      current,
      { GewensteIngangsdatum: start, Einddatum: day(30), Omvang: { Volume: 5, Eenheid: '04', Frequentie: '2' } },
      [
        [500_017, '13', start, start, 3],
        [500_018, null, start, day(30), 5],
      ],
    ],
    [
      'nothing else',
      current,
      { GewensteIngangsdatum: day(7), Einddatum: day(30), Omvang: current.Omvang },
      [[500_017, null, start, day(30), 3]],
    ],
  ] as const)('keeps the number where it may, for %s', async (_what, allocation, product, expected) => {
    await fixture.receive(
      allocationMessage({}, [allocation]),
      wished({
        TeWijzigenProducten: { TeWijzigenProduct: [{ ToewijzingNummer: 500_017, ...product } as TeWijzigenProduct] },
        NieuweProducten: undefined,
      }),
    )
    expect(await grant()).toMatchObject({ careRequest: { state: 'GRANTED' } })
    expect(await told()).toEqual(expected)
  })

  it('grants a request for an allocation as well, at the contact that is given', async () => {
    await fixture.receive(request)
    const input = { careRequestId: requestId() }
    expect(breachesOf(await change('grantRequest', input))).toEqual([['contact', 'TR061', '0001']])
    expect(await change('grantRequest', { ...input, contact: home }, granted)).toMatchObject({
      careRequest: { state: 'GRANTED', allocations: [{ number: 1 }] },
    })
    expect(await sentProducts()).toMatchObject([
      { ReferentieAanbieder: 'V-1', Ingangsdatum: day(7), Einddatum: day(100), Omvang: requestedProduct.Omvang },
    ])
  })

  it('begins what should have begun before on the day that was agreed', async () => {
    await fixture.receive(
      allocationMessage({}, [current]),
      wished(
        { NieuweProducten: { NieuwProduct: [{ Product: { Categorie: '43' }, GewensteIngangsdatum: day(-1) }] } },
        -3,
      ),
    )
    expect(await grant({ start: day(2) })).toMatchObject({ careRequest: { state: 'GRANTED' } })
    expect((await told()).at(-1)).toEqual([500_018, null, day(2), null, null])
  })

  it('begins on no other day while the wished one is still to come', async () => {
    await fixture.receive(allocationMessage({}, [current]), wished())
    expect(breachesOf(await grant({ start: day(9) }))).toEqual([['start', 'OP348', null]])
    expect(await outgoing()).toEqual([])
  })

  it('sends nothing of it when one product breaks a rule', async () => {
    await fixture.receive(
      allocationMessage({}, [current]),
      startMessage(),
      claimMessage({}, [claimedLine]),
      wished({
        TeWijzigenProducten: { TeWijzigenProduct: [{ ...moreHours, GewensteIngangsdatum: start }] },
        OngewijzigdeProducten: undefined,
      }),
    )
    const before = (await fixture.owner.query('select * from ijw.allocation')).rows
    expect(breachesOf(await grant())).toEqual([['careRequestId', 'TR385', '9385']])
    expect(await outgoing()).toEqual([])
    expect((await fixture.owner.query('select * from ijw.allocation')).rows).toEqual(before)
    expect((await fixture.ask(alkmaar, '{ careRequests { nodes { state } } }')).data).toEqual({
      careRequests: { nodes: [{ state: 'OPEN' }] },
    })
  })

  it('is refused when it was granted or rejected before, or what it is about is gone', async () => {
    await fixture.receive(allocationMessage({}, [current]), wished())
    await change('deleteAllocation', { allocationId: allocationId() })
    expect(breachesOf(await grant())).toEqual([['careRequestId', 'OP348', null]])
    await fixture.clear()
    await fixture.receive(allocationMessage({}, [current]), wished())
    await grant()
    expect(breachesOf(await grant())).toEqual([['careRequestId', 'OP344', null]])
    expect(await outgoing()).toHaveLength(1)
    await fixture.clear()
    await fixture.receive(allocationMessage({}, [current]), wished())
    await change('rejectRequest', { careRequestId: requestId('W-1'), reasonCode: '3' })
    expect(breachesOf(await grant())[0]).toEqual(['careRequestId', 'TR379', '9379'])
  })

  it('is done once, however many ask at once and under whatever keys', async () => {
    await fixture.receive(allocationMessage({}, [current]), wished())
    const idempotencyKey = randomUUID()
    const results = await Promise.all([...Array(4).fill({ idempotencyKey }), {}, {}].map((more) => grant(more)))
    const successes = results.filter(({ __typename }) => __typename === 'GrantRequestSuccess')
    expect(new Set(successes.map((result) => JSON.stringify(result))).size).toBe(1)
    expect(results.filter(({ __typename }) => __typename === 'MessageRefusedProblem').map(breachesOf)).toEqual(
      Array(6 - successes.length).fill([['careRequestId', 'OP344', null]]),
    )
    expect(await outgoing()).toHaveLength(1)
    expect(await grant({ idempotencyKey, start: day(20) })).toMatchObject({
      __typename: successes.length === 4 ? 'IdempotencyKeyReusedProblem' : 'MessageRefusedProblem',
    })
  })
})

describe('answering a request', () => {
  const asked = 'careRequest { state rejectionReason { code } responsibleMunicipality { code } }'

  it('says that it is being examined, once', async () => {
    await fixture.receive(request)
    const input = { careRequestId: requestId() }
    expect(await change('putRequestUnderExamination', input, 'careRequest { state examinedOn }')).toEqual({
      __typename: 'PutRequestUnderExaminationSuccess',
      careRequest: { state: 'UNDER_EXAMINATION', examinedOn: today() },
    })
    expect(await outgoing()).toMatchObject([
      { type: 'JW319', Antwoord: { ReferentieAanbieder: 'V-1', VerzoekAntwoord: '2' } },
    ])
    expect(breachesOf(await change('putRequestUnderExamination', input))).toEqual([['', 'TR360', '9360']])
  })

  it('rejects it with a reason, and then nothing more', async () => {
    await fixture.receive(request)
    const input = { careRequestId: requestId(), reasonCode: '3' }
    expect(await change('rejectRequest', input, asked)).toEqual({
      __typename: 'RejectRequestSuccess',
      careRequest: { state: 'REJECTED', rejectionReason: { code: '3' }, responsibleMunicipality: null },
    })
    expect(breachesOf(await change('rejectRequest', input))).toEqual([['', 'TR365', '9365']])
    expect(await outgoing()).toHaveLength(1)
  })

  it.each([
    ['the residence principle without a municipality', '8', [['municipalityCode', 'TR377', '0001']]],
    ['an unknown reason', '99', [['reasonCode', 'XSD', null]]],
  ])('is refused with %s', async (_what, reasonCode, breaches) => {
    await fixture.receive(request)
    expect(breachesOf(await change('rejectRequest', { careRequestId: requestId(), reasonCode }))).toEqual(breaches)
    expect(await outgoing()).toEqual([])
  })

  it('refers it to the municipality that is responsible, if that exists', async () => {
    await fixture.receive(request)
    const refer = (municipalityCode: string) =>
      change('referToMunicipality', { careRequestId: requestId(), municipalityCode }, asked)
    expect(breachesOf(await refer('GM9999'))).toEqual([['municipalityCode', 'TR378', 'S300']])
    expect(await refer('GM0505')).toEqual({
      __typename: 'ReferToMunicipalitySuccess',
      careRequest: { state: 'REJECTED', rejectionReason: { code: '8' }, responsibleMunicipality: { code: 'GM0505' } },
    })
    expect(await outgoing()).toMatchObject([
      { Antwoord: { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8', Woonplaatsbeginsel: { Gemeente: '0505' } } },
    ])
  })

  it('refers no request for a change', async () => {
    await fixture.receive(
      allocationMessage({}, [current]),
      changeRequestMessage(
        { datedOn: day(-1) },
        {
          TeWijzigenProducten: {
            TeWijzigenProduct: [
              {
                ToewijzingNummer: 500_017,
                GewensteIngangsdatum: day(3),
                Einddatum: day(60),
                Omvang: { Volume: 5, Eenheid: '04', Frequentie: '2' },
              },
            ],
          },
        },
      ),
    )
    const refused = await change('referToMunicipality', { careRequestId: requestId('W-1'), municipalityCode: 'GM0505' })
    expect(breachesOf(refused)).toEqual([['careRequestId', 'OP359', null]])
  })

  it('is done once for a key, and refused for another answer under the same one', async () => {
    await fixture.receive(request)
    const input = { careRequestId: requestId(), idempotencyKey: randomUUID() }
    const first = await change('putRequestUnderExamination', input, 'careRequest { state }')
    expect(await change('putRequestUnderExamination', input, 'careRequest { state }')).toEqual(first)
    expect(await change('rejectRequest', { ...input, reasonCode: '3' })).toMatchObject({
      __typename: 'IdempotencyKeyReusedProblem',
    })
    expect(await outgoing()).toHaveLength(1)
  })
})

describe('what belongs to another municipality', () => {
  it.each([
    ['grantAllocation', () => grantInput(), 'ClientNotFoundProblem'],
    [
      'changeAllocation',
      () => ({ allocationId: allocationId(), reasonCode: '04', end: day(9) }),
      'AllocationNotFoundProblem',
    ],
    [
      'endAllocation',
      () => ({ allocationId: allocationId(), reasonCode: '04', end: day(9) }),
      'AllocationNotFoundProblem',
    ],
    ['deleteAllocation', () => ({ allocationId: allocationId() }), 'AllocationNotFoundProblem'],
    ['putRequestUnderExamination', () => ({ careRequestId: requestId() }), 'CareRequestNotFoundProblem'],
    ['grantRequest', () => ({ careRequestId: requestId() }), 'CareRequestNotFoundProblem'],
    ['rejectRequest', () => ({ careRequestId: requestId(), reasonCode: '3' }), 'CareRequestNotFoundProblem'],
    [
      'referToMunicipality',
      () => ({ careRequestId: requestId(), municipalityCode: 'GM0505' }),
      'CareRequestNotFoundProblem',
    ],
  ])('is not there for %s', async (name, input, problem) => {
    await fixture.receive(allocationMessage({}, [current]), request)
    expect(await change(name, input(), '', dordrecht)).toMatchObject({ __typename: problem })
    expect(await outgoing()).toEqual([])
  })

  it.each(['back-office', 'policy', 'privacy-officer'] as const)(
    'nobody but a caseworker allocates: not the %s',
    async (role) => {
      await fixture.receive(allocationMessage({}, [current]))
      const { errors } = await fixture.ask(
        identityOf({ municipality: 'GM0361', role }),
        'mutation($input: DeleteAllocationInput!) { deleteAllocation(input: $input) { __typename } }',
        { input: { idempotencyKey: randomUUID(), allocationId: allocationId() } },
      )
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
      expect(await outgoing()).toEqual([])
    },
  )
})
