import type { ChosenValues } from './parameters.ts'
import type { Report, RowDefinition } from './report.ts'
import { findNextPage, missingRow, type ReportRow, toTable } from './rows.ts'

/** Runs an operation as the caller: with the access, the limits and the record that every operation of this caller has. */
export type RunOperation = (operation: {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}) => Promise<OperationAnswer>

export interface OperationAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly GraphError[]
}

interface GraphError {
  readonly message: string
  readonly extensions: { readonly code: string }
}

/** Why there is no report: the code of the first error of the graph, and what to do. */
export class ReportRefusedError extends Error {
  override readonly name = 'ReportRefusedError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** The graph speaks English, and of arguments: what can be chosen instead is what the report says. */
function toRefusal({ message, extensions: { code } }: GraphError, { possible }: Report): ReportRefusedError {
  const hint = possible ?? 'Kies een kortere periode, een ander gebied of een ander jaar.'
  const words = code === 'BAD_USER_INPUT' ? `Van deze keuze zijn er geen cijfers. ${hint}` : message
  return new ReportRefusedError(code, words)
}

/** The codes with which a source says that it could not answer; every other one is about the question. */
const failures: ReadonlySet<string> = new Set(['SUBGRAPH_UNAVAILABLE', 'NULL_NOT_ALLOWED', 'INTERNAL_ERROR'])

/** A report while it is asked. What its numbers are and whether it is whole is known once `pages` has been read. */
export class ReportRun {
  readonly report: Report
  readonly chosen: ChosenValues
  /** By name. */
  readonly definitions = new Map<string, RowDefinition>()
  isWhole = true
  readonly #run: RunOperation

  constructor(report: Report, chosen: ChosenValues, run: RunOperation) {
    this.report = report
    this.chosen = chosen
    this.#run = run
  }

  /**
   * The rows, of which the graph is asked a page when it is read and not before: no more than that is held here. Throws ReportRefusedError
   * when the graph refuses the question or nothing of it answers; a source that fails later or in part is a row that says so, and the last.
   */
  async *pages(): AsyncGenerator<readonly ReportRow[]> {
    const { report, chosen } = this
    let page: object | null = {}
    while (page !== null) {
      const { data, errors = [] } = await this.#run({
        query: report.operation,
        variables: { ...chosen.variables, ...page },
      })
      const refusal = errors.find(({ extensions }) => !failures.has(extensions.code))
      if (refusal) throw toRefusal(refusal, report)
      if (errors.length > 0) this.isWhole = false
      if (!data || Object.values(data).every((answered) => answered === null)) {
        this.isWhole = false
        if (!('after' in page)) throw new ReportRefusedError('SUBGRAPH_UNAVAILABLE', 'No part of the graph answered.')
        yield [missingRow]
        return
      }
      const { definitions, rows } = toTable(report, data, chosen.variables)
      for (const definition of definitions) this.definitions.set(definition.name, definition)
      yield rows
      page = findNextPage(report, data)
    }
  }
}

/** The first rows of a report, for a page on which they stand together. */
export interface ReportResult extends Pick<ReportRun, 'report' | 'chosen' | 'isWhole'> {
  readonly definitions: readonly RowDefinition[]
  readonly rows: readonly ReportRow[]
  /** Whether there are more rows than these. */
  readonly isCut: boolean
}

/** Runs a report for as many rows; the graph is asked for no more. */
export async function readRows(run: ReportRun, mostRows: number): Promise<ReportResult> {
  const { report, chosen } = run
  const rows: ReportRow[] = []
  for await (const page of run.pages()) {
    rows.push(...page)
    if (rows.length > mostRows) break
  }
  const { isWhole } = run
  return {
    report,
    chosen,
    isWhole,
    definitions: [...run.definitions.values()],
    rows: rows.slice(0, mostRows),
    isCut: rows.length > mostRows,
  }
}
