import { randomUUID } from 'node:crypto'
import { parseMessage, writeMessage } from '@regiograaf/ijw'
import { requestedProduct, requestMessage } from '@regiograaf/ijw/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hubModes, openTestHub, type TestHub } from '../testing/test-hub.ts'

let hub: TestHub

const request = requestMessage({}, [
  { ...requestedProduct, ToewijzingIngangsdatum: '2099-01-01', ToewijzingEinddatum: '2099-06-30' },
])

/** Asks as a caseworker of Alkmaar, and answers with the data. */
async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await hub.askAs('GM0361', query, variables)
  expect(errors).toBeUndefined()
  return data as Record<string, unknown>
}

/** What a provider gets when it collects: the messages, in order of type. */
async function collect() {
  const collection = await hub.hub.inbox.collectOutgoing('98000101', 10)
  const messages = (collection?.messages ?? []).map(({ content }) => {
    const result = parseMessage(content)
    if (!result.ok) throw new Error(JSON.stringify(result.findings))
    expect(writeMessage(result.message)).toBe(content)
    return result.message
  })
  return messages.toSorted((one, other) => (one.type < other.type ? -1 : 1))
}

describe.each(hubModes)('a request of a provider, %s,', (mode) => {
  beforeAll(async () => {
    hub = await openTestHub({ mode })
    await hub.receive(request)
  })
  afterAll(() => hub?.close())

  it('is examined and granted in the graph, collected by the provider, and in the file', async () => {
    const { careRequests } = await ask(
      `{ careRequests(filter: { states: [OPEN] }) { nodes { id reference referrer { name } client { id familyName }
          provider { agbCode } products { start end productCode } } } }`,
    )
    const [{ id: careRequestId, client, ...asked }] = (
      careRequests as { nodes: [{ id: string; client: { id: string } }] }
    ).nodes
    expect(asked).toEqual({
      reference: 'V-1',
      referrer: { name: 'Praktijk De Dijk' },
      provider: { agbCode: '98000101' },
      products: [{ start: '2099-01-01', end: '2099-06-30', productCode: '45A90' }],
    })

    const examination = `mutation($input: PutRequestUnderExaminationInput!) {
      putRequestUnderExamination(input: $input) { __typename
        ... on PutRequestUnderExaminationSuccess { careRequest { state } } } }`
    expect(await ask(examination, { input: { idempotencyKey: randomUUID(), careRequestId } })).toEqual({
      putRequestUnderExamination: {
        __typename: 'PutRequestUnderExaminationSuccess',
        careRequest: { state: 'UNDER_EXAMINATION' },
      },
    })
    expect((await collect()).map(({ type }) => type)).toEqual(['JW316', 'JW319'])

    const grant = `mutation($input: GrantAllocationInput!) {
      grantAllocation(input: $input) { __typename
        ... on GrantAllocationSuccess { allocation { number commitment { unknownReason } } message { type verdict } }
        ... on MessageRefusedProblem { breaches { path rule } } } }`
    const input = {
      idempotencyKey: randomUUID(),
      clientId: client.id,
      providerAgbCode: '98000101',
      careRequestId,
      productCategoryCode: '45',
      productCode: '45A90',
      start: '2099-01-01',
      end: '2099-06-30',
      volume: { volume: 2, unitCode: '04', frequencyCode: '2' },
    }
    expect(await ask(grant, { input })).toEqual({
      grantAllocation: { __typename: 'MessageRefusedProblem', breaches: [{ path: ['contact'], rule: 'TR061' }] },
    })
    const sound = { input: { ...input, contact: { postcode: '1811KS', houseNumber: 7, street: 'Noordervaart' } } }
    const granted = await ask(grant, sound)
    expect(granted).toEqual({
      grantAllocation: {
        __typename: 'GrantAllocationSuccess',
        allocation: { number: 1, commitment: { unknownReason: 'NO_TARIFF' } },
        message: { type: 'JW301', verdict: 'ACCEPTED' },
      },
    })
    expect(await ask(grant, sound)).toEqual(granted)
    expect(await collect()).toMatchObject([
      {
        type: 'JW301',
        Header: { Afzender: '0361', Ontvanger: '98000101' },
        Client: { ToegewezenProducten: { ToegewezenProduct: [{ ToewijzingNummer: 1, ReferentieAanbieder: 'V-1' }] } },
      },
    ])

    const file = `query($id: ID!) {
      client(id: $id) { familyName allocations { number careRequest { reference } }
        careRequests { state examinedOn allocations { number } } }
      messages { nodes { type direction verdict } } }`
    expect(await ask(file, { id: client.id })).toEqual({
      client: {
        familyName: 'Zandloper',
        allocations: [{ number: 1, careRequest: { reference: 'V-1' } }],
        careRequests: [{ state: 'GRANTED', examinedOn: expect.any(String), allocations: [{ number: 1 }] }],
      },
      messages: {
        nodes: expect.arrayContaining([
          { type: 'JW301', direction: 'OUTGOING', verdict: 'ACCEPTED' },
          { type: 'JW319', direction: 'OUTGOING', verdict: 'ACCEPTED' },
          { type: 'JW315', direction: 'INCOMING', verdict: 'ACCEPTED' },
        ]),
      },
    })
  })

  it('is not there for another municipality', async () => {
    const { data } = await hub.askAs('GM0505', '{ careRequests { nodes { id } } messages { nodes { id } } }')
    expect(data).toEqual({ careRequests: { nodes: [] }, messages: { nodes: [] } })
  })
})
