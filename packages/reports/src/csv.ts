import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { type Cell, columns } from './columns.ts'
import type { ReportRow } from './rows.ts'

/** The Excel of a Dutch desk takes semicolons, decimal commas and, to know that it is UTF-8, a byte order mark. */
export type CsvFlavour = 'plain' | 'excel'

/** The rows as CSV (RFC 4180), made while it is read. */
export function toCsv(rows: readonly ReportRow[], flavour: CsvFlavour): Readable {
  const isExcel = flavour === 'excel'
  const stringifier = stringify({
    bom: isExcel,
    delimiter: isExcel ? ';' : ',',
    record_delimiter: 'windows',
    header: true,
    columns: columns.map(({ name }) => ({ key: name, header: name })),
    cast: { boolean: (value) => (value ? 'ja' : 'nee') },
  })
  return linesOf(rows, isExcel).pipe(stringifier)
}

function linesOf(rows: readonly ReportRow[], isExcel: boolean): Readable {
  return Readable.from(
    (function* () {
      for (const row of rows) yield columns.map((column) => toField(column.of(row), isExcel))
    })(),
  )
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
