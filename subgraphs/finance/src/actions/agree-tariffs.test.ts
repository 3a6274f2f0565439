import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FinanceFixture, openFinanceFixture } from '../testing/finance-fixture.ts'

const contractManager = identityOf({ municipality: 'GM0361', role: 'contract-manager' })
let fixture: FinanceFixture

beforeAll(async () => {
  fixture = await openFinanceFixture()
})
afterAll(() => fixture?.close())
beforeEach(() => fixture.clear())

const agree = async (...terms: Record<string, unknown>[]) => {
  const { data, errors } = await fixture.agree(terms.length === 0 ? {} : terms)
  if (errors) throw errors[0]
  return data?.agreeTariffs as { __typename: string; tariffs?: { id: string }[] }
}
const countRows = async () => (await fixture.owner.query('select from finance.tariff')).rowCount

describe('agreeing a tariff', () => {
  it('records it for the municipality of the caller', async () => {
    expect(await agree({ validTo: '2025-12-31' })).toEqual({
      __typename: 'AgreeTariffsSuccess',
      tariffs: [
        {
          id: expect.any(String),
          municipality: { code: 'GM0361' },
          provider: { agbCode: '98000101' },
          productCategory: { code: '45' },
          productCode: '45A90',
          unit: { code: '04', label: 'Uur' },
          amountCents: 10_500,
          validFrom: '2025-01-01',
          validTo: '2025-12-31',
        },
      ],
    })
  })

  it('answers with the tariff that stands when it is agreed again', async () => {
    const first = await agree()
    expect(await agree()).toEqual(first)
    expect(await countRows()).toBe(1)
  })

  it.each([
    ['another amount', { amountCents: 10_600 }],
    ['days within it', { validFrom: '2025-06-01', validTo: '2025-06-30' }],
    ['days around it', { validFrom: '2024-01-01', validTo: null }],
    ['its last day', { validFrom: '2025-12-31', validTo: '2026-12-31' }],
    ['its first day', { validFrom: '2024-01-01', validTo: '2025-01-01' }],
  ])('refuses one that shares days with another: %s', async (_case, terms) => {
    await agree({ validTo: '2025-12-31' })
    expect(await agree({ validTo: '2025-12-31', ...terms })).toEqual({
      __typename: 'TariffOverlapProblem',
      message: 'Another tariff of this product and unit is valid on some of these days; choose days without one.',
      overlapping: [{ validFrom: '2025-01-01', validTo: '2025-12-31', amountCents: 10_500 }],
    })
    expect(await countRows()).toBe(1)
  })

  it.each([
    ['the day after', { validFrom: '2026-01-01' }],
    ['another unit', { unitCode: '01' }],
    ['another product', { productCode: '45A9' }],
    ['another category', { productCategoryCode: '54' }],
    ['another provider', { providerAgbCode: '98000102' }],
  ])('takes one beside it: %s', async (_case, terms) => {
    await agree({ validTo: '2025-12-31' })
    expect(await agree({ validTo: null, ...terms })).toMatchObject({ __typename: 'AgreeTariffsSuccess' })
    expect(await countRows()).toBe(2)
  })

  it('records a list in the order of the input, what stood already included', async () => {
    const { tariffs: [standing] = [] } = await agree({ productCode: 'B' })
    const { tariffs = [] } = await agree({ productCode: 'C' }, { productCode: 'B' }, { productCode: 'A' })
    expect(tariffs).toMatchObject([{ productCode: 'C' }, { id: standing?.id }, { productCode: 'A' }])
    expect(await countRows()).toBe(3)
  })

  it('records nothing of a list of which one tariff is refused', async () => {
    await agree({ productCode: 'B' })
    expect(await agree({ productCode: 'A' }, { productCode: 'B', amountCents: 1 })).toMatchObject({
      __typename: 'TariffOverlapProblem',
    })
    expect(await agree({ productCode: 'A' }, { productCode: 'C', unitCode: '83' })).toMatchObject({
      fields: [{ path: ['tariffs', '1', 'unitCode'] }],
    })
    expect(await countRows()).toBe(1)
  })

  it('names a tariff that shares days with an earlier one of the same list', async () => {
    expect(await agree({}, { productCode: 'A' }, { validFrom: '2026-01-01', amountCents: 1 })).toMatchObject({
      __typename: 'ValidationProblem',
      fields: [
        { path: ['tariffs', '2'], message: 'It shares a day with tariff 0 of this list; leave one of them out.' },
      ],
    })
    expect(await countRows()).toBe(0)
  })

  it.each([0, 501])('refuses a list of %d', async (length) => {
    const terms = Array.from({ length }, (_, index) => ({ productCode: `P${index}` }))
    const { data } = await fixture.agree(terms)
    expect(data?.agreeTariffs).toMatchObject({ fields: [{ path: ['tariffs'] }] })
  })

  it('records five hundred at once, with one statement to look and one to write', async () => {
    fixture.recorder.clear()
    await agree(...Array.from({ length: 500 }, (_, index) => ({ productCode: `P${index}` })))
    expect(await countRows()).toBe(500)
    expect(fixture.recorder.statements).toHaveLength(2)
  })

  it('does not meet the tariffs of another municipality', async () => {
    await agree()
    const dordrecht = identityOf({ municipality: 'GM0505', role: 'contract-manager' })
    expect((await fixture.agree({ amountCents: 1 }, dordrecht)).data).toMatchObject({
      agreeTariffs: { __typename: 'AgreeTariffsSuccess', tariffs: [{ municipality: { code: 'GM0505' } }] },
    })
  })

  it('lets one of two different ones win that come at the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, index) => agree({ amountCents: 10_000 + index })))
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'AgreeTariffsSuccess',
      ...Array.from({ length: 7 }, () => 'TariffOverlapProblem'),
    ])
    expect(await countRows()).toBe(1)
  })

  it('gives two equal ones that come at the same moment the same tariff', async () => {
    const [one, other] = await Promise.all([agree(), agree()])
    expect(one).toEqual(other)
    expect(await countRows()).toBe(1)
  })

  it('is kept from overlapping by PostgreSQL itself', async () => {
    await agree()
    const insert = `insert into finance.tariff (municipality_code, provider_agb_code, category_code, product_code, unit_code, amount_cents, valid_from)
      values ('GM0361', '98000101', '45', '45A90', '04', 1, '2026-01-01')`
    await expect(fixture.owner.query(insert)).rejects.toMatchObject({ constraint: 'tariff_without_overlap' })
    await fixture.owner.query('begin')
    await fixture.owner.query('alter table finance.tariff drop constraint tariff_without_overlap')
    await fixture.owner.query(insert)
    await fixture.owner.query('rollback')
  })

  it.each([
    ['productCategoryCode', '99', 'Use a product category of list JZ020.'],
    ['productCode', '', 'Use a product code of 1 to 5 characters.'],
    ['productCode', '45A901', 'Use a product code of 1 to 5 characters.'],
    ['unitCode', '05', 'Use a unit of list WJ756.'],
    ['unitCode', '83', 'Unit 83 is an amount in itself and has no tariff; use another unit.'],
    ['amountCents', 0, 'Use an amount of 1 to 99999999 eurocents per unit.'],
    ['amountCents', 100_000_000, 'Use an amount of 1 to 99999999 eurocents per unit.'],
    ['validFrom', '0000-01-01', 'A tariff is valid from 2015-01-01 or later.'],
    ['validTo', '2024-12-31', 'The last day is not before the first; leave it out when none was agreed.'],
  ])('names the field %s when it is %j', async (field, value, message) => {
    expect(await agree({ [field]: value })).toEqual({
      __typename: 'ValidationProblem',
      message: 'No tariff was recorded; correct the input.',
      fields: [{ path: ['tariffs', '0', field], message }],
    })
    expect(await countRows()).toBe(0)
  })

  it('names every field at once', async () => {
    expect(await agree({ unitCode: '83', amountCents: -5, validTo: '2024-01-01' })).toMatchObject({
      fields: ['unitCode', 'amountCents', 'validTo'].map((field) => ({ path: ['tariffs', '0', field] })),
    })
  })

  it.each(['caseworker', 'back-office', 'policy'] as const)('is forbidden to the %s', async (role) => {
    const { data, errors } = await fixture.agree({}, identityOf({ municipality: 'GM0361', role }))
    expect(data).toBeUndefined()
    expect(errors?.[0]).toMatchObject({
      message: `The role ${role} may not ask for Mutation.agreeTariffs; ask as contract-manager.`,
      extensions: { code: 'FORBIDDEN' },
    })
    expect(await countRows()).toBe(0)
  })

  it('is forbidden to the contract manager of a region', async () => {
    const regional = {
      ...contractManager,
      organisation: { kind: 'region' as const, code: 'noord-kennemerland' },
      municipalities: [],
    }
    expect((await fixture.agree({}, regional)).errors).toMatchObject([
      {
        message: 'Only a municipality agrees tariffs; ask as the contract-manager of a municipality.',
        extensions: { code: 'FORBIDDEN' },
      },
    ])
  })
})

