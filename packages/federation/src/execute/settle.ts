import type { AnswerShape } from '../compile/answer-shape.ts'
import { absent, Failure, type FailureReport } from './failure.ts'
import type { Row } from './row.ts'

/** A subgraph as the answers of its fetches are judged: its name and the error codes it may show to callers. */
export interface AnsweringSubgraph {
  readonly name: string
  readonly clientErrorCodes: ReadonlySet<string>
  /** Told the true cause of every error that callers only see masked. */
  readonly onFault: (subgraph: string, cause: unknown) => void
}

export function unavailable({ name }: AnsweringSubgraph): FailureReport {
  return { message: `The ${name} part of the graph could not answer.`, code: 'SUBGRAPH_UNAVAILABLE', below: [] }
}

/**
 * Turns whatever a transport delivered into data with a Failure at every place that an error is about. Errors that no
 * place can be found for go to `unplaced`. The result holds every top-level key of `shape`, except those the subgraph left out.
 */
export function settleAnswer(
  answer: unknown,
  shape: AnswerShape,
  subgraph: AnsweringSubgraph,
  unplaced: FailureReport[],
): Row {
  const { data, errors } = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<string, unknown>
  const reported = Array.isArray(errors) ? errors : []
  const isData = typeof data === 'object' && data !== null && !Array.isArray(data)
  if (!isData && reported.length === 0) return allFailed(shape, new Failure([unavailable(subgraph)]))
  const settled = isData ? (data as Row) : allFailed(shape, absent)
  for (const error of reported) {
    const report = toReport(error, subgraph)
    const path = pathOf(error)
    if (path.length > 0 && place(settled, path, report)) continue
    if (isData) unplaced.push(report)
    else for (const key of shape.keys()) place(settled, [key], report)
  }
  return settled
}

function allFailed(shape: AnswerShape, failure: Failure): Row {
  const row: Row = {}
  for (const key of shape.keys()) row[key] = failure
  return row
}

function toReport(error: unknown, subgraph: AnsweringSubgraph): FailureReport {
  const { message, extensions } = (error ?? {}) as { message?: unknown; extensions?: { code?: unknown } | null }
  const code = extensions?.code
  if (typeof code === 'string' && typeof message === 'string' && subgraph.clientErrorCodes.has(code)) {
    return { message, code, below: [] }
  }
  subgraph.onFault(subgraph.name, error)
  return unavailable(subgraph)
}

function pathOf(error: unknown): readonly (string | number)[] {
  const { path } = (error ?? {}) as { path?: unknown }
  return Array.isArray(path) && path.every((part) => typeof part === 'string' || typeof part === 'number') ? path : []
}

function place(data: Row, path: readonly (string | number)[], report: FailureReport): boolean {
  let holder = data
  for (const [depth, key] of path.entries()) {
    // A path comes from outside: following only own properties keeps it away from prototypes.
    if (!Object.hasOwn(holder, key)) return false
    const value = holder[key]
    if (value === null || value === undefined || value instanceof Failure) {
      const failure = new Failure([{ ...report, below: path.slice(depth + 1) }])
      holder[key] = value instanceof Failure ? value.and(failure) : failure
      return true
    }
    if (typeof value !== 'object') return false
    holder = value as Row
  }
  return false
}

/** Says at every field that an entity should have received why it did not. */
export function failEntity(entity: Row, shape: AnswerShape, failure: Failure): void {
  for (const key of shape.keys()) {
    if (entity[key] !== undefined) continue
    const reports = failure.reports.flatMap((report) => {
      const [first, ...below] = report.below
      if (typeof first !== 'string' || !shape.has(first)) return [{ ...report, below: [] }]
      return first === key ? [{ ...report, below }] : []
    })
    entity[key] = reports.length > 0 ? new Failure(reports) : absent
  }
}
