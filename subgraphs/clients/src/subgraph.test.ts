import { listUnprotectedTables } from '@regiograaf/database'
import { allocatedProduct, allocationMessage, startMessage, stopMessage } from '@regiograaf/ijw/testing'
import { assertTablesMatch, identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { allocation } from './data/allocation.table.ts'
import { careRequest } from './data/care-request.table.ts'
import { careStart } from './data/care-start.table.ts'
import { careStop } from './data/care-stop.table.ts'
import { client } from './data/client.table.ts'
import { tables } from './data/figures.table.ts'
import { normDeviation } from './data/norm-deviation.table.ts'
import { perspectivePlan } from './data/perspective-plan.table.ts'
import { requestAnswer } from './data/request-answer.table.ts'
import { requestGrant } from './data/request-grant.table.ts'
import { secureCareCapacity } from './data/secure-care-capacity.table.ts'
import { securePlacement } from './data/secure-placement.table.ts'
import { waitingListEntry } from './data/waiting-list-entry.table.ts'
import { whereabouts } from './data/whereabouts.table.ts'
import { type ClientsFixture, openClientsFixture } from './testing/clients-fixture.ts'

const alkmaar = identityOf({ municipality: 'GM0361' })
const dordrecht = identityOf({ municipality: 'GM0505' })
const backOffice = identityOf({ municipality: 'GM0361', role: 'back-office' })
let fixture: ClientsFixture

beforeAll(async () => {
  fixture = await openClientsFixture()
})
afterAll(() => fixture?.close())

beforeEach(() => fixture.clear())

const names = '{ clients(first: 10) { totalCount nodes { familyName } } }'
const entities =
  'query($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Client { familyName } ... on Allocation { number } } }'

describe('the young people of a municipality', () => {
  it('are those whose allocations it sent, with what the message says', async () => {
    await fixture.receive(allocationMessage())
    const { data, errors } = await fixture.ask(
      alkmaar,
      `{ clients { nodes {
          birthDate birthDatePrecision givenNames initials familyNamePrefix familyName
          sex { code label list } legalStatus { code } responsibleMunicipality { code }
          allocations { number kind decidedOn start end productCode changeReason { code } allocatedBudgetCents
            productCategory { code } provider { agbCode } volume { volume unit { code label } frequency { label } } }
      } } }`,
    )
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      clients: {
        nodes: [
          {
            birthDate: '2012-09-03',
            birthDatePrecision: 'DAY',
            givenNames: 'Fenna',
            initials: 'F',
            familyNamePrefix: null,
            familyName: 'Zandloper',
            sex: { code: '2', label: 'Vrouwelijk', list: 'COD046' },
            legalStatus: null,
            responsibleMunicipality: { code: 'GM0361' },
            allocations: [
              {
                number: 500017,
                kind: 'SPECIFIC',
                decidedOn: '2026-03-20',
                start: '2026-04-08',
                end: '2026-06-17',
                productCode: '45A90',
                changeReason: null,
                allocatedBudgetCents: null,
                productCategory: { code: '45' },
                provider: { agbCode: '98000101' },
                volume: { volume: 3, unit: { code: '04', label: 'Uur' }, frequency: { label: 'Per week' } },
              },
            ],
          },
        ],
      },
    })
  })

  it('are not those of another municipality', async () => {
    await fixture.receive(allocationMessage())
    expect((await fixture.ask(alkmaar, names)).data).toEqual({
      clients: { totalCount: 1, nodes: [{ familyName: 'Zandloper' }] },
    })
    expect((await fixture.ask(dordrecht, names)).data).toEqual({ clients: { totalCount: 0, nodes: [] } })
  })

  it('are also those of the municipalities that it absorbed, under its own code', async () => {
    await fixture.receive(
      allocationMessage({ municipality: '0398', datedOn: '2021-03-23' }, [
        {
          ...allocatedProduct,
          Toewijzingsdatum: '2021-03-20',
          Ingangsdatum: '2021-04-08',
          Einddatum: '2021-06-17',
        },
      ]),
    )
    const dijkEnWaard = identityOf({ municipality: 'GM1980', predecessors: ['GM0398', 'GM0416'] })
    const { data } = await fixture.ask(dijkEnWaard, '{ clients { nodes { responsibleMunicipality { code } } } }')
    expect(data).toEqual({ clients: { nodes: [{ responsibleMunicipality: { code: 'GM1980' } }] } })
  })

  it('come in pages by family name, and no row twice', async () => {
    const bsns = ['999900006', '999900018', '999900031', '999900043', '999900055']
    await fixture.receive(
      ...bsns.map((bsn, index) =>
        allocationMessage({ bsn, identification: `M${index}`, familyName: index < 2 ? 'Achter' : `Voor${index}` }, [
          { ...allocatedProduct, ToewijzingNummer: index },
        ]),
      ),
    )
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data } = await fixture.ask(
        alkmaar,
        'query($after: String) { clients(first: 2, after: $after) { nodes { familyName } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      const page = data?.clients as {
        nodes: { familyName: string }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
      seen.push(...page.nodes.map(({ familyName }) => familyName))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual(['Achter', 'Achter', 'Voor2', 'Voor3', 'Voor4'])
  })

  it('take one statement for a page and one for all its allocations', async () => {
    await fixture.receive(
      allocationMessage(),
      allocationMessage({ bsn: '999900043', identification: 'M2' }, [{ ...allocatedProduct, ToewijzingNummer: 1 }]),
    )
    fixture.recorder.clear()
    await fixture.ask(alkmaar, '{ clients(first: 50) { nodes { familyName allocations { number } } } }')
    expect(fixture.recorder.statements).toHaveLength(2)
  })

  it.each([
    ['first: 0', 'The argument first takes 1 to 100.'],
    ['first: -1', 'The argument first takes 1 to 100.'],
    ['first: 101', 'The argument first takes 1 to 100.'],
    ['after: "x"', 'The argument after takes a cursor of an earlier page.'],
  ])('are refused as a page with %s', async (argument, message) => {
    const { errors } = await fixture.ask(alkmaar, `{ clients(${argument}) { nodes { id } } }`)
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }])
  })

  it('can be found one by one by an id of this graph, and any other text finds nobody', async () => {
    await fixture.receive(allocationMessage())
    const id = fixture.pseudonyms.clientId('GM0361', '999900031')
    const one = 'query($id: ID!) { client(id: $id) { familyName } }'
    expect((await fixture.ask(alkmaar, one, { id })).data).toEqual({ client: { familyName: 'Zandloper' } })
    expect((await fixture.ask(dordrecht, one, { id })).data).toEqual({ client: null })
    for (const other of ['1', '', "' or 1=1 --", id.toUpperCase(), '00000000-0000-0000-0000-000000000000']) {
      expect(await fixture.ask(alkmaar, one, { id: other })).toEqual({ data: { client: null } })
    }
  })
})

