import { listUnprotectedTables } from '@regiograaf/database'
import { assertTablesMatch, createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../migrations.ts'
import { contract } from './contract.table.ts'
import { provider } from './provider.table.ts'
import { providerProductCategory } from './provider-product-category.table.ts'
import { providerRegion } from './provider-region.table.ts'

let testDatabase: TestDatabase

beforeAll(async () => {
  testDatabase = await createTestDatabase([migrations])
})

afterAll(() => testDatabase?.drop())

describe('the tables of providers', () => {
  it('are all protected by row-level security', async () => {
    expect(await listUnprotectedTables(testDatabase.ownerUrl, ['providers'])).toEqual([])
  })
  it('have the columns and policies that the code declares', async () => {
    await assertTablesMatch(testDatabase.ownerUrl, [contract, provider, providerRegion, providerProductCategory])
  })
  it('do not match a declaration that leaves a table out', async () => {
    await expect(assertTablesMatch(testDatabase.ownerUrl, [contract, provider, providerRegion])).rejects.toThrow(
      'provider_product_category',
    )
  })
})
