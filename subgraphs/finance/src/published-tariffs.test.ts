import { exchangeIdentity, type Identity } from '@regiograaf/identity'
import { publishedTerms } from '@regiograaf/ijw'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FinanceFixture, openFinanceFixture } from './testing/finance-fixture.ts'

let fixture: FinanceFixture
beforeAll(async () => {
  fixture = await openFinanceFixture()
  await fixture.agree([
    { validFrom: '2025-01-01', validTo: '2025-12-31' },
    { validFrom: '2026-01-01', amountCents: 11_000 },
    { productCode: '45A91' },
    { providerAgbCode: '98000202' },
  ])
  await fixture.agree({ amountCents: 9_900 }, identityOf({ municipality: 'GM0505', role: 'contract-manager' }))
})
afterAll(() => fixture?.close())

const products = { providerCodes: ['98000101'], productCodes: ['45A90', '99X99'] }

const load = (identity: Identity, municipalityCode: string) =>
  fixture.exchange.withIdentity(identity, (db) => publishedTerms.loadTariffs(db, municipalityCode, products))

/** A role that reads no tariffs, with the rows of the municipality in its identity nevertheless. */
const analyst: Identity = { ...identityOf({ municipality: 'GM0361', role: 'policy' }), role: 'analyst' }

const hourly = { providerCode: '98000101', categoryCode: '45', productCode: '45A90', unit: '04' }
const agreedByAlkmaar = [
  { ...hourly, amountCents: 10_500, validFrom: '2025-01-01', validTo: '2025-12-31' },
  { ...hourly, amountCents: 11_000, validFrom: '2026-01-01' },
]

describe('the view finance_published.tariff', () => {
  it('tells the exchange what a municipality agreed about a product, and for how long', async () => {
    const rows = await load(exchangeIdentity('GM0361'), 'GM0361')
    expect(rows.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))).toEqual(agreedByAlkmaar)
  })

  it('has these columns, on which others count', async () => {
    const { rows } = await fixture.owner.query(
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'finance_published' and table_name = 'tariff' order by ordinal_position`,
    )
    expect(Object.fromEntries(rows.map(({ name, type }) => [name, type]))).toEqual({
      municipality_code: 'text',
      provider_agb_code: 'text',
      category_code: 'text',
      product_code: 'text',
      unit_code: 'text',
      amount_cents: 'bigint',
      valid_from: 'date',
      valid_to: 'date',
    })
  })

  it('hides what another municipality agreed, and everything from roles that do not read tariffs', async () => {
    expect(await load(exchangeIdentity('GM0361'), 'GM0505')).toEqual([])
    expect(await load(exchangeIdentity(), 'GM0361')).toEqual([])
    expect(await load(analyst, 'GM0361')).toEqual([])
  })

  it('would show all that without the policies of the table', async () => {
    await fixture.owner.query(`
      alter policy tariff_by_municipality on finance.tariff using (true);
      alter policy tariff_by_role on finance.tariff using (true)`)
    expect(await load(exchangeIdentity('GM0361'), 'GM0505')).toEqual([
      { ...hourly, amountCents: 9_900, validFrom: '2025-01-01' },
    ])
    expect(await load(analyst, 'GM0361')).toHaveLength(2)
  })
})
