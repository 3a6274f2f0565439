import type { Identity } from '@regiograaf/identity'
import { identityOf } from '@regiograaf/test-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FinanceFixture, openFinanceFixture } from './testing/finance-fixture.ts'

let fixture: FinanceFixture
beforeAll(async () => {
  fixture = await openFinanceFixture()
})
beforeEach(async () => {
  await fixture.clear()
  fixture.recorder.clear()
})
afterAll(() => fixture?.close())

const policy = identityOf({ municipality: 'GM0361', role: 'policy' })
const dordrecht = identityOf({ municipality: 'GM0505', role: 'policy' })

const setFrame = `mutation($input: SetBudgetFrameInput!) { result: setBudgetFrame(input: $input) {
  __typename
  ... on SetBudgetFrameSuccess { budgetFrame {
    id municipality { code } year productCategory { code } amountCents decidedOn } }
  ... on Problem { message }
  ... on ValidationProblem { fields { path message } }
  ... on BudgetFrameDecidedProblem { budgetFrame { amountCents } }
} }`
const recordForecast = `mutation($input: RecordForecastInput!) { result: recordForecast(input: $input) {
  __typename
  ... on RecordForecastSuccess { forecast { id municipality { code } year asOf kind amountCents } }
  ... on Problem { message }
  ... on ValidationProblem { fields { path message } }
  ... on ForecastRecordedProblem { forecast { amountCents } }
} }`
const frames = `query($on: LocalDate) { budgetFrames(year: 2026, on: $on) {
  productCategory { code } amountCents decidedOn } }`
const forecasts = `query($after: String) { forecasts(year: 2017, first: 2, after: $after) {
  totalCount nodes { asOf kind amountCents } pageInfo { hasNextPage endCursor } } }`

const frame = { year: 2026, amountCents: 4_500_000_000, decidedOn: '2025-11-06' }
const january = { year: 2017, asOf: '2017-01-31', kind: 'EXPENSE', amountCents: 1_897_000_000 }

async function ask(identity: Identity, source: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await fixture.ask(identity, source, variables)
  if (errors) throw errors[0]
  return data as Record<string, { readonly [field: string]: unknown }>
}
const set = async (change: object = {}, identity = policy) =>
  (await ask(identity, setFrame, { input: { ...frame, ...change } })).result
const record = async (change: object = {}, identity = policy) =>
  (await ask(identity, recordForecast, { input: { ...january, ...change } })).result

async function countRows(table: string): Promise<number> {
  return (await fixture.owner.query<{ rows: number }>(`select count(*)::int as rows from finance.${table}`)).rows[0]
    ?.rows as number
}

describe('setBudgetFrame', () => {
  it('records what the own municipality set aside, for a year as a whole', async () => {
    expect(await set()).toEqual({
      __typename: 'SetBudgetFrameSuccess',
      budgetFrame: {
        ...frame,
        id: expect.any(String),
        municipality: { code: 'GM0361' },
        productCategory: null,
      },
    })
    expect(fixture.recorder.statements).toHaveLength(2)
  })

  it.each([
    ['a year as a whole', {}],
    ['a category', { productCategoryCode: '45' }],
  ])(
    'answers the same frame of %s again with the frame that stands, also when both come at once',
    async (_what, of) => {
      const [one, other] = await Promise.all([set(of), set(of)])
      expect(other).toEqual(one)
      expect(await set(of)).toEqual(one)
      expect(await countRows('budget_frame')).toBe(1)
    },
  )

  it('refuses another amount of the same day', async () => {
    await set()
    expect(await set({ amountCents: 1 })).toEqual({
      __typename: 'BudgetFrameDecidedProblem',
      message: 'Another amount was decided on that day; correct the amount, or give the day of the later decision.',
      budgetFrame: { amountCents: frame.amountCents },
    })
    expect(await countRows('budget_frame')).toBe(1)
  })

  it.each([
    ['year', { year: 2014 }, 'Use a year of four digits, 2015 or later.'],
    ['amountCents', { amountCents: -1 }, 'Use an amount of zero or more eurocents.'],
    ['productCategoryCode', { productCategoryCode: '99' }, 'Use a product category of list JZ020.'],
    ['decidedOn', { decidedOn: '2999-01-01' }, 'A frame was decided today or earlier.'],
  ])('names the field %s when it is wrong, and asks the database nothing', async (field, change, message) => {
    expect(await set(change)).toEqual({
      __typename: 'ValidationProblem',
      message: 'No budget frame was recorded; correct the input.',
      fields: [{ path: [field], message }],
    })
    expect(fixture.recorder.statements).toEqual([])
  })

  it.each(['caseworker', 'back-office', 'contract-manager'] as const)('is forbidden to the %s', async (role) => {
    await expect(set({}, identityOf({ municipality: 'GM0361', role }))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    })
    expect(await countRows('budget_frame')).toBe(0)
  })
})

