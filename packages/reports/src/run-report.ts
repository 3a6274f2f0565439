import type { ChosenValues } from './parameters.ts'
import type { Report } from './report.ts'
import { cutRow, missingRow, type ReportTable, toTable } from './rows.ts'

/** Runs an operation as the caller: with the access, the limits and the record that every operation of this caller has. */
export type RunOperation = (operation: {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}) => Promise<OperationAnswer>

export interface OperationAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

/** Why the graph refused a report: the code and the message of its first error. */
export class ReportRefusedError extends Error {
  override readonly name = 'ReportRefusedError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** What came of a report: `partial` when something is missing of it, `nothing` when no source answered. */
export interface ReportResult extends ReportTable {
  readonly report: Report
  readonly chosen: ChosenValues
  readonly outcome: 'whole' | 'partial' | 'nothing'
}

/** The codes with which a source says that it could not answer; every other one is about the question. */
const failures: ReadonlySet<string> = new Set(['SUBGRAPH_UNAVAILABLE', 'NULL_NOT_ALLOWED', 'INTERNAL_ERROR'])

/** Runs a report. Throws ReportRefusedError when the graph refuses the question; a source that fails is a row that says so. */
export async function runReport(report: Report, chosen: ChosenValues, run: RunOperation): Promise<ReportResult> {
  const { data, errors = [] } = await run({ query: report.operation, variables: chosen.variables })
  const refusal = errors.find(({ extensions }) => !failures.has(extensions.code))
  if (refusal) throw new ReportRefusedError(refusal.extensions.code, refusal.message)
  if (!data || Object.values(data).every((answered) => answered === null)) {
    return { report, chosen, definitions: [], rows: [missingRow], outcome: 'nothing' }
  }
  const table = toTable(report, data, chosen.variables)
  const isPartial = errors.length > 0 || table.rows.includes(cutRow)
  return { report, chosen, ...table, outcome: isPartial ? 'partial' : 'whole' }
}
