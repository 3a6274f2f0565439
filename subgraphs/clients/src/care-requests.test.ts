import {
  allocatedProduct,
  allocationMessage,
  changeRequestMessage,
  requestAnswerMessage,
  requestedProduct,
  requestMessage,
} from '@regiograaf/ijw/testing'
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

const request = requestMessage()
const examination = requestAnswerMessage({ identification: 'A1', datedOn: '2026-04-21' })
const rejection = requestAnswerMessage(
  { identification: 'A2', datedOn: '2026-04-28' },
  { VerzoekAntwoord: '1', RedenAfwijzingVerzoek: '8', Woonplaatsbeginsel: { Gemeente: '0505' } },
)
const grant = allocationMessage({ identification: 'M2', datedOn: '2026-04-28' }, [
  { ...allocatedProduct, ToewijzingNummer: 500018, ReferentieAanbieder: 'V-1' },
])

const wishedChange = {
  GewensteIngangsdatum: '2026-05-11',
  Einddatum: '2026-09-30',
  Omvang: { Volume: 5, Eenheid: '04', Frequentie: '2' },
}

const states = '{ careRequests { nodes { state examinedOn rejectedOn rejectionReason { code } allocations { number } } } }'

describe('the requests of providers', () => {
  it('say who asks what for whom, and who referred', async () => {
    await fixture.receive(request)
    const { data, errors } = await fixture.ask(
      alkmaar,
      `{ careRequests { totalCount nodes { kind reference datedOn state reason { code } decisionNumber
          client { familyName birthDate } provider { agbCode } referrer { type { code label } name agbCode }
          products { wish start end productCode productCategory { code } budgetCents allocation { number }
            volume { volume unit { code } frequency { code } } } } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      careRequests: {
        totalCount: 1,
        nodes: [
          {
            kind: 'ALLOCATION',
            reference: 'V-1',
            datedOn: '2026-04-20',
            state: 'OPEN',
            reason: null,
            decisionNumber: null,
            client: { familyName: 'Zandloper', birthDate: '2012-09-03' },
            provider: { agbCode: '98000101' },
            referrer: { type: { code: '02', label: 'Huisarts' }, name: 'Praktijk De Dijk', agbCode: null },
            products: [
              {
                wish: 'NEW',
                start: '2026-05-01',
                end: '2026-10-31',
                productCode: '45A90',
                productCategory: { code: '45' },
                budgetCents: null,
                allocation: null,
                volume: { volume: 2, unit: { code: '04' }, frequency: { code: '2' } },
              },
            ],
          },
        ],
      },
    })
  })

  it('hold all of what is wished when a change is asked', async () => {
    await fixture.receive(
      allocationMessage(),
      changeRequestMessage({}, { NieuweProducten: { NieuwProduct: [{ Product: { Categorie: '43' }, GewensteIngangsdatum: '2026-06-01' }] } }),
    )
    const { data } = await fixture.ask(
      alkmaar,
      `{ careRequests { nodes { kind reason { code } referrer { name }
          products { wish start end productCategory { code } allocation { number } volume { volume } } } } }`,
    )
    expect(data).toEqual({
      careRequests: {
        nodes: [
          {
            kind: 'CHANGE',
            reason: { code: '2' },
            referrer: null,
            products: [
              {
                wish: 'CHANGED',
                start: '2026-05-11',
                end: '2026-09-30',
                productCategory: null,
                allocation: { number: 500017 },
                volume: { volume: 5 },
              },
              {
                wish: 'NEW',
                start: '2026-06-01',
                end: null,
                productCategory: { code: '43' },
                allocation: null,
                volume: null,
              },
            ],
          },
        ],
      },
    })
  })

  it.each([
    ['open', [request], { state: 'OPEN', examinedOn: null, rejectedOn: null, rejectionReason: null, allocations: [] }],
    [
      'under examination',
      [request, examination],
      { state: 'UNDER_EXAMINATION', examinedOn: '2026-04-21', rejectedOn: null, rejectionReason: null, allocations: [] },
    ],
    [
      'rejected',
      [request, examination, rejection],
      {
        state: 'REJECTED',
        examinedOn: '2026-04-21',
        rejectedOn: '2026-04-28',
        rejectionReason: { code: '8' },
        allocations: [],
      },
    ],
    [
      'granted',
      [request, examination, grant],
      {
        state: 'GRANTED',
        examinedOn: '2026-04-21',
        rejectedOn: null,
        rejectionReason: null,
        allocations: [{ number: 500018 }],
      },
    ],
  ] as const)('are %s, in whatever order and however often their messages come', async (_state, messages, expected) => {
    for (const order of [messages, messages.toReversed(), [...messages.slice(1), ...messages]]) {
      await fixture.clear()
      for (const message of order) await fixture.project(message)
      expect((await fixture.ask(alkmaar, states)).data).toEqual({ careRequests: { nodes: [expected] } })
    }
  })

  it('name the municipality that is responsible instead', async () => {
    await fixture.receive(request, rejection)
    expect(
      (await fixture.ask(alkmaar, '{ careRequests { nodes { responsibleMunicipality { code } } } }')).data,
    ).toEqual({ careRequests: { nodes: [{ responsibleMunicipality: { code: 'GM0505' } }] } })
  })

  it('stay granted when the municipality changes the allocation by itself afterwards', async () => {
    await fixture.receive(
      request,
      grant,
      allocationMessage({ identification: 'M3', datedOn: '2026-05-28' }, [
        { ...allocatedProduct, ToewijzingNummer: 500018, Toewijzingsdatum: '2026-05-27', RedenWijziging: '05' },
      ]),
    )
    const { data } = await fixture.ask(
      alkmaar,
      '{ clients { nodes { allocations { changeReason { code } careRequest { reference state } } } } }',
    )
    expect(data).toEqual({
      clients: {
        nodes: [{ allocations: [{ changeReason: { code: '05' }, careRequest: { reference: 'V-1', state: 'GRANTED' } }] }],
      },
    })
  })

  it('can be filtered by state, kind and provider', async () => {
    await fixture.receive(
      allocationMessage(),
      request,
      examination,
      requestMessage({ identification: 'V2', provider: '98000202' }, [{ ...requestedProduct, ReferentieAanbieder: 'V-2' }]),
      allocationMessage({ bsn: '999900043', identification: 'M9' }, [{ ...allocatedProduct, ToewijzingNummer: 500_019 }]),
      changeRequestMessage(
        { bsn: '999900043' },
        {
          TeWijzigenProducten: {
            TeWijzigenProduct: [{ ...wishedChange, ToewijzingNummer: 500_019 }],
          },
        },
      ),
    )
    const find = async (filter: Record<string, unknown>) => {
      const { data } = await fixture.ask(
        alkmaar,
        'query($filter: CareRequestFilter) { careRequests(filter: $filter) { totalCount nodes { reference } } }',
        { filter },
      )
      const { totalCount, nodes } = data?.careRequests as { totalCount: number; nodes: { reference: string }[] }
      expect(totalCount).toBe(nodes.length)
      return nodes.map(({ reference }) => reference).sort()
    }
    expect(await find({})).toEqual(['V-1', 'V-2', 'W-1'])
    expect(await find({ states: ['UNDER_EXAMINATION'] })).toEqual(['V-1'])
    expect(await find({ states: ['OPEN', 'UNDER_EXAMINATION'], kind: 'ALLOCATION' })).toEqual(['V-1', 'V-2'])
    expect(await find({ kind: 'CHANGE' })).toEqual(['W-1'])
    expect(await find({ providerAgbCode: '98000202' })).toEqual(['V-2'])
    expect(await find({ states: [] })).toEqual([])
  })

  it('come in pages, latest first, and no row twice', async () => {
    await fixture.receive(
      requestMessage(
        {},
        [1, 2, 3, 4, 5].map((number) => ({
          ...requestedProduct,
          ReferentieAanbieder: `V-${number}`,
          Product: { Categorie: '45', Code: `45A9${number}` },
        })),
      ),
    )
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data } = await fixture.ask(
        alkmaar,
        'query($after: String) { careRequests(first: 2, after: $after) { nodes { reference } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      const page = data?.careRequests as {
        nodes: { reference: string }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
      seen.push(...page.nodes.map(({ reference }) => reference))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen.toSorted()).toEqual(['V-1', 'V-2', 'V-3', 'V-4', 'V-5'])
  })

  it('take one statement for a page and one each for what is below it', async () => {
    await fixture.receive(request, grant)
    fixture.recorder.clear()
    await fixture.ask(alkmaar, '{ careRequests(first: 50) { nodes { reference client { familyName } allocations { number } } } }')
    expect(fixture.recorder.statements).toHaveLength(3)
  })

  it('are not those of another municipality', async () => {
    await fixture.receive(request, grant)
    const id = (
      (await fixture.ask(alkmaar, '{ careRequests { nodes { id } } }')).data?.careRequests as { nodes: { id: string }[] }
    ).nodes[0]?.id
    const one = 'query($id: ID!) { careRequest(id: $id) { reference } careRequests { totalCount nodes { id } } }'
    expect((await fixture.ask(dordrecht, one, { id })).data).toEqual({
      careRequest: null,
      careRequests: { totalCount: 0, nodes: [] },
    })
    expect((await fixture.ask(alkmaar, one, { id })).data).toMatchObject({ careRequest: { reference: 'V-1' } })
  })

  it('would be there for all without row-level security', async () => {
    await fixture.receive(request)
    const readAll = () =>
      fixture.database.withIdentity(dordrecht, async (db) => (await db.execute('select reference from clients.care_request')).rows)
    expect(await readAll()).toEqual([])
    await fixture.owner.query('alter table clients.care_request disable row level security')
    try {
      expect(await readAll()).toHaveLength(1)
    } finally {
      await fixture.owner.query('alter table clients.care_request enable row level security')
    }
  })

  it('are not there for the back office', async () => {
    await fixture.receive(request)
    const { errors } = await fixture.ask(identityOf({ municipality: 'GM0361', role: 'back-office' }), states)
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN')
  })
})

describe('a young person for whom is asked', () => {
  const names = '{ clients { nodes { familyName givenNames careRequests { reference } } } }'

  it('is known by the request as long as the municipality allocated nothing', async () => {
    await fixture.receive(request)
    expect((await fixture.ask(alkmaar, names)).data).toEqual({
      clients: { nodes: [{ familyName: 'Zandloper', givenNames: null, careRequests: [{ reference: 'V-1' }] }] },
    })
  })

  it('is described by the allocation, also when the request is of a later day', async () => {
    for (const order of [
      [request, allocationMessage()],
      [allocationMessage(), request],
    ]) {
      await fixture.clear()
      for (const message of order) await fixture.project(message)
      expect((await fixture.ask(alkmaar, names)).data).toEqual({
        clients: { nodes: [{ familyName: 'Zandloper', givenNames: 'Fenna', careRequests: [{ reference: 'V-1' }] }] },
      })
    }
  })
})