describe('the budget frames of a year', () => {
  beforeEach(async () => {
    await set()
    await set({ amountCents: 4_700_000_000, decidedOn: '2026-06-18' })
    await set({ productCategoryCode: '45', amountCents: 900_000_000 })
    await set({ productCategoryCode: '42', amountCents: 0 })
    await set({ year: 2025, decidedOn: '2024-11-07' })
    await set({ amountCents: 3_000_000_000 }, dordrecht)
    fixture.recorder.clear()
  })

  it('are those in force today: the whole first, then by category, in one statement', async () => {
    expect(await ask(policy, frames)).toEqual({
      budgetFrames: [
        { productCategory: null, amountCents: 4_700_000_000, decidedOn: '2026-06-18' },
        { productCategory: { code: '42' }, amountCents: 0, decidedOn: '2025-11-06' },
        { productCategory: { code: '45' }, amountCents: 900_000_000, decidedOn: '2025-11-06' },
      ],
    })
    expect(fixture.recorder.statements).toHaveLength(1)
  })

  it('can be asked as they stood on an earlier day', async () => {
    expect(await ask(policy, frames, { on: '2026-06-17' })).toMatchObject({
      budgetFrames: [{ amountCents: 4_500_000_000 }, {}, {}],
    })
    expect(await ask(policy, frames, { on: '2025-11-05' })).toEqual({ budgetFrames: [] })
  })

  it('are those of the own municipality only, for whoever may read budgets', async () => {
    expect(await ask(dordrecht, frames)).toMatchObject({ budgetFrames: [{ amountCents: 3_000_000_000 }] })
    for (const role of ['back-office', 'contract-manager'] as const) {
      expect((await ask(identityOf({ municipality: 'GM0361', role }), frames)).budgetFrames).toHaveLength(3)
    }
    await expect(ask(identityOf({ municipality: 'GM0361' }), frames)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    })
  })
})

describe('recordForecast', () => {
  it('records what the own municipality expects', async () => {
    expect(await record()).toEqual({
      __typename: 'RecordForecastSuccess',
      forecast: { ...january, id: expect.any(String), municipality: { code: 'GM0361' } },
    })
    expect(fixture.recorder.statements).toHaveLength(2)
  })

  it('answers the same forecast again with the one that stands, also when both come at once', async () => {
    const [one, other] = await Promise.all([record(), record()])
    expect(other).toEqual(one)
    expect(await record()).toEqual(one)
    expect(await countRows('forecast')).toBe(1)
  })

  it('refuses another amount as of the same day, and takes the other kind', async () => {
    await record()
    expect(await record({ amountCents: 1 })).toEqual({
      __typename: 'ForecastRecordedProblem',
      message: 'Another amount was recorded as of that day; correct the amount, or record it as of a later day.',
      forecast: { amountCents: january.amountCents },
    })
    expect(await record({ kind: 'INCOME', amountCents: 1_395_500_000 })).toMatchObject({
      __typename: 'RecordForecastSuccess',
    })
    expect(await countRows('forecast')).toBe(2)
  })

  it.each([
    ['year', { year: 2014 }],
    ['amountCents', { amountCents: -1 }],
    ['asOf', { asOf: '2999-01-01' }],
  ])('names the field %s when it is wrong', async (field, change) => {
    expect(await record(change)).toMatchObject({ __typename: 'ValidationProblem', fields: [{ path: [field] }] })
    expect(await countRows('forecast')).toBe(0)
  })

  it.each(['caseworker', 'back-office', 'contract-manager'] as const)('is forbidden to the %s', async (role) => {
    await expect(record({}, identityOf({ municipality: 'GM0361', role }))).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    })
    expect(await countRows('forecast')).toBe(0)
  })
})

