import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FinanceFixture, openFinanceFixture } from './testing/finance-fixture.ts'

let fixture: FinanceFixture
beforeAll(async () => {
  fixture = await openFinanceFixture()
})
afterAll(() => fixture?.close())

const sharing = `query($regionId: ID!, $year: Int!, $amountCents: Cents!) {
  costSharing(regionId: $regionId, year: $year, amountCents: $amountCents) {
    regionId year amountCents inhabitantSource shares { municipality { code } inhabitants amountCents } } }`

const everybody = identityOf({ municipality: 'GM0361', role: 'policy' })
const ask = (variables: Record<string, unknown> = {}) =>
  fixture.ask(everybody, sharing, { regionId: 'noord-holland-noord', year: 2016, amountCents: 5_000_000, ...variables })

interface Share {
  readonly municipality: { readonly code: string }
  readonly inhabitants: number
  readonly amountCents: number
}

it('shares the costs of a partnership over its members of that year, without asking the database', async () => {
  fixture.recorder.clear()
  const { data } = await ask()
  expect(data?.costSharing).toMatchObject({ regionId: 'noord-holland-noord', year: 2016, amountCents: 5_000_000 })
  const shares = (data?.costSharing as { shares?: Share[] } | undefined)?.shares ?? []
  expect(shares).toHaveLength(18)
  // 107,615 of 662,191 inhabitants: 812,567.91 cents.
  expect(shares[0]).toEqual({ municipality: { code: 'GM0361' }, inhabitants: 107_615, amountCents: 812_568 })
  expect(shares.map(({ municipality }) => municipality.code)).toContain('GM0398')
  expect(shares.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(5_000_000)
  expect(fixture.recorder.statements).toEqual([])
})

it.each([
  [
    'a region that does not exist',
    { regionId: 'GM0361' },
    'There is no region with this id; take one from the field regions.',
  ],
  ['an amount below zero', { amountCents: -1 }, 'Share an amount of zero or more eurocents.'],
  [
    'a year in which it is not known of every member',
    { regionId: 'zuid-holland-zuid', year: 2016 },
    'How many people lived in Hoeksche Waard, Molenlanden in 2016 is not on record; ask another year.',
  ],
])('does not share for %s', async (_what, variables, message) => {
  const { data, errors } = await ask(variables)
  expect([data, errors?.map((error) => [error.message, error.extensions.code])]).toEqual([
    { costSharing: null },
    [[message, 'BAD_USER_INPUT']],
  ])
})

it('answers each share as a figure with its definition (KPI-22)', async () => {
  const { data } = await fixture.ask(
    everybody,
    `{ costSharing(regionId: "noord-holland-noord", year: 2016, amountCents: 5000000) { shares { amountCents figure {
      value precision from to status municipalityCode regionId definition { id unit } completeness { isComplete } } } } }`,
  )
  type Answered = { readonly shares: readonly (Share & { readonly figure: { readonly value: number } })[] }
  const shares = (data?.costSharing as Answered | undefined)?.shares ?? []
  expect(shares.map(({ figure }) => figure.value)).toEqual(shares.map(({ amountCents }) => amountCents))
  expect(shares[0]?.figure).toEqual({
    value: 812_568,
    precision: 'EXACT',
    from: '2016-01-01',
    to: '2016-12-31',
    status: 'FINAL',
    municipalityCode: 'GM0361',
    regionId: 'noord-holland-noord',
    definition: { id: 'KPI-22', unit: 'EUROCENTS' },
    completeness: { isComplete: true },
  })
})

const effort = `query($weeks: Int!, $hoursPerWeek: Int!) {
  costSharing(regionId: "noord-holland-noord", year: 2016, amountCents: 5000000) {
    effort(weeks: $weeks, hoursPerWeek: $hoursPerWeek) { hours hourlyCents } } }`

it('says what an hour comes to at the most (T7)', async () => {
  const { data } = await fixture.ask(everybody, effort, { weeks: 20, hoursPerWeek: 18 })
  expect(data).toEqual({ costSharing: { effort: { hours: 360, hourlyCents: 13_889 } } })
})

it.each([
  [0, 18],
  [20, -1],
  [521, 18],
  [20, 169],
])('refuses %s weeks of %s hours', async (weeks, hoursPerWeek) => {
  const { data, errors } = await fixture.ask(everybody, effort, { weeks, hoursPerWeek })
  expect([data, errors?.map(({ message, extensions }) => [message, extensions.code])]).toEqual([
    { costSharing: null },
    [['Ask for 1 to 520 weeks of 1 to 168 hours.', 'BAD_USER_INPUT']],
  ])
})
