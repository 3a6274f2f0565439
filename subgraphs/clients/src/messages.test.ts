import { randomUUID } from 'node:crypto'
import { parseMessage, writeMessage } from '@regiograaf/ijw'
import {
  allocatedProduct,
  allocationMessage,
  changeRequestMessage,
  claimAnswerMessage,
  claimedLine,
  claimMessage,
  requestAnswerMessage,
  requestMessage,
  returnMessage,
  startMessage,
  stopMessage,
} from '@regiograaf/ijw/testing'
import { today } from '@regiograaf/subgraph-kit'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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

async function listMessages(selection: string, filter: object = {}, identity = alkmaar) {
  const { data, errors } = await fixture.ask(
    identity,
    `query($filter: MessageFilter) { messages(filter: $filter, first: 50) { totalCount nodes { ${selection} } } }`,
    { filter },
  )
  expect(errors).toBeUndefined()
  const { totalCount, nodes } = (data as { messages: { totalCount: number; nodes: Record<string, unknown>[] } })
    .messages
  expect(totalCount).toBe(nodes.length)
  return nodes
}

describe('the messages of a municipality', () => {
  it('say who sent what, what was decided, what answers it and what it changed', async () => {
    await fixture.receive(requestMessage(), allocationMessage())
    expect(
      await listMessages(`type direction municipality { code } provider { agbCode } identification datedOn verdict
        findings { rule } answer { type } allocations { number } careRequests { reference }`),
    ).toEqual([
      {
        type: 'JW315',
        direction: 'INCOMING',
        municipality: { code: 'GM0361' },
        provider: { agbCode: '98000101' },
        identification: 'M1',
        datedOn: '2026-04-20',
        verdict: 'ACCEPTED',
        findings: [],
        answer: { type: 'JW316' },
        allocations: [],
        careRequests: [{ reference: 'V-1' }],
      },
      {
        type: 'JW301',
        direction: 'OUTGOING',
        municipality: { code: 'GM0361' },
        provider: { agbCode: '98000101' },
        identification: 'M1',
        datedOn: '2026-03-23',
        verdict: 'ACCEPTED',
        findings: [],
        answer: { type: 'JW302' },
        allocations: [{ number: 500_017 }],
        careRequests: [],
      },
    ])
  })

  it('say what is wrong with one that is rejected, and that one waits', async () => {
    await fixture.receiveAny(requestAnswerMessage(), startMessage())
    expect(
      await listMessages('type verdict findings { rule message path returnCode { code list } } answer { type }'),
    ).toEqual([
      {
        type: 'JW319',
        verdict: 'REJECTED',
        findings: [
          {
            rule: 'TR355',
            message: 'An answer refers to a request that was received.',
            path: '/Bericht/Antwoord',
            returnCode: { code: '9355', list: 'WJ001' },
          },
        ],
        answer: { type: 'JW320' },
      },
      { type: 'JW305', verdict: 'PARKED', findings: [], answer: null },
    ])
  })

  it('hold what is refused in itself, with why and how it is answered, and nothing of what it says', async () => {
    const badBsn = startMessage({ identification: 'S999900031', bsn: '999900032' })
    await fixture.receiveAny(badBsn, badBsn)
    const malformed = writeMessage(startMessage({ identification: 'S2', datedOn: '2026-04-13' }))
    await fixture.receiveFiles(malformed.replace(/(:Geslacht>)2</, '$17<'), 'Geachte heer')
    expect(
      await listMessages(`type direction provider { agbCode } identification datedOn verdict answer { type message { id } }
        findings { rule message path returnCode { code } } allocations { number } careRequests { id } answers { id }`),
    ).toEqual([
      {
        type: 'JW305',
        direction: 'INCOMING',
        provider: { agbCode: '98000101' },
        identification: 'S*********',
        datedOn: '2026-04-14',
        verdict: 'REFUSED',
        answer: { type: 'JW306', message: null },
        findings: [
          {
            rule: 'CS002',
            message: expect.stringContaining('11'),
            path: '/Bericht/Client/Bsn',
            returnCode: { code: '0001' },
          },
        ],
        allocations: [],
        careRequests: [],
        answers: null,
      },
      expect.objectContaining({
        identification: 'S2',
        verdict: 'REFUSED',
        answer: null,
        findings: [{ rule: 'XSD:code', message: null, path: '/Bericht', returnCode: null }],
      }),
    ])
    expect(await listMessages('identification', { verdicts: ['REFUSED'], until: '2026-04-13' })).toEqual([
      { identification: 'S2' },
    ])
    const { rows } = await fixture.owner.query('select * from ijw.refusal')
    expect(JSON.stringify(rows)).not.toMatch(/99990003|Zandloper/)
    expect(await listMessages('id', {}, dordrecht)).toEqual([])
  })

  it('show the back office no provider of what is refused about somebody whose address is secret', async () => {
    await fixture.receive(allocationMessage())
    await fixture.owner.query(
      `insert into hub.secret_address select municipality_code, id, true, '2026-01-01' from clients.client`,
    )
    const refused = { verdicts: ['REFUSED'] }
    await fixture.receiveAny(startMessage({}, { Begindatum: '2026-04-20' }))
    const selection = 'type provider { agbCode } identification'
    expect(await listMessages(selection, refused, backOffice)).toEqual([
      { type: 'JW305', provider: null, identification: null },
    ])
    expect(await listMessages('provider { agbCode }', refused)).toEqual([{ provider: { agbCode: '98000101' } }])
  })

  it('name each other: what was sent, and the return that came on it', async () => {
    await fixture.receive(requestMessage())
    const input = {
      idempotencyKey: randomUUID(),
      careRequestId: fixture.pseudonyms.idOf('request', 'GM0361', '98000101', 'V-1'),
      contact: { postcode: '1800AA', houseNumber: 12 },
    }
    await fixture.ask(alkmaar, 'mutation($input: GrantRequestInput!) { grantRequest(input: $input) { __typename } }', {
      input,
    })
    const { rows } = await fixture.owner.query<{ content: string }>(
      "select content from ijw.outgoing where message_type = 'JW301'",
    )
    const sent = parseMessage(rows[0]?.content ?? '')
    if (!sent.ok || sent.message.type !== 'JW301') throw new Error('What waits is no sound allocation.')
    const filter = { types: ['JW301', 'JW302'] }
    const selection = 'type direction answers { type } answer { type message { type direction } }'
    expect(await listMessages(selection, filter)).toEqual([
      { type: 'JW301', direction: 'OUTGOING', answers: null, answer: null },
    ])
    // Of the header alone, as most are: it names nobody.
    await fixture.receive(returnMessage(sent.message, { datedOn: today() }))
    const linked = [
      { type: 'JW302', direction: 'INCOMING', answers: { type: 'JW301' }, answer: null },
      {
        type: 'JW301',
        direction: 'OUTGOING',
        answers: null,
        answer: { type: 'JW302', message: { type: 'JW302', direction: 'INCOMING' } },
      },
    ]
    expect(
      (await listMessages(selection, filter)).toSorted((one, other) =>
        String(one.type) < String(other.type) ? 1 : -1,
      ),
    ).toEqual(linked)
    await fixture.owner.query(
      `insert into hub.secret_address select municipality_code, id, true, '2026-01-01' from clients.client`,
    )
    expect(
      await listMessages('provider { agbCode } answer { message { provider { agbCode } } }', filter, backOffice),
    ).toEqual(
      expect.arrayContaining([
        { provider: null, answer: null },
        { provider: null, answer: { message: { provider: null } } },
      ]),
    )
  })

  it.each([
    ['JW301', 'JW302', allocationMessage()],
    ['JW305', 'JW306', startMessage()],
    ['JW307', 'JW308', stopMessage()],
    ['JW315', 'JW316', requestMessage()],
    ['JW317', 'JW318', changeRequestMessage()],
    ['JW319', 'JW320', requestAnswerMessage()],
  ] as const)(
    'tell of a %s which return came on it, and of a %s on what it came, in any order',
    async (_type, returned, message) => {
      for (const order of [
        [message, returnMessage(message)],
        [returnMessage(message), message],
      ]) {
        await fixture.clear()
        for (const one of order) await fixture.receiveAny(one)
        const [answer] = await listMessages('answers { type }', { types: [returned] })
        expect(answer).toEqual({ answers: { type: message.type } })
        const [original] = await listMessages('answer { type message { type } }', { types: [message.type] })
        expect(original).toEqual({ answer: { type: returned, message: { type: returned } } })
      }
    },
  )

  it('name the answer of the municipality to a claim, and the claim', async () => {
    const claim = claimMessage({}, [claimedLine])
    await fixture.receive(allocationMessage(), claim, claimAnswerMessage(claim, { identification: 'CA1' }))
    expect(
      await listMessages('type answers { type } answer { message { identification } }', { types: ['JW323', 'JW325'] }),
    ).toEqual(
      expect.arrayContaining([
        { type: 'JW323', answers: null, answer: { message: { identification: 'CA1' } } },
        { type: 'JW325', answers: { type: 'JW323' }, answer: null },
      ]),
    )
  })

  it('hold what front-ends sent, which the change answers with', async () => {
    await fixture.receive(requestMessage())
    const { data } = await fixture.ask(
      alkmaar,
      `mutation($input: RejectRequestInput!) { rejectRequest(input: $input) {
        ... on RejectRequestSuccess { message { id type direction verdict answer { id } careRequests { reference } } } } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          careRequestId: fixture.pseudonyms.idOf('request', 'GM0361', '98000101', 'V-1'),
          reasonCode: '3',
        },
      },
    )
    const { message } = (data as { rejectRequest: { message: { id: string } } }).rejectRequest
    expect(message).toMatchObject({
      type: 'JW319',
      direction: 'OUTGOING',
      verdict: 'ACCEPTED',
      answer: null,
      careRequests: [{ reference: 'V-1' }],
    })
    expect(await listMessages('id', { types: ['JW319'] })).toEqual([{ id: message.id }])
  })

  it('can be filtered', async () => {
    await fixture.receiveAny(
      allocationMessage(),
      requestMessage(),
      requestMessage({ identification: 'V9', provider: '98000202', datedOn: '2026-05-02' }),
      requestAnswerMessage({ datedOn: '2026-05-03', identification: 'A9' }, { ReferentieAanbieder: 'unknown' }),
    )
    const find = async (filter: object) => (await listMessages('type datedOn', filter)).map(({ datedOn }) => datedOn)
    expect(await find({})).toEqual(['2026-05-03', '2026-05-02', '2026-04-20', '2026-03-23'])
    expect(await find({ types: ['JW315'] })).toEqual(['2026-05-02', '2026-04-20'])
    expect(await find({ verdicts: ['REJECTED', 'PARKED'] })).toEqual(['2026-05-03'])
    expect(await find({ direction: 'INCOMING' })).toEqual(['2026-05-02', '2026-04-20'])
    expect(await find({ providerAgbCode: '98000202' })).toEqual(['2026-05-02'])
    expect(await find({ from: '2026-04-20', until: '2026-05-02' })).toEqual(['2026-05-02', '2026-04-20'])
    expect(await find({ types: [] })).toEqual([])
  })

  it('come in pages, latest first, and no row twice', async () => {
    await fixture.receive(
      ...[1, 2, 3, 4, 5].map((number) =>
        allocationMessage({ identification: `M${number}`, bsn: `99990001${8}` }, [
          { ...allocatedProduct, Product: { Categorie: '45', Code: `45A9${number}` }, ToewijzingNummer: number },
        ]),
      ),
    )
    const seen: string[] = []
    let after: string | null = null
    do {
      const { data } = await fixture.ask(
        alkmaar,
        'query($after: String) { messages(first: 2, after: $after) { nodes { identification } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      const page = data?.messages as {
        nodes: { identification: string }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
      seen.push(...page.nodes.map(({ identification }) => identification))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen.toSorted()).toEqual(['M1', 'M2', 'M3', 'M4', 'M5'])
  })

  it('take one statement for a page, and one each for what was found and changed', async () => {
    await fixture.receive(requestMessage(), allocationMessage())
    fixture.recorder.clear()
    await listMessages('findings { rule } allocations { number } careRequests { reference }')
    expect(fixture.recorder.statements).toHaveLength(5)
  })

  it('mask a BSN where a sender hid one, and nothing else of nine digits', async () => {
    await fixture.receive(
      allocationMessage({ identification: '999900031' }),
      allocationMessage({ identification: '123456789', datedOn: '2026-03-24' }),
    )
    expect(await listMessages('identification')).toEqual([
      { identification: '123456789' },
      { identification: '*********' },
    ])
  })

  it('show the back office no provider of somebody whose address is secret, not by a filter either', async () => {
    await fixture.receive(allocationMessage(), claimMessage({}, [claimedLine]))
    const selection = 'type provider { agbCode } identification claim { id } allocations { number }'
    expect(await listMessages(selection, {}, backOffice)).toMatchObject([
      { type: 'JW323', provider: { agbCode: '98000101' }, claim: {} },
      { type: 'JW301', provider: { agbCode: '98000101' }, identification: 'M1', allocations: [{ number: 500_017 }] },
    ])
    await fixture.owner.query(
      `insert into hub.secret_address select municipality_code, id, true, '2026-01-01' from clients.client`,
    )
    expect(await listMessages(selection, {}, backOffice)).toMatchObject([
      { type: 'JW323', provider: null, identification: null },
      { type: 'JW301', provider: null, identification: null },
    ])
    expect(await listMessages('type', { providerAgbCode: '98000101' }, backOffice)).toEqual([])
    expect(await listMessages('provider { agbCode }')).toEqual(Array(2).fill({ provider: { agbCode: '98000101' } }))
  })

  it('are not those of another municipality, one by one or in a list', async () => {
    await fixture.receive(allocationMessage())
    const [message] = await listMessages('id')
    const one = 'query($id: ID!) { message(id: $id) { type } }'
    expect((await fixture.ask(alkmaar, one, message)).data).toEqual({ message: { type: 'JW301' } })
    expect((await fixture.ask(dordrecht, one, message)).data).toEqual({ message: null })
    expect(await listMessages('id', {}, dordrecht)).toEqual([])
  })

  it.each(['policy', 'contract-manager', 'privacy-officer'] as const)('are not there for the %s', async (role) => {
    const { errors } = await fixture.ask(identityOf({ municipality: 'GM0361', role }), '{ messages { nodes { id } } }')
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN')
  })
})

describe('what the exchange publishes', () => {
  const readAll = (identity: typeof alkmaar) =>
    fixture.database.withIdentity(
      identity,
      async (db) => (await db.execute('select id from ijw_published.message')).rows,
    )

  it('has these columns, on which this subgraph counts', async () => {
    const { rows } = await fixture.owner.query(
      `select table_name as view, column_name as name, udt_name as type from information_schema.columns
       where table_schema = 'ijw_published' order by table_name, ordinal_position`,
    )
    const views = Map.groupBy(rows, ({ view }) => view)
    const columnsOf = (view: string) => Object.fromEntries(views.get(view)?.map(({ name, type }) => [name, type]) ?? [])
    expect(columnsOf('message')).toEqual({
      municipality_code: 'text',
      id: 'uuid',
      message_type: 'text',
      sender: 'text',
      receiver: 'text',
      identification: 'text',
      dated_on: 'date',
      received_at: 'timestamptz',
      verdict: 'text',
      answer_type: 'text',
      answer_id: 'uuid',
      answers: 'uuid',
      client_ids: '_uuid',
      client_id: 'uuid',
      allocation_ids: '_uuid',
      request_ids: '_uuid',
      claim_ids: '_uuid',
    })
    expect(columnsOf('finding')).toEqual({
      municipality_code: 'text',
      message_id: 'uuid',
      path: 'text',
      rule: 'text',
      code: 'text',
    })
  })

  it('hides messages of another municipality, and all of them from roles that read none', async () => {
    await fixture.receive(allocationMessage())
    expect(await readAll(alkmaar)).toHaveLength(1)
    expect(await readAll(dordrecht)).toEqual([])
    expect(await readAll(identityOf({ municipality: 'GM0361', role: 'policy' }))).toEqual([])
  })

  it('hides what was refused of another municipality, and would show it without the policies of the table', async () => {
    await fixture.receiveAny(startMessage({ bsn: '999900032' }))
    expect(await readAll(alkmaar)).toHaveLength(1)
    expect(await readAll(dordrecht)).toEqual([])
    await fixture.owner.query('alter table ijw.refusal disable row level security')
    try {
      expect(await readAll(dordrecht)).toHaveLength(1)
    } finally {
      await fixture.owner.query('alter table ijw.refusal enable row level security')
    }
  })

  it('would show them without the policies of the table', async () => {
    await fixture.receive(allocationMessage())
    await fixture.owner.query('alter table ijw.receipt disable row level security')
    try {
      expect(await readAll(dordrecht)).toHaveLength(1)
    } finally {
      await fixture.owner.query('alter table ijw.receipt enable row level security')
    }
  })
})
