import { randomUUID } from 'node:crypto'
import { writeMessage } from '@regiograaf/ijw'
import { allocationMessage, startMessage } from '@regiograaf/ijw/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { expectGoodAnswer, expectRefusal, type Reply, type Sending, send } from '../testing/door.ts'
import { hubModes, openTestHub, type TestHub } from '../testing/test-hub.ts'
import { brokenMessages, xmlDocuments } from '../threats/attacks/messages.ts'

const allocation = writeMessage(allocationMessage())
const careProvider = '98000101'

describe.each(hubModes)('the doors for messages, %s', (mode) => {
  let hub: TestHub
  beforeAll(async () => {
    hub = await openTestHub({ mode, gateway: { development: false } })
  })
  afterAll(() => hub?.close())
  beforeEach(async () => {
    await hub.owner.query(`truncate ijw.message, ijw.refusal, ijw.unreadable, ijw.outgoing, clients.client cascade`)
    hub.clear()
  })

  const tokenOf = {
    municipality: () => hub.tokenOf('message-broker', 'GM0361'),
    provider: () => hub.tokenOf('provider', careProvider),
  }
  async function post(token: string, body: string | Uint8Array, headers: Sending['headers'] = {}): Promise<Reply> {
    const usual = { authorization: `Bearer ${token}`, 'content-type': 'application/xml', accept: 'application/json' }
    return send(hub, { path: '/ijw/messages', body, headers: { ...usual, ...headers } })
  }
  async function get(token: string, path = '/ijw/outbox'): Promise<Reply> {
    return send(hub, { method: 'GET', path, headers: { authorization: `Bearer ${token}`, 'content-type': '' } })
  }
  const count = async (table: string) => (await hub.owner.query(`select from ${table}`)).rowCount
  const records = async () => {
    const { rows } = await hub.owner.query<{ content: string; subjects: number }>(`select content,
      (select count(*)::integer from audit.line where line.seq = record.seq) as subjects from audit.record order by seq desc limit 2`)
    return rows.toReversed().map(({ content, subjects }) => {
      const { name, outcome, role, codes } = JSON.parse(content)
      return { name, outcome, role, codes, subjects }
    })
  }

  it('take in a message of the organisation of the token, and say what became of it', async () => {
    const { status, text } = await post(await tokenOf.municipality(), allocation)
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { id: expect.any(String), verdict: 'accepted', isDuplicate: false, findings: [], answers: expect.any(Array) },
    ])
    const { data } = await hub.askAs('GM0361', '{ clients { nodes { familyName } } }')
    expect(data).toEqual({ clients: { nodes: [{ familyName: 'Zandloper' }] } })
  })

  it('write down who sends of whom before anything is stored, and what came of it', async () => {
    await post(await tokenOf.municipality(), allocation)
    const sent = { name: 'POST /ijw/messages', role: 'message-broker', codes: [], subjects: 1 }
    expect(await records()).toEqual([
      { ...sent, outcome: 'BEGUN' },
      { ...sent, outcome: 'ANSWERED' },
    ])
  })

  it('say the same again of a message that comes again', async () => {
    const first = JSON.parse((await post(await tokenOf.municipality(), allocation)).text)
    const second = JSON.parse(
      (await post(await tokenOf.municipality(), allocation, { 'content-type': 'text/xml' })).text,
    )
    expect(second).toEqual({ ...first, isDuplicate: true })
    const other = await post(await tokenOf.municipality(), allocation.replace('Zandloper', 'Anders'))
    expectRefusal(other, 409, 'MESSAGE_CONFLICT')
  })

  it('take in what follows from another organisation', async () => {
    await post(await tokenOf.municipality(), allocation)
    const { status, text } = await post(await tokenOf.provider(), writeMessage(startMessage()))
    expect([status, JSON.parse(text).verdict]).toEqual([200, 'accepted'])
  })

  it('refuse a message of another sender, and keep nothing of it', async () => {
    for (const token of [
      await tokenOf.provider(),
      await hub.tokenOf('message-broker', 'GM0505'),
      await hub.tokenOf('provider', '98000505'),
    ]) {
      for (const body of [allocation, allocation.replace('2012-09-03', 'never')]) {
        expectRefusal(await post(token, body), 403, 'FORBIDDEN')
        expect(await records()).toMatchObject([{}, { outcome: 'DENIED', codes: ['FORBIDDEN'] }])
      }
    }
    expect([await count('ijw.message'), await count('ijw.refusal'), await count('ijw.outgoing')]).toEqual([0, 0, 0])
  })

  it('let a municipality send for the ones that it absorbed', async () => {
    const former = writeMessage(allocationMessage({ municipality: '0398' }))
    const { status } = await post(await hub.tokenOf('message-broker', 'GM1980'), former)
    expect(status).toBe(200)
    expect(await count('ijw.message')).toBe(1)
  })

  it('hand out what waits for an organisation once, and again under the id that it chose', async () => {
    const sound = writeMessage(startMessage({ identification: 'S2' }))
    const faulty = writeMessage(startMessage()).replace(/<(\w+:)?Begindatum>[^<]*/, '<$1Begindatum>2099-01-01')
    await post(await tokenOf.municipality(), allocation)
    const replies = [await post(await tokenOf.provider(), sound), await post(await tokenOf.provider(), faulty)]
    const answers = replies.flatMap(({ text }) => JSON.parse(text).answers)
    expect(answers.length).toBe(2)
    const path = `/ijw/outbox?collection=${randomUUID()}`
    expect(JSON.parse((await get(await hub.tokenOf('provider', '98000505'), path)).text)).toEqual({
      id: null,
      messages: [],
    })
    const first = await get(await tokenOf.provider(), path)
    const { id, messages } = JSON.parse(first.text)
    expect(messages).toEqual(expect.arrayContaining(answers))
    expect(await records()).toMatchObject([{}, { name: 'GET /ijw/outbox', outcome: 'ANSWERED', subjects: 1 }])
    expect((await get(await tokenOf.provider(), path)).text).toBe(first.text)
    expect(JSON.parse((await get(await tokenOf.provider())).text)).toEqual({ id: null, messages: [] })
    // By itself, as XML, and to nobody else.
    const one = `/ijw/outbox/${id}/${messages[0].id}`
    const xml = await get(await tokenOf.provider(), one)
    expect([xml.status, xml.headers.get('content-type'), xml.text]).toEqual([
      200,
      'application/xml; charset=utf-8',
      messages[0].content,
    ])
    for (const token of [await hub.tokenOf('provider', '98000505'), await tokenOf.municipality()]) {
      expectRefusal(await get(token, one), 404, 'NOT_FOUND')
      expect(JSON.parse((await get(token, path)).text).messages).not.toContainEqual(messages[0])
    }
  })

  it('are closed to whoever has another role, and to strangers before their body is read', async () => {
    for (const [role, organisation] of [
      ['caseworker', 'GM0361'],
      ['back-office', 'GM0361'],
      ['care-desk', 'noord-kennemerland'],
      ['public', 'public'],
    ] as const) {
      const token = await hub.tokenOf(role, organisation)
      for (const reply of [
        await post(token, allocation),
        await get(token),
        await get(token, `/ijw/outbox/${randomUUID()}/a`),
      ]) {
        expectRefusal(reply, 403, 'FORBIDDEN')
      }
    }
    expectRefusal(await post('a.b.c', allocation), 401, 'UNAUTHENTICATED')
    expectRefusal(await get('a.b.c'), 401, 'UNAUTHENTICATED')
    expect(await count('ijw.message')).toBe(0)
  })

  it('refuse what is no message in XML, too large or asked for in another way', async () => {
    const token = await tokenOf.municipality()
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x', '']) {
      expectRefusal(await post(token, allocation, { 'content-type': type }), 400, 'BAD_REQUEST')
    }
    expectRefusal(await post(token, ' '.repeat(25_000_001)), 413, 'REQUEST_TOO_LARGE')
    expectRefusal(await get(token, '/ijw/messages'), 405, 'METHOD_NOT_ALLOWED')
    expectRefusal(await send(hub, { method: 'PUT', path: '/ijw/outbox', body: '{}' }), 405, 'METHOD_NOT_ALLOWED')
    expectRefusal(await get(token, '/ijw/outbox?collection=1'), 400, 'BAD_USER_INPUT')
    await expectGoodAnswer(hub)
  })

  it('101, 103: refuse documents that are made to break a reader, in bounded time and with a reason', async () => {
    const token = await tokenOf.municipality()
    const attacks: readonly (readonly [what: string, content: string | Uint8Array])[] = [
      ...xmlDocuments.flatMap(([what, content, rule]) =>
        rule === '' ? [] : [[what, content(allocation, 'http://127.0.0.1:9/x')] as const],
      ),
      ...brokenMessages.flatMap(([what, content]) =>
        what.includes('25 MB') ? [] : [[what, content(allocation)] as const],
      ),
    ]
    for (const [what, content] of attacks) {
      const reply = await post(token, content)
      expect([what, reply.status === 400 || reply.status === 422]).toEqual([what, true])
      expectRefusal(reply, [400, 422], ['MESSAGE_UNREADABLE', 'MESSAGE_REFUSED', 'BAD_REQUEST'])
      expect(reply.text).not.toMatch(/root:|lollol/)
      // Of a body that is there at all it says which rule it breaks.
      if (content.length > 0) expect(JSON.parse(reply.text).findings).not.toEqual([])
      expect(reply.ms).toBeLessThan(1_000)
    }
    expect(await count('ijw.message')).toBe(0)
    await expectGoodAnswer(hub)
  })
})

it('a message that cannot be recorded is not taken in', async () => {
  const hub = await openTestHub()
  try {
    const headers = {
      'content-type': 'application/xml',
      authorization: `Bearer ${await hub.tokenOf('message-broker', 'GM0361')}`,
    }
    await hub.owner.query('revoke execute on function audit.append from regiograaf_audit')
    const reply = await send(hub, { path: '/ijw/messages', headers, body: allocation })
    expectRefusal(reply, 503, 'AUDIT_UNAVAILABLE')
    expect((await hub.owner.query('select from ijw.message')).rowCount).toBe(0)
    await hub.owner.query('grant execute on function audit.append to regiograaf_audit')
    expect((await send(hub, { path: '/ijw/messages', headers, body: allocation })).status).toBe(200)
  } finally {
    await hub.close()
  }
})
