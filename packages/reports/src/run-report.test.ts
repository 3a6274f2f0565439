import { describe, expect, it } from 'vitest'
import type { Report } from './report.ts'
import { type OperationAnswer, runReport } from './run-report.ts'

const forecasts: Report = {
  name: 'forecasts',
  title: 'Prognoses',
  explanation: 'Prognoses',
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
      municipality: 'municipality.code',
      dimension: { name: 'soort', code: 'kind' },
      labels: { INCOME: 'Baten' },
    },
  ],
}

const node = { asOf: '2026-03-01', kind: 'INCOME', amountCents: 0, municipality: { code: 'GM0361' } }
const run = (answer: OperationAnswer) =>
  runReport(forecasts, { texts: {}, variables: { year: 2026 } }, async () => answer)
const failure = { message: 'A part of the graph could not answer.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }

describe('running a report', () => {
  it('makes rows of what holds no figures, and keeps a zero', async () => {
    const { rows, outcome } = await run({ data: { forecasts: { nodes: [node], pageInfo: { hasNextPage: false } } } })
    expect(outcome).toBe('whole')
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

  it('says in a row what is missing of a part that fails', async () => {
    const { rows, outcome } = await run({
      data: { forecasts: { nodes: [node], pageInfo: { hasNextPage: false } }, other: null },
      errors: [failure],
    })
    expect([outcome, rows.length, rows[1]?.value, rows[1]?.withheld]).toEqual([
      'partial',
      2,
      null,
      'ontbreekt: een bron antwoordt niet',
    ])
  })

  it('says that there is more than it shows', async () => {
    const { rows, outcome } = await run({ data: { forecasts: { nodes: [node], pageInfo: { hasNextPage: true } } } })
    expect([outcome, rows[1]?.withheld]).toEqual([
      'partial',
      'ontbreekt: er zijn meer regels dan een rapport kan tonen',
    ])
  })

  it('is nothing when no source answers, and refused when the question is wrong', async () => {
    expect((await run({ data: { forecasts: null }, errors: [failure] })).outcome).toBe('nothing')
    expect((await run({ data: null, errors: [failure] })).outcome).toBe('nothing')
    const wrong = { message: 'Ask another year.', extensions: { code: 'BAD_USER_INPUT' } }
    await expect(run({ data: { forecasts: null }, errors: [wrong] })).rejects.toThrow('Ask another year.')
  })
})
