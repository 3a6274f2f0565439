import type { Identity } from '@regiograaf/identity'
import { allocatedProduct, allocationMessage, requestedProduct, requestMessage } from '@regiograaf/ijw/testing'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClientsFixture, openClientsFixture } from '../testing/clients-fixture.ts'
import { publishFigures } from './publish-figures.ts'

const policyOf = (municipality: string) => identityOf({ municipality, role: 'policy' })
const analyst: Identity = {
  ...policyOf('GM0361'),
  role: 'analyst',
  organisation: { kind: 'region', code: 'noord-kennemerland' },
  municipalities: [],
}

let fixture: ClientsFixture
beforeAll(async () => {
  fixture = await openClientsFixture()
  // Of the forty that the municipality allocates itself thirty are light, of the twenty after a general practitioner's referral ten.
  await fill('GM0361', '2025-04-08', { municipality: [30, 10], practitioner: [10, 10] })
  await fill('GM0361', '2026-02-01', { municipality: [3, 0], practitioner: [0, 0] })
  await fill('GM0399', '2025-04-08', { municipality: [12, 12], practitioner: [12, 12] })
  await fill('GM0373', '2025-04-08', { municipality: [15, 15], practitioner: [15, 15] })
  await publishFigures(fixture.database, 'noord-kennemerland', '2026-07-10')
})
afterAll(() => fixture?.close())

type Counts = Record<'municipality' | 'practitioner', readonly [light: number, heavy: number]>
let number = 0

/** Projects allocations that start on a day: of family care (light) and of foster care (heavy). */
async function fill(municipality: string, start: string, counts: Counts): Promise<void> {
  const facts = { municipality: municipality.slice(2), bsn: '999900031' }
  for (const referrer of ['municipality', 'practitioner'] as const) {
    for (const [category, count] of [
      ['49', counts[referrer][0]],
      ['35', counts[referrer][1]],
    ] as const) {
      for (let index = 0; index < count; index++) {
        number += 1
        const reference = `V-${number}`
        if (referrer === 'practitioner') {
          await fixture.project(
            requestMessage({ ...facts, identification: reference }, [
              { ...requestedProduct, ReferentieAanbieder: reference },
            ]),
          )
        }
        await fixture.project(
          allocationMessage({ ...facts, identification: `M${number}` }, [
            {
              ...allocatedProduct,
              ...(referrer === 'practitioner' && { ReferentieAanbieder: reference }),
              Product: { Categorie: category },
              ToewijzingNummer: number,
              Ingangsdatum: start,
              Einddatum: `${start.slice(0, 4)}-12-31`,
            },
          ]),
        )
      }
    }
  }
}

interface Answered {
  readonly value: number | null
  readonly withheld: { readonly reason: string; readonly text: string } | null
  readonly share: { readonly value: number | null; readonly base: number | null } | null
  readonly dimensions: readonly { readonly name: string; readonly code: string; readonly label: string | null }[]
}

async function ask(identity: Identity, field: string, question: string): Promise<readonly Answered[]> {
  const { data, errors } = await fixture.ask(
    identity,
    `{ ${field}(from: "2025-01-01", ${question}) {
      from to value precision withheld { reason text } share { value base withheld { reason } } dimensions { name code label }
      definition { id unit kind }
    } }`,
  )
  expect(errors).toBeUndefined()
  return (data as Record<string, readonly Answered[]>)[field] ?? []
}

const shownOf = (figures: readonly Answered[]) => figures.map(({ value, withheld }) => value ?? withheld?.text)
const region = 'to: "2025-12-31", scope: { region: "noord-kennemerland" }'
const alkmaar = 'to: "2025-12-31", scope: { municipality: "GM0361" }'
const heiloo = 'to: "2025-12-31", scope: { municipality: "GM0399" }'

describe('allocations that started', () => {
  it('are counted in whole years, exact to the own municipality', async () => {
    const years = await ask(
      policyOf('GM0361'),
      'allocationsStarted',
      'to: "2026-03-01", scope: { municipality: "GM0361" }',
    )
    expect(years).toMatchObject([
      {
        from: '2025-01-01',
        to: '2025-12-31',
        value: 60,
        precision: 'EXACT',
        definition: { id: 'MON-15', kind: 'FLOW' },
      },
      { from: '2026-01-01', to: '2026-12-31', value: 3, precision: 'EXACT' },
    ])
  })

  it('are published of a year that has ended, and not of one that has not', async () => {
    expect(
      shownOf(await ask(analyst, 'allocationsStarted', 'to: "2026-03-01", scope: { region: "noord-kennemerland" }')),
    ).toEqual([170, '-'])
  })

  it('have a share by referrer, of what is shown', async () => {
    const own = await ask(policyOf('GM0361'), 'allocationsStarted', `${alkmaar}, by: REFERRER`)
    expect(own[0]).toMatchObject({
      value: 40,
      share: { value: 40 / 60, base: 60 },
      dimensions: [{ name: 'REFERRER', code: '01', label: 'Gemeente' }],
    })
    expect(shownOf(own)).toEqual([40, 20, 0, 0, 0, 0, 0])
    const others = await ask(analyst, 'allocationsStarted', `${region}, by: REFERRER`)
    expect(others[0]).toMatchObject({ value: 95, share: { value: 95 / 170, base: 170 } })
    expect(others[2]).toMatchObject({ value: null, withheld: { text: '<10' }, share: { value: null } })
  })

  it('are told by referrer and level together of the region and the own municipality, and refused of another', async () => {
    const own = await ask(policyOf('GM0361'), 'allocationsStarted', `${alkmaar}, by: REFERRER_LEVEL`)
    expect(own).toHaveLength(7 * 5)
    expect(
      own.find(({ dimensions: [referrer, level] }) => referrer?.code === '01' && level?.code === '3'),
    ).toMatchObject({
      value: 10,
      dimensions: [{ name: 'REFERRER' }, { name: 'LEVEL', label: 'Zwaar' }],
    })
    expect(await ask(analyst, 'allocationsStarted', `${region}, by: REFERRER_LEVEL`)).toHaveLength(7 * 5)
    const { errors } = await fixture.ask(
      analyst,
      `{ allocationsStarted(from: "2025-01-01", ${heiloo}, by: REFERRER_LEVEL) { value } }`,
    )
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })
})

describe('referrals of the coach', () => {
  it('are compared with all by level: positive where the coach refers more', async () => {
    const own = await ask(policyOf('GM0361'), 'coachReferrals', alkmaar)
    expect(own).toHaveLength(5)
    expect(own[1]).toMatchObject({
      precision: 'EXACT',
      definition: { id: 'MON-05', unit: 'FRACTION', kind: 'RATIO' },
      dimensions: [{ name: 'LEVEL', code: '1', label: 'Licht' }],
    })
    // Light: 30 of 40 against 40 of 60; heavy the other way round.
    expect(own[1]?.value).toBeCloseTo(30 / 40 - 40 / 60)
    expect(own[3]?.value).toBeCloseTo(10 / 40 - 20 / 60)
    expect(own[0]?.value).toBe(0)
  })

  it('follow of the region from what is published, and have no number where one of the four has none', async () => {
    const figures = await ask(analyst, 'coachReferrals', region)
    expect(figures[1]?.value).toBeCloseTo(55 / 95 - 95 / 170)
    expect(figures[0]).toMatchObject({ value: null, withheld: { reason: 'NOT_PUBLISHED' } })
  })

  it('of another municipality are refused', async () => {
    const { errors } = await fixture.ask(analyst, `{ coachReferrals(from: "2025-01-01", ${heiloo}) { value } }`)
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })
})
