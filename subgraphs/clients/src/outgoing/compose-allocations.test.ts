import type { AllocationFact } from '@regiograaf/ijw'
import { describe, expect, it } from 'vitest'
import { type AllocationDecision, composeAllocations, type DecisionContext } from './compose-allocations.ts'

const standing: AllocationFact = {
  number: 500_017,
  clientId: 'c',
  providerCode: '98000101',
  categoryCode: '45',
  productCode: '45A90',
  start: '2026-04-08',
  end: '2026-06-17',
  changeReason: '05',
  volume: 30,
  unit: '04',
  frequency: '6',
  requestReference: 'V-0',
  decidedAt: '2026-03-20 14:05:00',
  startToldOn: '2026-03-20',
  endToldOn: '2026-03-20',
}

const context: DecisionContext = {
  person: {
    Bsn: '999900031',
    Geboortedatum: { Datum: '2012-09-03' },
    Geslacht: '2',
    Naam: { Geslachtsnaam: { Achternaam: 'Zandloper' }, NaamGebruik: '1' },
    Contactgegevens: { Contact: [{ Soort: '01' }] },
  },
  providerCode: '98000101',
  request: null,
  today: '2026-05-01',
  time: '09:30:00.000',
}

const grant: AllocationDecision = { kind: 'grant', allocation: { categoryCode: '43', start: '2026-06-01' } }

function productsOf(
  decision: AllocationDecision,
  allocations: readonly AllocationFact[],
  more: Partial<DecisionContext> = {},
) {
  const draft = composeAllocations([decision], { allocations, freeNumber: 500_018 }, { ...context, ...more })
  if ('findings' in draft) throw new Error(JSON.stringify(draft.findings))
  return draft.content.Client.ToegewezenProducten.ToegewezenProduct
}

const findingsOf = (decision: AllocationDecision, allocations: readonly AllocationFact[] = [standing]) => {
  const draft = composeAllocations([decision], { allocations, freeNumber: 500_018 }, context)
  return 'findings' in draft ? draft.findings.map(({ path, rule }) => [path.split('/').slice(5).join('/'), rule]) : []
}

describe('an outgoing allocation', () => {
  it('has a free number, and the present moment as that of the decision', () => {
    expect(productsOf(grant, [])).toEqual([
      {
        ToewijzingNummer: 500_018,
        Product: { Categorie: '43' },
        Toewijzingsdatum: '2026-05-01',
        Toewijzingstijd: '09:30:00.000',
        Ingangsdatum: '2026-06-01',
      },
    ])
  })

  it('comes after all that is current at that provider, told as it was decided and without a reason or reference', () => {
    const [repeated, added] = productsOf(grant, [standing])
    expect(added?.ToewijzingNummer).toBe(500_018)
    expect(repeated).toEqual({
      ToewijzingNummer: 500_017,
      Product: { Categorie: '45', Code: '45A90' },
      Toewijzingsdatum: '2026-03-20',
      Toewijzingstijd: '14:05:00',
      Ingangsdatum: '2026-04-08',
      Einddatum: '2026-06-17',
      Omvang: { Volume: 30, Eenheid: '04', Frequentie: '6' },
    })
  })

  it.each([
    ['is over', { end: '2026-04-30' }, 1],
    ['ends today', { end: '2026-05-01' }, 2],
    ['is open-ended', { end: undefined }, 2],
    ['was deleted', { end: '2026-04-08', changeReason: '13' }, 1],
    ['begins later', { start: '2026-09-01', end: undefined }, 2],
    ['is at another provider', { providerCode: '98000202' }, 1],
  ])('repeats or leaves out one that %s', (_what, more, count) => {
    expect(productsOf(grant, [{ ...standing, ...more }])).toHaveLength(count)
  })

  it('carries the reference of the request for an allocation that it honours, and nothing else does', () => {
    const request = { kind: 'ALLOCATION', reference: 'V-1' } as const
    expect(productsOf(grant, [standing], { request }).map((product) => product.ReferentieAanbieder)).toEqual([
      undefined,
      'V-1',
    ])
  })

  it('carries the reference of the request for a change on everything', () => {
    const request = { kind: 'CHANGE', reference: 'W-1' } as const
    expect(productsOf(grant, [standing], { request }).map((product) => product.ReferentieAanbieder)).toEqual([
      'W-1',
      'W-1',
    ])
  })
})

describe('an adjusted allocation', () => {
  const adjust = (kind: 'change' | 'end' | 'delete', changes: object): AllocationDecision => ({
    kind,
    adjustment: { number: 500_017, reasonCode: '04', ...changes },
  })

  it('says what changed and why, in place of what stood', () => {
    expect(productsOf(adjust('change', { end: '2026-12-31', volume: 60 }), [standing])).toEqual([
      {
        ToewijzingNummer: 500_017,
        Product: { Categorie: '45', Code: '45A90' },
        Toewijzingsdatum: '2026-05-01',
        Toewijzingstijd: '09:30:00.000',
        Ingangsdatum: '2026-04-08',
        Einddatum: '2026-12-31',
        RedenWijziging: '04',
        Omvang: { Volume: 60, Eenheid: '04', Frequentie: '6' },
      },
    ])
  })

  it('is told also when it is over, and becomes open-ended by null', () => {
    const [product] = productsOf(adjust('change', { end: null }), [{ ...standing, end: '2026-04-30' }])
    expect(product).not.toHaveProperty('Einddatum')
  })

  it.each([
    ['2026-05-01 09:30:00.000', '2026-05-01', '09:30:00.001'],
    ['2026-05-01 10:00:00', '2026-05-01', '10:00:00.001'],
    ['2026-05-01 09:29:59', '2026-05-01', '09:30:00.000'],
  ])('is decided later than %s, so that it stands', (decidedAt, day, time) => {
    const [product] = productsOf(adjust('end', { end: '2026-05-31' }), [{ ...standing, decidedAt }])
    expect(product).toMatchObject({ Toewijzingsdatum: day, Toewijzingstijd: time })
  })

  it('is refused where only a new one can say it', () => {
    expect(findingsOf(adjust('change', {}))).toEqual([['', 'IV066']])
    expect(findingsOf(adjust('change', { volume: 5 }), [{ ...standing, frequency: '2' }])).toEqual([
      ['Omvang/Volume', 'IV066'],
    ])
    expect(findingsOf(adjust('change', { budgetCents: 5 }))).toEqual([['Budget', 'IV066']])
    expect(findingsOf(adjust('end', { end: '2026-06-17' }))).toEqual([['Einddatum', 'IV066']])
    expect(
      findingsOf(adjust('delete', { end: '2026-04-08' }), [{ ...standing, end: '2026-04-08', changeReason: '13' }]),
    ).toEqual([['', 'IV066']])
    expect(findingsOf(adjust('end', { end: '2026-06-16' }))).toEqual([])
  })
})
