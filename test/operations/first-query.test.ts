import { allocatedProduct, allocationMessage, claimedLine, claimMessage, startMessage } from '@regiograaf/ijw/testing'
import { firstQuery, takeTestBsns } from 'regiograaf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Changes, changesOf } from '../testing/changes.ts'
import { hubModes, openTestHub, type TestHub } from '../testing/test-hub.ts'

const bsn = '999900031'

/** Allocations of one young person that each commit the municipality in another way. */
const products = [
  allocatedProduct,
  {
    ToewijzingNummer: 500018,
    Product: { Categorie: '54' },
    Toewijzingsdatum: '2026-03-20',
    Toewijzingstijd: '14:05:00',
    Ingangsdatum: '2026-05-01',
    Einddatum: '2026-12-31',
    Budget: 250_000,
  },
  {
    ...allocatedProduct,
    ToewijzingNummer: 500019,
    Product: { Categorie: '45', Code: '45A91' },
    Ingangsdatum: '2026-05-02',
  },
  {
    ToewijzingNummer: 500020,
    Product: { Categorie: '45', Code: '45A90' },
    Toewijzingsdatum: '2026-03-20',
    Toewijzingstijd: '14:05:00',
    Ingangsdatum: '2026-06-18',
    Omvang: { Volume: 2, Eenheid: '04', Frequentie: '4' },
  },
] as const

