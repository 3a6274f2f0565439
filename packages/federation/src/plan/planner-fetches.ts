import type {
  EntityBatchAlias,
  FieldRequiresNode,
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
  RequiresSelection,
} from '@graphql-hive/router-query-planner'
import { type OperationDefinitionNode, print } from 'graphql'
import { refusal } from '../errors.ts'

interface FetchField {
  readonly text: string
  readonly type: string
  readonly set: FetchSet | null
}

/** What one fetch selects of one object. */
export class FetchSet {
  hasTypename = false
  readonly #fields = new Map<string, FetchField>()
  readonly #fragments = new Map<string, FetchSet>()

  /** Adds a field under its key, and answers the set below it; null below a leaf. */
  add(key: string, text: string, type: string, isComposite: boolean): FetchSet | null {
    let field = this.#fields.get(key)
    if (!field) {
      field = { text, type, set: isComposite ? new FetchSet() : null }
      this.#fields.set(key, field)
    }
    return field.set
  }

  /** What is selected of objects of one type only. */
  on(object: string): FetchSet {
    const set = this.#fragments.get(object) ?? new FetchSet()
    this.#fragments.set(object, set)
    return set
  }

  get isEmpty(): boolean {
    return !this.hasTypename && this.#fields.size === 0 && [...this.#fragments.values()].every((set) => set.isEmpty)
  }

  print(): string {
    this.#assertOneTypePerKey()
    const parts = [...this.#fields.values()].map(({ text, set }) => (set ? `${text}${set.print()}` : text))
    for (const [object, set] of this.#fragments) if (!set.isEmpty) parts.push(`...on ${object}${set.print()}`)
    if (this.hasTypename || parts.length === 0) parts.unshift('__typename')
    return `{${parts.join(' ')}}`
  }

  // One subgraph may give two types that stand in one place different forms of one field, which no operation can hold.
  #assertOneTypePerKey(): void {
    const types = new Map<string, string>()
    for (const set of this.#fragments.values()) {
      for (const [key, { type }] of set.#fields) {
        const known = types.get(key)
        if (known !== undefined && known !== type) {
          throw refusal('OPERATION_NOT_PLANNABLE', 'The operation could not be planned.')
        }
        types.set(key, type)
      }
    }
  }
}

/** One fetch: of root fields, or of entities at a path. */
export interface FetchStep {
  readonly graph: string
  readonly after: readonly FetchStep[]
  readonly set: FetchSet
  readonly entity: {
    /** The type as the subgraph knows it, and as it is at the path. */
    readonly type: string
    readonly object: string
    /** Whether the subgraph must be sent `type`, whatever is known of the object. */
    readonly isTypeSet: boolean
    readonly path: readonly FlattenNodePathSegment[]
    readonly requires: readonly FieldRequiresNode[]
  } | null
}

/** Puts the fetches into an order in which each has what it needs, side by side where that is possible. */
export function toPlan(definition: OperationDefinitionNode, steps: readonly FetchStep[]): QueryPlan {
  const levels: FetchStep[][] = []
  const depths = new Map<FetchStep, number>()
  for (const step of steps) {
    if (step.set.isEmpty) continue
    const depth = Math.max(-1, ...step.after.map((other) => depths.get(other) ?? -1)) + 1
    depths.set(step, depth)
    const level = levels[depth] ?? []
    level.push(step)
    levels[depth] = level
  }
  const nodes = levels.map((level): PlanNode => {
    const byGraph = Map.groupBy(level, ({ graph }) => graph)
    const fetches = [...byGraph].map(([graph, [first, ...others]]) =>
      toNode(definition, graph, first as FetchStep, others),
    )
    const [only] = fetches
    return only && fetches.length === 1 ? only : { kind: 'Parallel', nodes: fetches }
  })
  return { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }
}

function toNode(
  definition: OperationDefinitionNode,
  graph: string,
  first: FetchStep,
  others: readonly FetchStep[],
): PlanNode {
  if (!first.entity) {
    const selection = first.set.print()
    const { names, declarations } = variablesIn(definition, selection)
    const { operation } = definition
    const header = declarations.length > 0 ? `(${declarations.join(', ')})` : ''
    const text = `${operation === 'query' && !header ? '' : `${operation}${header}`}${selection}`
    return { kind: 'Fetch', serviceName: graph, variableUsages: names, operationKind: operation, operation: text }
  }
  const { bodies, aliases } = toAliases([first, ...others])
  const [only] = aliases
  if (only && aliases.length === 1 && only.paths.length === 1) return toFlatten(definition, graph, first, only)
  const body = `{${bodies.join(' ')}}`
  const { names, declarations } = variablesIn(definition, body)
  const parameters = aliases.map(({ representationsVariableName }) => `$${representationsVariableName}: [_Any!]!`)
  return {
    kind: 'BatchFetch',
    serviceName: graph,
    variableUsages: names,
    operationKind: 'query',
    operation: `query(${[...parameters, ...declarations].join(', ')})${body}`,
    entityBatch: { aliases },
  }
}

/** The usual case: one entity fetch at one path. */
function toFlatten(
  definition: OperationDefinitionNode,
  graph: string,
  { set, entity }: FetchStep,
  { paths, requires, inputRewrites }: EntityBatchAlias,
): PlanNode {
  const body = `{_entities(representations: $representations){...on ${entity?.type}${set.print()}}}`
  const { names, declarations } = variablesIn(definition, body)
  return {
    kind: 'Flatten',
    path: paths[0] ?? [],
    node: {
      kind: 'Fetch',
      serviceName: graph,
      variableUsages: names,
      operationKind: 'query',
      operation: `query(${['$representations: [_Any!]!', ...declarations].join(', ')})${body}`,
      requires,
      ...(inputRewrites ? { inputRewrites } : {}),
    },
  }
}

/** The entity fetches of one subgraph as the fields of one operation; those that ask the same at several paths are one. */
function toAliases(steps: readonly FetchStep[]): { readonly bodies: string[]; readonly aliases: EntityBatchAlias[] } {
  const bodies: string[] = []
  const known = new Map<string, EntityBatchAlias>()
  for (const { set, entity } of steps) {
    if (!entity) continue
    const { type, object, isTypeSet, path, requires } = entity
    const selection = set.print()
    const identity = `${type} ${object} ${JSON.stringify(requires)} ${selection}`
    const same = known.get(identity)
    if (same) {
      same.paths.push([...path])
      continue
    }
    const alias = `_e${bodies.length}`
    const representationsVariableName = `__batch_reps_${bodies.length}`
    bodies.push(`${alias}: _entities(representations: $${representationsVariableName}){...on ${type}${selection}}`)
    const selections: RequiresSelection[] = [{ kind: 'Field', name: '__typename' }, ...requires]
    const setter = { path: [{ TypenameEquals: [object] }, { Key: '__typename' }], setValueTo: type }
    known.set(identity, {
      alias,
      representationsVariableName,
      paths: [[...path]],
      requires: [{ kind: 'InlineFragment', typeCondition: object, selections }],
      ...(isTypeSet ? { inputRewrites: [{ ValueSetter: setter }] } : {}),
    })
  }
  return { bodies, aliases: [...known.values()] }
}

function variablesIn(definition: OperationDefinitionNode, text: string) {
  const used = new Set(Array.from(text.matchAll(/\$(\w+)/g), ([, name = '']) => name))
  const variables = (definition.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value))
  return {
    names: variables.map(({ variable }) => variable.name.value),
    declarations: variables.map((variable) => print(variable)),
  }
}