describe('the forecasts of a year', () => {
  const june = { asOf: '2017-06-30' }
  beforeEach(async () => {
    await record({ ...june, amountCents: 1_817_600_000 })
    await record({ ...june, kind: 'INCOME', amountCents: 1_503_900_000 })
    await record()
    await record({ year: 2018 })
    await record({ amountCents: 5 }, dordrecht)
  })

  it('come in pages by day and kind', async () => {
    const { forecasts: first } = await ask(policy, forecasts)
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [
        { asOf: '2017-01-31', kind: 'EXPENSE', amountCents: 1_897_000_000 },
        { asOf: '2017-06-30', kind: 'EXPENSE', amountCents: 1_817_600_000 },
      ],
      pageInfo: { hasNextPage: true },
    })
    const endCursor = (first?.pageInfo as { endCursor?: string } | undefined)?.endCursor
    expect(await ask(policy, forecasts, { after: endCursor })).toMatchObject({
      forecasts: { nodes: [{ asOf: '2017-06-30', kind: 'INCOME' }], pageInfo: { hasNextPage: false } },
    })
  })

  it('are those of the own municipality only', async () => {
    expect(await ask(dordrecht, forecasts)).toMatchObject({ forecasts: { totalCount: 1, nodes: [{ amountCents: 5 }] } })
    await expect(ask(identityOf({ municipality: 'GM0361' }), forecasts)).rejects.toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    })
  })
})

describe.each(['budget_frame', 'forecast'])('PostgreSQL, asked for %s without a predicate,', (table) => {
  const read = (identity: Identity) =>
    fixture.database.withIdentity(
      identity,
      async (db) => (await db.execute(`select municipality_code from finance.${table}`)).rows,
    )
  const add = (identity: Identity) =>
    fixture.database.withIdentity(
      identity,
      (db) =>
        db.execute(
          table === 'forecast'
            ? `insert into finance.forecast (municipality_code, year, as_of, kind, amount_cents)
                 values ('GM0361', 2026, '2026-01-01', 'INCOME', 1)`
            : `insert into finance.budget_frame (municipality_code, year, amount_cents, decided_on)
                 values ('GM0361', 2027, 1, '2026-01-01')`,
        ),
      { write: true },
    )
  const backOffice = identityOf({ municipality: 'GM0361', role: 'back-office' })
  const caseworker = identityOf({ municipality: 'GM0361' })

  beforeEach(async () => {
    for (const identity of [policy, dordrecht]) {
      await set({}, identity)
      await record({}, identity)
    }
  })

  it('shows the rows of the own municipality, to the roles that read them', async () => {
    expect(await read(policy)).toEqual([{ municipality_code: 'GM0361' }])
    expect(await read(backOffice)).toEqual([{ municipality_code: 'GM0361' }])
    expect(await read(caseworker)).toEqual([])
    expect(await read({ ...policy, municipalities: [] })).toEqual([])
  })

  it('takes no row of another municipality, and none of a role that only reads', async () => {
    for (const identity of [dordrecht, backOffice]) await expect(add(identity)).rejects.toMatchObject({ code: '42501' })
    await add(policy)
  })

  it('would show and take all of it without the policies', async () => {
    await fixture.owner.query(`alter table finance.${table} disable row level security`)
    try {
      expect(await read(caseworker)).toHaveLength(2)
      await add(dordrecht)
    } finally {
      await fixture.owner.query(`alter table finance.${table} enable row level security`)
    }
  })

  it('changes nothing that was recorded', async () => {
    for (const change of [`update finance.${table} set amount_cents = 0`, `delete from finance.${table}`]) {
      await expect(
        fixture.database.withIdentity(policy, (db) => db.execute(change), { write: true }),
      ).rejects.toMatchObject({ code: '42501' })
    }
  })
})