describe.each(hubModes)('%s,', (mode) => {
  let hub: TestHub
  let changes: Changes

  beforeAll(async () => {
    hub = await openTestHub({ mode })
    changes = changesOf(hub)
    await changes.registerProvider('noord-kennemerland', '98000101', 'De Duinpan')
    await changes.registerProvider('noord-kennemerland', '98000102', 'Het Kompas')
    await changes.registerSchool('GM0361', '12AB', 'De Vlieger')
  })
  afterAll(() => hub?.close())

  describe('the file of a young person in Alkmaar', () => {
    beforeAll(async () => {
      await changes.agreeTariff('GM0361')
      await hub.receive(
        allocationMessage({ bsn }, products),
        startMessage({ bsn }),
        claimMessage({ bsn, identification: 'C1' }, [
          claimedLine,
          { ...claimedLine, ProductReferentie: { ReferentieNummer: 'L2' }, ToewijzingNummer: 999_999 },
        ]),
        claimMessage({ bsn, identification: 'C2', number: 'D202605B' }, [
          {
            ...claimedLine,
            ProductReferentie: { ReferentieNummer: 'L3', VorigReferentieNummer: 'L1' },
            IngediendBedrag: { Bedrag: 157_500, DebetCredit: 'C' },
          },
          {
            ...claimedLine,
            ProductReferentie: { ReferentieNummer: 'L4' },
            GeleverdVolume: 14,
            IngediendBedrag: { Bedrag: 147_000, DebetCredit: 'D' },
          },
        ]),
      )
      await changes.agreeArrangement('GM0361', hub.hub.pseudonyms.clientId('GM0361', bsn), '12AB')
    })

    it('comes from all four subgraphs in one answer', async () => {
      const { status, text } = await hub.askAs('GM0361', firstQuery)
      const outpatient = { code: '45', label: 'Jeugdhulp ambulant' }
      const duinpan = { name: 'De Duinpan' }
      expect([status, JSON.parse(text)]).toEqual([
        200,
        {
          data: {
            clients: {
              nodes: [
                {
                  birthDate: '2012-09-03',
                  responsibleMunicipality: { name: 'Alkmaar', region: { name: 'Noord-Kennemerland' } },
                  allocations: [
                    {
                      number: 500017,
                      productCategory: outpatient,
                      start: '2026-04-08',
                      end: '2026-06-17',
                      provider: duinpan,
                      // Three hours in each of eleven weeks at EUR 105.00.
                      commitment: { amountCents: 346_500, unknownReason: null },
                      // EUR 1,575.00, the same taken back, and EUR 1,470.00.
                      claimedCents: 147_000,
                    },
                    {
                      number: 500018,
                      productCategory: { code: '54', label: 'Jeugd-ggz' },
                      start: '2026-05-01',
                      end: '2026-12-31',
                      provider: duinpan,
                      commitment: { amountCents: 250_000, unknownReason: null },
                      claimedCents: 0,
                    },
                    {
                      number: 500019,
                      productCategory: outpatient,
                      start: '2026-05-02',
                      end: '2026-06-17',
                      provider: duinpan,
                      commitment: { amountCents: null, unknownReason: 'NO_TARIFF' },
                      claimedCents: 0,
                    },
                    {
                      number: 500020,
                      productCategory: outpatient,
                      start: '2026-06-18',
                      end: null,
                      provider: duinpan,
                      commitment: { amountCents: null, unknownReason: 'NO_END_DATE' },
                      claimedCents: 0,
                    },
                  ],
                  educationCareArrangements: [{ kind: 'AT_SCHOOL', school: { name: 'De Vlieger', brin: '12AB' } }],
                },
              ],
            },
          },
        },
      ])
    })

    it('leaves out the claim line whose allocation nobody sent, and the back office finds that line', async () => {
      const { data } = await hub.ask({
        query:
          '{ claimLines(matched: false) { totalCount nodes { allocationNumber matched amountCents allocation { id } } } }',
        token: await hub.tokenOf('back-office', 'GM0361'),
      })
      expect(data).toEqual({
        claimLines: {
          totalCount: 1,
          nodes: [{ allocationNumber: 999_999, matched: false, amountCents: 157_500, allocation: null }],
        },
      })
    })

    it('does not count that line, which was rejected, once its allocation comes', async () => {
      const late = { ...allocatedProduct, ToewijzingNummer: 999_999, Ingangsdatum: '2026-04-01' }
      await hub.receive(allocationMessage({ bsn, identification: 'M9' }, [late]))
      const { data } = await hub.askAs('GM0361', '{ clients { nodes { allocations { number claimedCents } } } }')
      expect(data).toMatchObject({
        clients: { nodes: [{ allocations: [{ number: 999_999, claimedCents: 0 }, {}, {}, {}, {}] }] },
      })
    })
  })

  describe('the work behind the first query', () => {
    const sizes = { GM0373: 1, GM0383: 5, GM0399: 50 }

    beforeAll(async () => {
      const bsns = takeTestBsns(50)
      for (const [municipality, size] of Object.entries(sizes)) {
        await changes.agreeTariff(municipality)
        await changes.agreeTariff(municipality, { providerAgbCode: '98000102' })
        const own = bsns.slice(0, size)
        const facts = own.map((number, index) => ({
          bsn: number,
          municipality: municipality.slice(2),
          provider: index % 2 === 0 ? '98000101' : '98000102',
          identification: `N${index}`,
        }))
        await hub.receive(
          ...facts.map((fact, index) =>
            allocationMessage(fact, [{ ...allocatedProduct, ToewijzingNummer: index + 1 }]),
          ),
          ...facts.map((fact, index) =>
            claimMessage({ ...fact, number: `D${index}` }, [
              { ...claimedLine, ProductReferentie: { ReferentieNummer: `L${index}` }, ToewijzingNummer: index + 1 },
            ]),
          ),
        )
        for (const number of own) {
          await changes.agreeArrangement(municipality, hub.hub.pseudonyms.clientId(municipality, number), '12AB')
        }
      }
    })

    it.each(Object.entries(sizes))(
      'is the same for every number of young people (%s has %i)',
      async (municipality, size) => {
        hub.clear()
        const { data } = await hub.askAs(municipality, firstQuery)
        const file = {
          allocations: [
            {
              commitment: { amountCents: 346_500 },
              claimedCents: 157_500,
              provider: { name: expect.stringMatching(/^(De Duinpan|Het Kompas)$/) },
            },
          ],
          educationCareArrangements: [{ school: { name: 'De Vlieger' } }],
        }
        expect(data).toMatchObject({ clients: { nodes: Array.from({ length: size }, () => file) } })
        // The clients come first; then one fetch of every other subgraph.
        expect([hub.fetches[0], hub.fetches.slice(1).sort()]).toEqual([
          'clients',
          ['education', 'finance', 'providers'],
        ])
        expect(countBySubgraph(hub.recorder.statements)).toEqual({ clients: 2, education: 2, finance: 3, providers: 1 })
      },
    )
  })
})

/** The first table that a statement names says whose it is. */
function countBySubgraph(statements: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const statement of statements) {
    const subgraph = /"(clients|providers|finance|education)"\."/.exec(statement)?.[1] ?? statement
    counts[subgraph] = (counts[subgraph] ?? 0) + 1
  }
  return counts
}
