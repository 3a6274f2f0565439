import type { Purpose, Role } from '@regiograaf/identity'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alkmaar, dordrecht, fillTwoMunicipalities, idsOf } from '../isolation/two-municipalities.ts'
import { hubModes, openTestHub, type TestHub } from '../testing/test-hub.ts'

let hub: TestHub
const ask = async (role: Role, purpose: Purpose, query: string, variables: Record<string, unknown> = {}) =>
  hub.ask({ query, variables, token: await hub.tokenOf(role, 'GM0361', purpose) })
const byBsn = 'query Find($bsn: Bsn!) { clientByBsn(bsn: $bsn) { familyName bsn } }'

describe.each(hubModes)('%s,', (mode) => {
  beforeAll(async () => {
    hub = await openTestHub({ mode })
    await fillTwoMunicipalities(hub)
  })
  afterAll(() => hub?.close())
  beforeEach(() => hub.clear())

  describe('an operation with one field too many', () => {
    const tooMany: [name: string, query: string][] = [
      [
        'in a selection',
        '{ claims { nodes { totalCents } } claimLines { nodes { client { familyName birthDate } } } }',
      ],
      ['under an alias', '{ claimLines { nodes { client { id familyName: birthDate } } } }'],
      ['left out by @include', '{ claimLines { nodes { client { birthDate @include(if: false) } } } }'],
      ['in a fragment', '{ claimLines { nodes { client { ...F } } } } fragment F on Client { familyName birthDate }'],
      ['far away', '{ regions { members { name } } claimLines { nodes { allocation { client { birthDate } } } } }'],
    ]

    it.each(tooMany)('%s is refused whole, and no part of the graph is asked', async (_name, query) => {
      const { status, data, errors, text } = await ask('back-office', 'FUNDING', query)
      expect([status, data]).toEqual([403, undefined])
      expect(errors).toMatchObject([
        {
          message: 'The role back-office may not ask for Client.birthDate; ask as caseworker or care-desk.',
          extensions: { code: 'FORBIDDEN', field: 'Client.birthDate', reason: 'role' },
        },
      ])
      expect(text).not.toMatch(/Zandloper|157500|Alkmaar/)
      expect([hub.fetches, hub.recorder.statements]).toEqual([[], []])
    })

    it('is refused for its purpose where the role would do', async () => {
      const query = `mutation { agreeTariffs(input: { tariffs: [] }) { __typename } }`
      const { status, errors } = await ask('contract-manager', 'POLICY', query)
      expect(status).toBe(403)
      expect(errors).toMatchObject([
        {
          message: 'The purpose POLICY does not allow Mutation.agreeTariffs; it is there for FUNDING.',
          extensions: { field: 'Mutation.agreeTariffs', reason: 'purpose' },
        },
      ])
      expect([hub.fetches, hub.recorder.statements]).toEqual([[], []])
    })

    it('is answered without that field, and with the keys that the plan needs', async () => {
      const query = `{ claimLines { nodes { client { id familyName } allocation { number provider { name } commitment { amountCents } } } } }`
      const { status, data } = await ask('back-office', 'CONTROL', query)
      expect(status).toBe(200)
      expect(data).toMatchObject({
        claimLines: {
          nodes: [
            {
              client: { id: idsOf(hub, alkmaar).clientId, familyName: 'Zandloper' },
              allocation: { number: 500_017, provider: { name: 'De Duinpan' }, commitment: { amountCents: 346_500 } },
            },
          ],
        },
      })
    })
  })

  describe('a BSN', () => {
    it.each(['ACCESS', 'MEASURE'] as const)('is found and read by a caseworker for %s', async (purpose) => {
      expect((await ask('caseworker', purpose, byBsn, { bsn: alkmaar.bsn })).data).toEqual({
        clientByBsn: { familyName: 'Zandloper', bsn: alkmaar.bsn },
      })
    })

    it('of another municipality is not found, in the same way as one that nobody has', async () => {
      const answers = []
      for (const bsn of [dordrecht.bsn, '999900006']) {
        hub.clear()
        const { status, text } = await ask('caseworker', 'ACCESS', byBsn, { bsn })
        answers.push({ status, text, statements: hub.recorder.statements, fetches: hub.fetches.slice() })
      }
      expect(answers[0]).toMatchObject({ status: 200, text: '{"data":{"clientByBsn":null}}' })
      expect(answers[1]).toEqual(answers[0])
    })

    it.each([
      ['back-office', 'FUNDING'],
      ['back-office', 'CONTROL'],
      ['policy', 'POLICY'],
      ['contract-manager', 'FUNDING'],
    ] as const)('is neither read nor searched by the %s for %s', async (role, purpose) => {
      for (const query of [byBsn, 'query($bsn: Bsn!) { clientByBsn(bsn: $bsn) { __typename } }']) {
        const { status, data, errors, text } = await ask(role, purpose, query, { bsn: alkmaar.bsn })
        expect([status, data]).toEqual([403, undefined])
        expect(errors).toContainEqual(
          expect.objectContaining({
            message: `The role ${role} may not ask for Query.clientByBsn; ask as caseworker.`,
          }),
        )
        expect(text).not.toContain(alkmaar.bsn)
      }
      expect([hub.fetches, hub.recorder.statements]).toEqual([[], []])
    })

    it.each([
      ['that fails the 11-proof', '999900007'],
      ['that is too long', '9999000310'],
      ['that is a number', 999900031],
      ['in a list', ['999900031']],
      ['in an object', { bsn: '999900031' }],
    ])('%s is refused, and nothing repeats it', async (_what, bsn) => {
      const { status, data, errors, text } = await ask('caseworker', 'ACCESS', byBsn, { bsn })
      expect(data ?? { clientByBsn: null }).toEqual({ clientByBsn: null })
      expect(status).toBeLessThan(500)
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
      expect(`${text}${hub.logLines.join('')}`).not.toMatch(/9999000/)
      expect(hub.recorder.statements).toEqual([])
    })

    it('in the text of the operation is refused before anything runs', async () => {
      const { status, errors } = await ask('caseworker', 'ACCESS', `{ clientByBsn(bsn: "${alkmaar.bsn}") { bsn } }`)
      expect(status).toBe(400)
      expect(errors).toMatchObject([{ message: 'A BSN goes into a variable, never into the text of an operation.' }])
      expect([hub.fetches, hub.recorder.statements]).toEqual([[], []])
    })

    it('is in no log, no statement, no path and no text for a subgraph', async () => {
      const variables = { bsn: alkmaar.bsn }
      await ask('caseworker', 'ACCESS', byBsn, variables)
      await hub.owner.query('alter table clients.client rename to away')
      try {
        const { status, text } = await ask('caseworker', 'ACCESS', byBsn, variables)
        expect([status, text.includes(alkmaar.bsn)]).toEqual([200, false])
      } finally {
        await hub.owner.query('alter table clients.away rename to client')
      }
      expect(hub.recorder.statements.length).toBeGreaterThan(1)
      for (const lines of [hub.logLines, hub.recorder.statements, hub.operations]) {
        expect(lines.join('')).not.toContain(alkmaar.bsn)
      }
    })
  })
})
