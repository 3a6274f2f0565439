import { type ExecutionResult, executeSync, GraphQLError, type GraphQLSchema } from 'graphql'
import type { PlanRun, PlanStep } from '../compile/compile-plan.ts'
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
export async function runOperation(
  schema: GraphQLSchema,
  { normal, parts, responseKeys }: CompiledOperation,
  given: Variables,
  { context, signal }: Pick<PlanRun, 'context' | 'signal'>,
): Promise<ExecutionResult> {
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
  let isNull = false
  for (const { run: runPlan, project, selections } of parts) {
    const running = runPlan(run)
    if (running) await running
    const projected = project(run.data)
    const answer =
      projected === irregular ? projectFailures(schema, normal.rootType, selections, run.data, errors) : projected
    isNull = answer === null
    // A null that has risen to the root ends the operation: later changes do not run.
    if (isNull) break
    answers = parts.length === 1 ? answer : Object.assign(answers ?? new AnswerRow(), answer)
  }
  for (const { message, code } of run.unplaced) errors.push(new GraphQLError(message, { extensions: { code } }))
  const data = isNull ? null : assemble(schema, normal, responseKeys, answers ?? new AnswerRow(), given)
  return errors.length > 0 ? { errors, data } : { data }
}

function assemble(
  schema: GraphQLSchema,
  { rootType, fields, introspection }: NormalOperation,
  responseKeys: readonly string[],
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