describe('the tariffs', () => {
  const tariffs = `query($after: String, $provider: AgbCode) { tariffs(first: 2, after: $after, providerAgbCode: $provider) {
    totalCount nodes { productCode validFrom } pageInfo { hasNextPage endCursor } } }`

  interface Page {
    readonly totalCount: number
    readonly nodes: { readonly productCode: string; readonly validFrom: string }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  }
  const listed = async (identity: typeof contractManager, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await fixture.ask(identity, tariffs, variables)
    if (errors) throw errors[0]
    return data?.tariffs as Page
  }

  beforeEach(async () => {
    await agree({ productCode: 'B', validTo: '2025-12-31' })
    await agree({ productCode: 'B', validFrom: '2026-01-01' })
    await agree({ productCode: 'A' })
    await agree({ providerAgbCode: '98000099', productCode: 'C' })
  })

  it('come in pages by provider, product and first day', async () => {
    const first = await listed(contractManager)
    expect(first).toMatchObject({ totalCount: 4, nodes: [{ productCode: 'C' }, { productCode: 'A' }] })
    const second = await listed(contractManager, { after: first.pageInfo.endCursor })
    expect(second.nodes).toEqual([
      { productCode: 'B', validFrom: '2025-01-01' },
      { productCode: 'B', validFrom: '2026-01-01' },
    ])
    expect(second.pageInfo.hasNextPage).toBe(false)
  })

  it('can be those of one provider', async () => {
    expect(await listed(contractManager, { provider: '98000099' })).toMatchObject({
      totalCount: 1,
      nodes: [{ productCode: 'C' }],
    })
  })

  it('are read by back-office, and not by another municipality or a caseworker', async () => {
    expect(await listed(identityOf({ municipality: 'GM0361', role: 'back-office' }))).toMatchObject({ totalCount: 4 })
    expect(await listed(identityOf({ municipality: 'GM0505', role: 'back-office' }))).toMatchObject({ totalCount: 0 })
    await expect(listed(identityOf({ municipality: 'GM0361' }))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    })
  })

  it('resolve by reference for those who may read them', async () => {
    const id = (await agree({ productCode: 'A' })).tariffs?.[0]?.id
    const entity =
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Tariff { productCode amountCents } } }'
    const ask = async (identity: typeof contractManager) =>
      (await fixture.ask(identity, entity, { r: [{ __typename: 'Tariff', id }] })).data?._entities
    expect(await ask(contractManager)).toEqual([{ productCode: 'A', amountCents: 10_500 }])
    expect(await ask(identityOf({ municipality: 'GM0505', role: 'contract-manager' }))).toEqual([null])
    expect(await ask(identityOf({ municipality: 'GM0361' }))).toBeUndefined()
  })
})