describe('roles', () => {
  it.each(['back-office', 'policy', 'contract-manager'] as const)(
    'the %s of the same municipality may not ask',
    async (role) => {
      await fixture.receive(allocationMessage())
      const { data, errors } = await fixture.ask(identityOf({ municipality: 'GM0361', role }), names)
      expect(data).toBeUndefined()
      expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN')
    },
  )

  it('a reference to a young person resolves for a caseworker, and by name for the back office', async () => {
    await fixture.receive(allocationMessage())
    const representations = [
      { __typename: 'Client', id: fixture.pseudonyms.clientId('GM0361', '999900031') },
      { __typename: 'Allocation', id: fixture.pseudonyms.allocationId('GM0361', 500017) },
    ]
    const ask = (identity: typeof alkmaar) => fixture.ask(identity, entities, { representations })
    expect((await ask(alkmaar)).data).toMatchObject({ _entities: [{ familyName: 'Zandloper' }, { number: 500017 }] })
    expect((await ask(dordrecht)).data).toEqual({ _entities: [null, null] })
    expect((await ask(backOffice)).data).toMatchObject({ _entities: [{ familyName: 'Zandloper' }, { number: 500017 }] })
    expect((await ask(identityOf({ municipality: 'GM0361', role: 'policy' }))).errors).toMatchObject([
      { message: 'The role policy may not ask for Client.familyName; ask as caseworker or back-office or care-desk.' },
      { message: 'The role policy may not ask for Allocation.number; ask as caseworker or back-office or care-desk.' },
    ])
  })
})

