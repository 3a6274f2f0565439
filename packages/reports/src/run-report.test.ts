import { describe, expect, it } from 'vitest'
import type { Report } from './report.ts'
import { type OperationAnswer, ReportRun, readRows } from './run-report.ts'

const forecasts: Report = {
  name: 'forecasts',
  title: 'Prognoses',
  explanation: 'Prognoses',
  possible: 'Kies een jaar vanaf 2015.',
  roles: ['policy'],
  parameters: [],
  operation: '{ forecasts }',
  chart: {},
  rows: [
    {
      list: 'forecasts.nodes',
      definition: { id: 'MON-07', name: 'Prognose', formula: '', source: '' },
      unit: 'EUROCENTS',
      value: 'amountCents',
      year: '$year',
      asOf: 'asOf',
      area: 'municipality.code',
      dimension: { name: 'soort', code: 'kind' },
      labels: { INCOME: 'Baten' },
    },
  ],
}

const node = { asOf: '2026-03-01', kind: 'INCOME', amountCents: 0, municipality: { code: 'GM0361' } }
const failure = { message: 'A part of the graph could not answer.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }
const pageOf = (amountCents: number, endCursor: string | null) => ({
  forecasts: { nodes: [{ ...node, amountCents }], pageInfo: { hasNextPage: endCursor !== null, endCursor } },
})

/** Runs the report on a graph that gives these answers, one after another; tells the variables with which it was asked. */
async function run(answers: readonly OperationAnswer[], mostRows = 100) {
  const asked: unknown[] = []
  const report = new ReportRun(forecasts, { texts: {}, variables: { year: 2026 } }, async ({ variables }) => {
    asked.push(variables)
    return answers[asked.length - 1] ?? { data: null, errors: [failure] }
  })
  return { ...(await readRows(report, mostRows)), asked }
}

describe('running a report', () => {
  it('makes rows of what holds no figures, and keeps a zero', async () => {
    const { rows, isWhole } = await run([{ data: pageOf(0, null) }])
    expect(isWhole).toBe(true)
    expect(rows).toMatchObject([
      {
        figure: 'MON-07',
        from: '2026-01-01',
        to: '2026-12-31',
        areaName: 'Alkmaar',
        memberName: 'Baten',
        value: 0,
        withheld: null,
      },
    ])
  })

  it('asks on behind the last row for as long as there is more', async () => {
    const { rows, isWhole, isCut, asked } = await run([
      { data: pageOf(1, 'een') },
      { data: pageOf(2, 'twee') },
      { data: pageOf(3, null) },
    ])
    expect(rows.map(({ value }) => value)).toEqual([1, 2, 3])
    expect([isWhole, isCut]).toEqual([true, false])
    expect(asked).toEqual([{ year: 2026 }, { year: 2026, after: 'een' }, { year: 2026, after: 'twee' }])
  })

  it('asks for no more than a page can show, and says that there is more', async () => {
    const { rows, isCut, asked } = await run([{ data: pageOf(1, 'een') }, { data: pageOf(2, 'twee') }], 1)
    expect([rows.length, isCut, asked.length]).toEqual([1, true, 2])
  })

  it('says in a row what is missing of a part that fails', async () => {
    const { rows, isWhole } = await run([{ data: { ...pageOf(0, null), other: null }, errors: [failure] }])
    expect([isWhole, rows.length, rows[1]?.value, rows[1]?.withheld]).toEqual([
      false,
      2,
      null,
      'ontbreekt: een bron antwoordt niet',
    ])
  })

  it('says in the last row that what comes behind a page could not be had', async () => {
    const { rows, isWhole } = await run([{ data: pageOf(1, 'een') }, { data: null, errors: [failure] }])
    expect([isWhole, rows.map(({ value, withheld }) => value ?? withheld)]).toEqual([
      false,
      [1, 'ontbreekt: een bron antwoordt niet'],
    ])
  })

  it('is refused when no source answers or the question is wrong', async () => {
    for (const data of [{ forecasts: null }, null]) {
      await expect(run([{ data, errors: [failure] }])).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' })
    }
    const wrong = { message: 'Ask another year.', extensions: { code: 'BAD_USER_INPUT' } }
    await expect(run([{ data: { forecasts: null }, errors: [wrong] }])).rejects.toThrow('Kies een jaar vanaf 2015.')
  })
})
