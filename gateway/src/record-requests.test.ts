import { connect } from 'node:net'
import { AuditUnavailableError } from '@regiograaf/audit'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestGateway } from './testing/gateway.ts'

let gateway: Awaited<ReturnType<typeof openTestGateway>>
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway?.close())
beforeEach(() => {
  gateway.records.length = 0
})

const outcomes = () => gateway.records.map(({ outcome, codes, name }) => ({ outcome, codes, name }))

describe('the audit log', () => {
  it('gets the names of fields and types, the hash of the text, and nothing else of an operation', async () => {
    await gateway.post({ query: 'query Who($id: ID = "999900031") { who: whoAmI client(id: $id) { name } }' })
    expect(gateway.records).toMatchObject([
      {
        name: 'Who: whoAmI, client',
        types: ['Client'],
        outcome: 'ANSWERED',
        document: expect.stringMatching(/^[\w-]{43}$/),
      },
    ])
    expect(JSON.stringify(gateway.records)).not.toContain('999900031')
  })

  it('gets no names of fields that the graph does not have, which are text of the caller', async () => {
    await gateway.post({ query: '{ secretOfMine }' })
    expect(outcomes()).toEqual([{ outcome: 'REFUSED', codes: ['GRAPHQL_VALIDATION_FAILED'], name: 'POST /graphql' }])
  })

  it('gets who asks when no purpose was chosen, and says that none was', async () => {
    const token = await gateway.issuer.sign({ purpose: ['ACCESS', 'MEASURE'] })
    await gateway.post({ query: '{ whoAmI }' }, { authorization: `Bearer ${token}` })
    expect(gateway.records).toMatchObject([
      { outcome: 'REFUSED', codes: ['PURPOSE_REQUIRED'], identity: { subject: 'test', purpose: null } },
    ])
  })

  it('gets what somebody unknown was refused, and nothing of looking whether the hub is up or of the page for queries', async () => {
    await gateway.get('/health/live')
    await gateway.get('/health/ready')
    await gateway.get('/graphql', { accept: 'text/html' })
    await gateway.get('/nowhere/999900031')
    expect(outcomes()).toEqual([{ outcome: 'REFUSED', codes: ['NOT_FOUND'], name: 'GET unknown address' }])
  })

  it.each([
    ['what is no HTTP', '999900031\r\n\r\n'],
    ['a tunnel', 'CONNECT db.internal:5432 HTTP/1.1\r\nHost: hub\r\n\r\n'],
    ['an address that cannot be decoded', 'GET /%999900031 HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n'],
  ])('gets that somebody sent %s, from where, and nothing of it', async (_what, bytes) => {
    const { hostname, port } = new URL(gateway.url)
    const socket = connect(Number(port), hostname)
    socket.write(bytes)
    let answer = ''
    for await (const part of socket) answer += part
    expect(gateway.records).toMatchObject([
      { outcome: 'REFUSED', codes: ['BAD_REQUEST'], name: 'unreadable', from: '127.0.0.1', identity: null },
    ])
    expect(answer).toContain(gateway.records[0]?.requestId)
    expect(JSON.stringify(gateway.records)).not.toMatch(/999900031|db\.internal/)
  })

  it('counts strangers beyond sixty in a minute, and gets their number when the gateway closes', async () => {
    const flooded = await openTestGateway()
    for (let request = 0; request < 75; request++) await flooded.get('/graphql')
    expect(flooded.records).toHaveLength(60)
    await flooded.close()
    expect(flooded.records.slice(60)).toMatchObject([{ outcome: 'DENIED', count: 15 }])
  })
})

it('while the log does not confirm, the known get 503 and the unknown what they would get anyway', async () => {
  const write = vi.fn(() => Promise.reject(new AuditUnavailableError()))
  const deaf = await openTestGateway({ audit: { write, close: async () => {} } })
  try {
    const known = await deaf.post({ query: '{ whoAmI }' })
    expect([known.status, known.codes]).toEqual([503, ['AUDIT_UNAVAILABLE']])
    expect(known.text).not.toContain('GM0361')
    expect((await deaf.post({ query: '{ whoAmI }' }, { authorization: '' })).status).toBe(401)
    const change = await deaf.post({ query: 'mutation { rename(name: "x") }' })
    expect([change.status, change.codes]).toEqual([503, ['AUDIT_UNAVAILABLE']])
    expect(deaf.engine.contexts.length).toBe(1)
  } finally {
    await deaf.close()
  }
})
