import type { ReportRow } from '../rows.ts'
import type { ReportRun } from '../run-report.ts'

/** What a report gives that has these pages. */
export function runOf(...pages: readonly (readonly ReportRow[])[]): Pick<ReportRun, 'pages'> {
  return {
    async *pages() {
      yield* pages
    },
  }
}

/** A row of clients in care in Alkmaar in January 2026, but for what is said. */
export function rowOf(part: Partial<ReportRow>): ReportRow {
  return {
    figure: 'MON-02',
    figureName: 'Aantal cliënten in zorg',
    from: '2026-01-01',
    to: '2026-01-31',
    asOf: '2026-02-05',
    area: 'GM0361',
    areaName: 'Alkmaar',
    dimension: '',
    member: '',
    memberName: '',
    value: 1235,
    unit: 'CLIENTS',
    withheld: null,
    share: null,
    shareWithheld: null,
    precision: 'ROUNDED',
    status: 'FINAL',
    isComplete: true,
    notDelivered: [],
    score: null,
    ...part,
  }
}
