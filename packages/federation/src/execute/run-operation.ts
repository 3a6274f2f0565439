import { type ExecutionResult, executeSync, GraphQLError, type GraphQLSchema } from 'graphql'
import type { PlanRun, PlanStep } from '../compile/compile-plan.ts'
import { isPromise, type MaybePromise } from '../maybe-promise.ts'
import type { NormalOperation } from '../plan/normalise.ts'
import type { Variables } from '../plan/selection.ts'
import { irregular } from '../project/project.ts'
import { projectFailures } from '../project/project-failures.ts'
import { AnswerRow, type Row } from './row.ts'

/** An operation that is ready to run as often as it is asked: planned, and compiled for the client's shape. */
export interface CompiledOperation {
  readonly normal: NormalOperation
  /** The names of the response in their order. */
  readonly responseKeys: readonly string[]
  readonly parts: readonly CompiledPart[]
}

export interface CompiledPart {
  readonly selections: NormalOperation['fields']
  readonly run: PlanStep
  readonly project: (row: Row) => Row | null | typeof irregular
}

/** Runs the parts of an operation one after the other and puts the answer together in the order the client asked for. */
export function runOperation(
  schema: GraphQLSchema,
  operation: CompiledOperation,
  given: Variables,
  { context, signal }: Pick<PlanRun, 'context' | 'signal'>,
): MaybePromise<ExecutionResult> {
  const { normal, parts } = operation
  const errors: GraphQLError[] = []
  const run: PlanRun = {
    data: {},
    variables: normal.toCanonicalVariables(given),
    context,
    signal,
    unplaced: [],
    readScope: new Map(),
  }
  let answers: Row | null = null

  // A loop and no recursion, because most parts are done at once and there can be thousands of changes.
  function runFrom(start: number): MaybePromise<ExecutionResult> {
    for (let index = start; index < parts.length; index += 1) {
      const part = parts[index] as CompiledPart
      const running = part.run(run)
      if (isPromise(running)) return running.then(() => (take(part) ? runFrom(index + 1) : finish(null)))
      if (!take(part)) return finish(null)
    }
    return finish(answers ?? new AnswerRow())
  }

  /** Adds the answer of a part. A null that has risen to the root ends the operation: later changes do not run. */
  function take({ project, selections }: CompiledPart): boolean {
    const projected = project(run.data)
    const answer =
      projected === irregular ? projectFailures(schema, normal.rootType, selections, run.data, errors) : projected
    if (answer !== null) answers = parts.length === 1 ? answer : Object.assign(answers ?? new AnswerRow(), answer)
    return answer !== null
  }

  function finish(found: Row | null): ExecutionResult {
    for (const { message, code } of run.unplaced) errors.push(new GraphQLError(message, { extensions: { code } }))
    const data = found && assemble(schema, operation, found, given)
    return errors.length > 0 ? { errors, data } : { data }
  }

  return runFrom(0)
}

function assemble(
  schema: GraphQLSchema,
  { normal: { rootType, fields, introspection }, responseKeys }: CompiledOperation,
  answers: Row,
  given: Variables,
): Row {
  if (!introspection && !fields.some(({ name }) => name === '__typename')) return answers
  const all: Row = Object.assign(new AnswerRow(), answers)
  if (introspection) Object.assign(all, executeSync({ schema, document: introspection, variableValues: given }).data)
  for (const { name, responseKey } of fields) {
    if (name === '__typename') all[responseKey] = rootType.name
  }
  const ordered: Row = new AnswerRow()
  for (const key of responseKeys) ordered[key] = all[key]
  return ordered
}
