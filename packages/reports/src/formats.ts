import { toJson } from './as-json.ts'
import { toCsv } from './csv.ts'
import { toParquet } from './parquet.ts'
import type { ReportRun } from './run-report.ts'

interface Format {
  readonly type: string
  /** Writes the report while it runs. `isExcel` makes what a Dutch Excel takes, where there is a difference. */
  write(run: ReportRun, isExcel: boolean): AsyncIterable<string | Uint8Array>
}

/** The forms of a report as a file, by the ending of its name: the media type, and how it is written. */
export const formats: Readonly<Record<string, Format>> = {
  csv: { type: 'text/csv; charset=utf-8', write: (run, isExcel) => toCsv(run, isExcel ? 'excel' : 'plain') },
  json: { type: 'application/json; charset=utf-8', write: toJson },
  parquet: { type: 'application/vnd.apache.parquet', write: toParquet },
}

export const reportFormats: readonly string[] = Object.keys(formats)
