import { stringify } from 'csv-stringify/sync'
import { type Cell, columns } from './columns.ts'
import type { ReportRun } from './run-report.ts'

/** The Excel of a Dutch desk takes semicolons, decimal commas and, to know that it is UTF-8, a byte order mark. */
export type CsvFlavour = 'plain' | 'excel'

/** The rows as CSV (RFC 4180), a page at a time. */
export async function* toCsv(run: Pick<ReportRun, 'pages'>, flavour: CsvFlavour): AsyncGenerator<string> {
  const isExcel = flavour === 'excel'
  const write = (records: readonly (readonly Cell[])[]) =>
    stringify(records as Cell[][], {
      delimiter: isExcel ? ';' : ',',
      record_delimiter: 'windows',
      cast: { boolean: (value) => (value ? 'ja' : 'nee') },
    })
  yield (isExcel ? '\uFEFF' : '') + write([columns.map(({ name }) => name)])
  for await (const rows of run.pages()) {
    yield write(rows.map((row) => columns.map((column) => toField(column.of(row), isExcel))))
  }
}

function toField(cell: Cell, isExcel: boolean): Cell {
  if (typeof cell === 'string') return withoutFormula(cell)
  return typeof cell === 'number' && isExcel ? String(cell).replace('.', ',') : cell
}

/** Signs with which spreadsheets begin a formula, also after what they skip, and their full-width twins. */
const formulaStart = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A text that no spreadsheet takes for a formula. */
export function withoutFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}
