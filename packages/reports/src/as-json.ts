import { Readable } from 'node:stream'
import { columns } from './columns.ts'
import type { ReportResult } from './run-report.ts'

/** The table as JSON, with what its numbers are: an object whose `rijen` have the columns of the CSV, made while it is read. */
export function toJson({ report, chosen, definitions, rows, outcome }: ReportResult): Readable {
  return Readable.from(
    (function* () {
      const head = {
        rapport: report.name,
        titel: report.title,
        parameters: chosen.texts,
        volledig_beantwoord: outcome === 'whole',
        definities: definitions.map(({ id, name, formula, source }) => ({
          id,
          naam: name,
          formule: formula,
          bron: source,
        })),
      }
      yield `${JSON.stringify(head).slice(0, -1)},"rijen":[`
      for (const [index, row] of rows.entries()) {
        const fields = columns.map((column) => [column.name, column.of(row)])
        yield `${index === 0 ? '' : ','}${JSON.stringify(Object.fromEntries(fields))}`
      }
      yield ']}'
    })(),
    { objectMode: false },
  )
}
