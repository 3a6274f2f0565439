import { listUnprotectedTables } from '@regiograaf/database'
import { migrations as ijwMigrations } from '@regiograaf/ijw'
import { assertTablesMatch, createTestDatabase, type TestDatabase } from '@regiograaf/test-kit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../migrations.ts'
import { client } from './client.table.ts'
import { educationCareArrangement } from './education-care-arrangement.table.ts'
import { tables } from './figures.table.ts'
import { longTermAbsence } from './long-term-absence.table.ts'
import { school } from './school.table.ts'

let testDatabase: TestDatabase

beforeAll(async () => {
  testDatabase = await createTestDatabase([ijwMigrations, migrations])
})

afterAll(() => testDatabase?.drop())

describe('the tables of education', () => {
  it('are all protected by row-level security', async () => {
    expect(await listUnprotectedTables(testDatabase.ownerUrl, ['education'])).toEqual([])
  })
  it('have the columns and policies that the code declares', async () => {
    await assertTablesMatch(testDatabase.ownerUrl, [
      client,
      school,
      educationCareArrangement,
      longTermAbsence,
      ...Object.values(tables),
    ])
  })
})