describe('PostgreSQL', () => {
  const readAll = (
    identity: Parameters<typeof fixture.database.withIdentity>[0],
    sql = 'select bsn from clients.client',
  ) => fixture.database.withIdentity(identity, async (db) => (await db.execute(sql)).rows)
  const injected = `select set_config('hub.identity', 'eyJtdW5pY2lwYWxpdGllcyI6WyJHTTAzNjEiXX0=.${'0'.repeat(64)}', true);
    select bsn from clients.client`

  it('protects every table of this subgraph and has the columns that the table files declare', async () => {
    expect(await listUnprotectedTables(fixture.ownerUrl, ['clients'])).toEqual([])
    await assertTablesMatch(fixture.ownerUrl, [
      client,
      whereabouts,
      allocation,
      careStart,
      careStop,
      careRequest,
      requestAnswer,
      requestGrant,
      securePlacement,
      secureCareCapacity,
      waitingListEntry,
      perspectivePlan,
      normDeviation,
      ...Object.values(tables),
    ])
  })

  it('hides rows from a statement that forgets its predicate, and from one that sets an identity of its own', async () => {
    await fixture.receive(allocationMessage())
    expect(await readAll(alkmaar)).toHaveLength(1)
    expect(await readAll(dordrecht)).toEqual([])
    expect(await readAll({ ...alkmaar, municipalities: [] })).toEqual([])
    expect(await readAll(identityOf({ municipality: 'GM0361', role: 'policy' }))).toEqual([])
    expect(await lastRows(dordrecht, injected)).toEqual([])
  })

  it('would show them all without row-level security', async () => {
    await fixture.receive(allocationMessage())
    await fixture.owner.query('alter table clients.client disable row level security')
    try {
      expect(await readAll(dordrecht)).toHaveLength(1)
      expect(await readAll(identityOf({ municipality: 'GM0361', role: 'policy' }))).toHaveLength(1)
      expect(await lastRows(dordrecht, injected)).toHaveLength(1)
    } finally {
      await fixture.owner.query('alter table clients.client enable row level security')
    }
  })

  /** The rows of the last of several statements in one text, as an injection would send them. */
  const lastRows = (identity: typeof alkmaar, text: string) =>
    fixture.database.withIdentity(identity, async (db) => {
      const results = (await db.execute(text)) as unknown as { rows: unknown[] }[]
      return results.at(-1)?.rows
    })
})

describe('messages', () => {
  const delivered = `{ clients { nodes { familyName allocations { number end changeReason { code }
    careStarts { begin } careStops { begin end temporary endReason { code } } } } } }`

  it('give the same rows in whatever order and however often they come', async () => {
    const messages = [
      allocationMessage({ familyName: 'Oud' }),
      allocationMessage({ identification: 'M2', datedOn: '2026-05-01', familyName: 'Nieuw' }, [
        { ...allocatedProduct, Toewijzingsdatum: '2026-04-30', Einddatum: '2026-05-31', RedenWijziging: '05' },
      ]),
      startMessage(),
      startMessage({ identification: 'S2', datedOn: '2026-04-15' }, { StatusAanlevering: '3' }),
      startMessage({ identification: 'S3', datedOn: '2026-04-16' }, { Begindatum: '2026-04-11' }),
      stopMessage(),
    ]
    const answers = new Set<string>()
    for (const order of [
      messages,
      messages.toReversed(),
      [...messages.slice(3), ...messages.slice(0, 3), ...messages],
    ]) {
      await fixture.clear()
      for (const message of order) await fixture.project(message)
      answers.add(JSON.stringify((await fixture.ask(alkmaar, delivered)).data))
    }
    expect([...answers].map((answer) => JSON.parse(answer))).toEqual([
      {
        clients: {
          nodes: [
            {
              familyName: 'Nieuw',
              allocations: [
                {
                  number: 500017,
                  end: '2026-05-31',
                  changeReason: { code: '05' },
                  careStarts: [{ begin: '2026-04-11' }],
                  careStops: [{ begin: '2026-04-10', end: '2026-06-17', temporary: false, endReason: { code: '31' } }],
                },
              ],
            },
          ],
        },
      },
    ])
  })

  it('delete an allocation for good, also when its first version comes later', async () => {
    const deletion = allocationMessage({ identification: 'M2', datedOn: '2026-04-02' }, [
      { ...allocatedProduct, Toewijzingsdatum: '2026-04-01', Einddatum: '2026-04-08', RedenWijziging: '13' },
    ])
    await fixture.receive(deletion)
    await fixture.receive(allocationMessage())
    expect((await fixture.ask(alkmaar, '{ clients { nodes { allocations { number } } } }')).data).toEqual({
      clients: { nodes: [{ allocations: [] }] },
    })
  })

  it('rebuild the same rows when the whole inbox is replayed', async () => {
    await fixture.receive(allocationMessage(), startMessage(), stopMessage())
    const rows = () =>
      fixture.owner.query(
        'select to_jsonb(c) as client, to_jsonb(a) as allocation, to_jsonb(s) as start from clients.client c, clients.allocation a, clients.care_start s',
      )
    const before = (await rows()).rows
    expect(before).toHaveLength(1)
    await fixture.owner.query(
      'truncate clients.secure_placement, clients.waiting_list_entry, clients.client, clients.whereabouts, clients.allocation, clients.care_start, clients.care_stop',
    )
    await fixture.owner.query(
      "insert into ijw.pending_projection select municipality_code, 'clients', id from ijw.message",
    )
    await fixture.receive()
    expect((await rows()).rows).toEqual(before)
  })
})
