import { columns } from './columns.ts'
import type { ReportRun } from './run-report.ts'

/** The table as JSON, a page at a time: an object whose `rijen` have the columns of the CSV, and behind them what its numbers are. */
export async function* toJson(run: ReportRun): AsyncGenerator<string> {
  const { report, chosen } = run
  yield `${JSON.stringify({ rapport: report.name, titel: report.title, parameters: chosen.texts }).slice(0, -1)},"rijen":[`
  let separator = ''
  for await (const rows of run.pages()) {
    if (rows.length === 0) continue
    const objects = rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, column.of(row)])))
    yield separator + JSON.stringify(objects).slice(1, -1)
    separator = ','
  }
  const definities = [...run.definitions.values()].map(({ id, name, formula, source }) => ({
    id,
    naam: name,
    formule: formula,
    bron: source,
  }))
  yield `],${JSON.stringify({ volledig_beantwoord: run.isWhole, definities }).slice(1)}`
}
