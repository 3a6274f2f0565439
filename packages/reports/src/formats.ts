import type { Readable } from 'node:stream'
import { toJson } from './as-json.ts'
import { toCsv } from './csv.ts'
import { toParquet } from './parquet.ts'
import type { ReportResult } from './run-report.ts'

interface Format {
  readonly type: string
  /** `isExcel` makes what a Dutch Excel takes, where there is a difference. */
  make(result: ReportResult, isExcel: boolean): Readable | Buffer
}

/** The forms of a report as a file, by the ending of its name: the media type, and how it is made. */
export const formats: Readonly<Record<string, Format>> = {
  csv: { type: 'text/csv; charset=utf-8', make: ({ rows }, isExcel) => toCsv(rows, isExcel ? 'excel' : 'plain') },
  json: { type: 'application/json; charset=utf-8', make: toJson },
  parquet: { type: 'application/vnd.apache.parquet', make: ({ rows }) => toParquet(rows) },
}

export const reportFormats: readonly string[] = Object.keys(formats)
