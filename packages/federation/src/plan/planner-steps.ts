import type { FieldRequiresNode, FlattenNodePathSegment, QueryPlan } from '@graphql-hive/router-query-planner'
import {
  type ArgumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { refusal } from '../errors.ts'
import { FetchSet, type FetchStep, toPlan } from './planner-fetches.ts'
import type { FieldView, SupergraphFacts, View } from './planner-graph.ts'

/** A field to plan: everything that is selected under one key of one object type. */
interface Wanted {
  readonly key: string
  readonly name: string
  readonly node: FieldNode
  readonly sets: readonly SelectionSetNode[]
}

/** An object of one type, at one path, as one step of the plan fetches it. */
interface Position {
  readonly object: string
  readonly view: View
  readonly path: readonly FlattenNodePathSegment[]
  readonly step: FetchStep
  readonly set: FetchSet
  readonly provided: readonly SelectionSetNode[]
  /** The same object as other steps fetch it. */
  readonly entered: Map<string, Position>
}

const fieldLimit = 20_000

/**
 * Plans an operation field by field: what a subgraph has is fetched with the object, everything else of the object is fetched
 * as an entity, by the shortest way over keys, and a field that requires others after these. The plan is correct and makes no
 * attempt to be small. Throws OPERATION_NOT_PLANNABLE.
 */
export function planInSteps(facts: SupergraphFacts, operation: string): QueryPlan {
  const definition = parse(operation, { noLocation: true }).definitions[0]
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw notPlannable()
  return new StepPlanner(facts, definition).plan()
}

class StepPlanner {
  readonly #facts: SupergraphFacts
  readonly #definition: OperationDefinitionNode
  readonly #steps: FetchStep[] = []
  readonly #keys = new Map<string, string>()
  /** The steps that were written to since each of the requirements being planned was begun. */
  readonly #touched: Set<FetchStep>[] = []
  #fields = 0

  constructor(facts: SupergraphFacts, definition: OperationDefinitionNode) {
    this.#facts = facts
    this.#definition = definition
  }

  plan(): QueryPlan {
    const { operation, selectionSet } = this.#definition
    const object = this.#facts.rootType(operation)
    const roots = new Map<string, Position>()
    for (const wanted of this.#collect(object, [selectionSet])) {
      let rest: Wanted | null = wanted
      const tried: string[] = []
      while (rest) {
        const graph: string | undefined = this.#facts
          .graphsOf(object)
          .filter(
            (name) => !tried.includes(name) && this.#available({ graph: name, type: object }, wanted.name, [], object),
          )
          .toSorted(
            (a, b) =>
              this.#gain(b, object, rest) - this.#gain(a, object, rest) || Number(roots.has(b)) - Number(roots.has(a)),
          )[0]
        // A change is never made twice, not even to read more of its answer.
        if (graph === undefined || (operation === 'mutation' && tried.length > 0)) throw notPlannable()
        tried.push(graph)
        const position = roots.get(graph) ?? this.#openRoot(object, graph)
        roots.set(graph, position)
        const field = this.#available(position.view, wanted.name, [], object)
        rest = field ? this.#planField(position, rest, field) : rest
      }
    }
    return toPlan(this.#definition, this.#steps)
  }

  /** How many fields of what is wanted one subgraph has in one go. */
  #gain(graph: string, object: string, wanted: Wanted | null, provided: readonly SelectionSetNode[] = []): number {
    const field = wanted && this.#available({ graph, type: object }, wanted.name, provided, object)
    if (!wanted || !field || field.requires) return 0
    const below = [...(field.provides ? [field.provides] : []), ...(providedBelow(provided, object, wanted.name) ?? [])]
    let gain = 1
    if (wanted.sets.length === 0 || this.#facts.isInterfaceObject({ graph, type: field.named })) return gain
    for (const member of this.#facts.membersIn({ graph, type: field.named })) {
      for (const inner of this.#collect(member, wanted.sets)) gain += this.#gain(graph, member, inner, below)
    }
    return gain
  }

  #openRoot(object: string, graph: string): Position {
    const step: FetchStep = { graph, after: [], set: new FetchSet(), entity: null }
    this.#steps.push(step)
    return { object, view: { graph, type: object }, path: [], step, set: step.set, provided: [], entered: new Map() }
  }

  /** Plans what is selected of one object and answers what no subgraph that can be reached from here has. */
  #planObject(wanted: readonly Wanted[], position: Position): Wanted[] {
    const missing: Wanted[] = []
    const elsewhere: { readonly rest: Wanted; readonly tried: string[] }[] = []
    for (const field of wanted) {
      const here = this.#available(position.view, field.name, position.provided, position.object)
      if (!here || here.requires) {
        elsewhere.push({ rest: field, tried: [] })
        continue
      }
      const rest = this.#planField(position, field, here)
      if (rest) elsewhere.push({ rest, tried: [keyOf(position.view)] })
    }
    for (const { rest: first, tried } of elsewhere) {
      let rest: Wanted | null = first
      while (rest) {
        const next = this.#nearest(position, rest, tried)
        if (!next) {
          missing.push(rest)
          break
        }
        tried.push(keyOf(next.view))
        const target = next.field.requires
          ? this.#enterWith(position, next.route, next.field.requires)
          : this.#enter(position, next.route)
        rest = this.#planField(target, rest, next.field)
      }
    }
    return missing
  }

  /** The view that has a field and takes the fewest fetches to get to. */
  #nearest({ object, view, provided }: Position, wanted: Wanted, tried: readonly string[]) {
    let best: {
      readonly view: View
      readonly field: FieldView
      readonly route: readonly View[]
      readonly gain: number
    } | null = null
    for (const candidate of this.#facts.viewsOf(object)) {
      if (tried.includes(keyOf(candidate))) continue
      const field = this.#available(candidate, wanted.name, [], object)
      const route = field && this.#route(object, view, provided, candidate)
      if (!field || !route) continue
      const gain = this.#gain(candidate.graph, candidate.type, wanted)
      const isBetter =
        !best || route.length < best.route.length || (route.length === best.route.length && gain > best.gain)
      if (isBetter) best = { view: candidate, field, route, gain }
    }
    return best
  }

  /** The views to go through, the last one being `to`; null when the keys do not lead there. */
  #route(object: string, from: View, provided: readonly SelectionSetNode[], to: View): readonly View[] | null {
    let frontier: { readonly view: View; readonly route: readonly View[] }[] = [{ view: from, route: [] }]
    const seen = new Set<string>()
    while (frontier.length > 0) {
      const next: typeof frontier = []
      for (const { view, route } of frontier) {
        for (const candidate of [to, ...this.#facts.viewsOf(object)]) {
          if (seen.has(keyOf(candidate)) || !this.#keyBetween(view, candidate, route.length === 0 ? provided : []))
            continue
          if (candidate.graph === to.graph && candidate.type === to.type) return [...route, candidate]
          seen.add(keyOf(candidate))
          next.push({ view: candidate, route: [...route, candidate] })
        }
      }
      frontier = next
    }
    return null
  }

  /** A key of `to` whose fields `from` has. */
  #keyBetween(from: View, to: View, provided: readonly SelectionSetNode[]): SelectionSetNode | undefined {
    return this.#facts.keysOf(to).find((key) => this.#hasAll(from, key, provided))
  }

  #hasAll(view: View, { selections }: SelectionSetNode, provided: readonly SelectionSetNode[]): boolean {
    return selections.every((node) => {
      if (node.kind !== Kind.FIELD) return false
      if (node.name.value === '__typename') return true
      const field = this.#available(view, node.name.value, provided, view.type)
      if (!field || field.requires) return false
      if (!node.selectionSet) return true
      const below = providedBelow(provided, view.type, node.name.value) ?? []
      return this.#hasAll({ graph: view.graph, type: field.named }, node.selectionSet, below)
    })
  }

  /** A field as a view has it, when the subgraph can resolve it at a place with what was provided there. */
  #available(view: View, name: string, provided: readonly SelectionSetNode[], object: string): FieldView | null {
    const field = this.#facts.fieldIn(view, name)
    return !field?.isExternal || providedBelow(provided, object, name) ? field : null
  }

  #enter(position: Position, route: readonly View[]): Position {
    let at = position
    for (const view of route) {
      const known: Position | undefined = position.entered.get(keyOf(view))
      at = known ?? this.#hop(at, view, [], [])
      position.entered.set(keyOf(view), at)
    }
    return at
  }

  /** Enters a view with a fetch of its own, which waits for all that is required. */
  #enterWith(position: Position, route: readonly View[], required: SelectionSetNode): Position {
    const to = route.at(-1)
    if (!to) throw notPlannable()
    const touched = new Set<FetchStep>()
    this.#touched.push(touched)
    const nodes = this.#aliased(required)
    const missing = this.#planObject(this.#collect(position.object, [nodes]), position)
    this.#touched.pop()
    if (missing.length > 0) throw notPlannable()
    return this.#hop(this.#enter(position, route.slice(0, -1)), to, [...touched], toRequires(nodes))
  }

  #hop(from: Position, to: View, after: readonly FetchStep[], required: readonly FieldRequiresNode[]): Position {
    const key = this.#keyBetween(from.view, to, from.provided)
    if (!key) throw notPlannable()
    const fields = this.#aliased(key)
    this.#writeFieldSet(from.view, from.set, fields)
    from.set.hasTypename = true
    const step: FetchStep = {
      graph: to.graph,
      after: [from.step, ...after],
      set: new FetchSet(),
      entity: {
        type: to.type,
        isTypeSet: this.#facts.kindOf(to.type) === 'abstract',
        object: from.object,
        path: from.path,
        requires: [...toRequires(fields), ...required],
      },
    }
    this.#steps.push(step)
    this.#touch(step)
    return { ...from, view: to, step, set: step.set, provided: [], entered: new Map() }
  }

  /** Selects a field set as it is: all of it is there. */
  #writeFieldSet(view: View, set: FetchSet, { selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (node.kind !== Kind.FIELD) throw notPlannable()
      const key = node.alias?.value ?? node.name.value
      const field = this.#facts.fieldIn(view, node.name.value)
      const below = set.add(key, textOf(node), field?.type ?? '', node.selectionSet !== undefined)
      if (node.selectionSet && below && field) {
        this.#writeFieldSet({ graph: view.graph, type: field.named }, below, node.selectionSet)
      }
    }
  }

  /** Plans one field that the position has; answers what is selected below it and found only in other subgraphs. */
  #planField(position: Position, wanted: Wanted, field: FieldView): Wanted | null {
    const { step, set, view, object } = position
    this.#fields += 1
    if (this.#fields > fieldLimit) throw notPlannable()
    this.#touch(step)
    const below = set.add(wanted.key, textOf(wanted.node), field.type, wanted.sets.length > 0)
    if (!below) return null
    const provided = [
      ...(field.provides ? [field.provides] : []),
      ...(providedBelow(position.provided, object, wanted.name) ?? []),
    ]
    const path: FlattenNodePathSegment[] = [...position.path, { Field: wanted.key }]
    if (field.isList) path.push('@')
    const rest = this.#planComposite({ graph: view.graph, type: field.named }, wanted.sets, path, step, below, provided)
    return rest.length > 0 ? { ...wanted, sets: [{ kind: Kind.SELECTION_SET, selections: rest }] } : null
  }

  #planComposite(
    view: View,
    sets: readonly SelectionSetNode[],
    path: readonly FlattenNodePathSegment[],
    step: FetchStep,
    set: FetchSet,
    provided: readonly SelectionSetNode[],
  ): SelectionNode[] {
    if (this.#facts.isInterfaceObject(view)) return this.#planInterfaceObject(view, sets, path, step, set, provided)
    const isAbstract = this.#facts.kindOf(view.type) === 'abstract'
    if (isAbstract || sets.some(asksForType)) set.hasTypename = true
    const members = this.#facts.membersIn(view)
    if (members.length === 0) throw notPlannable()
    return members.flatMap((object): SelectionNode[] => {
      const wanted = this.#collect(object, sets)
      if (wanted.length === 0) return []
      const missing = this.#planObject(wanted, {
        object,
        view: { graph: view.graph, type: object },
        path: isAbstract ? [...path, { TypeCondition: [object] }] : path,
        step,
        set: isAbstract ? set.on(object) : set,
        provided,
        entered: new Map(),
      })
      // Two subgraphs need not agree on the type of an object that only one of them can fill.
      if (missing.length > 0 && isAbstract) throw notPlannable()
      return missing.map(toNode)
    })
  }

  /**
   * Where a subgraph knows an interface as one object type, it gives what it has for all types, and another subgraph says
   * first which type each object has when anything depends on that.
   */
  #planInterfaceObject(
    view: View,
    sets: readonly SelectionSetNode[],
    path: readonly FlattenNodePathSegment[],
    step: FetchStep,
    set: FetchSet,
    provided: readonly SelectionSetNode[],
  ): SelectionNode[] {
    const { type } = view
    const position = { object: type, view, path, step, set, provided, entered: new Map() }
    const rest: SelectionNode[] = []
    for (const node of sets.flatMap(({ selections }) => [...selections])) {
      const isForAll =
        node.kind === Kind.FIELD &&
        this.#facts.viewsOf(type).some((other) => this.#available(other, node.name.value, [], type)?.requires === null)
      if (isForAll) rest.push(...this.#planObject([toWanted(node)], position).map(toNode))
      else rest.push(node)
    }
    if (rest.length === 0) return []
    const known = this.#facts
      .graphsOf(type)
      .map((graph) => ({ graph, type }))
      .find((other) => !this.#facts.isInterfaceObject(other) && this.#keyBetween(view, other, provided))
    if (!known) return rest
    const entered = this.#hop(position, known, [], [])
    const selected = { kind: Kind.SELECTION_SET, selections: rest } as const
    return this.#planComposite(known, [selected], path, entered.step, entered.set, [])
  }

  /** What is selected of objects of one type, by key. */
  #collect(object: string, sets: readonly SelectionSetNode[]): Wanted[] {
    const wanted = new Map<string, Wanted & { sets: SelectionSetNode[] }>()
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const node of selections) {
        if (node.kind === Kind.FRAGMENT_SPREAD) throw notPlannable()
        if (node.kind === Kind.INLINE_FRAGMENT) {
          const on = node.typeCondition?.name.value
          if (on === undefined || this.#facts.belongsTo(object, on)) collect(node.selectionSet)
          continue
        }
        const name = node.name.value
        // The type of every object is asked for anyway.
        if (name === '__typename') continue
        const made = toWanted(node)
        const known = wanted.get(made.key)
        if (!known) wanted.set(made.key, made)
        else known.sets.push(...made.sets)
      }
    }
    sets.forEach(collect)
    return [...wanted.values()]
  }

  /**
   * A field set under keys of its own, so that nothing else that is selected can stand in its place. A leaf whose name means
   * one thing wherever it occurs keeps it, as in every canonical operation.
   */
  #aliased(set: SelectionSetNode): SelectionSetNode {
    return {
      ...set,
      selections: set.selections.map((node): SelectionNode => {
        if (node.kind !== Kind.FIELD) throw notPlannable()
        if (!node.selectionSet && !node.arguments?.length && this.#facts.hasOneType(node.name.value)) return node
        const selectionSet = node.selectionSet && this.#aliased(node.selectionSet)
        const identity = `${node.name.value}(${(node.arguments ?? []).map(print).join()})`
        const value = this.#keys.get(identity) ?? `_p${this.#keys.size}_${node.name.value}`
        this.#keys.set(identity, value)
        const plain: FieldNode = { ...node, alias: { kind: Kind.NAME, value } }
        return selectionSet ? { ...plain, selectionSet } : plain
      }),
    }
  }

  #touch(step: FetchStep): void {
    for (const touched of this.#touched) touched.add(step)
  }
}

/** What was provided below a field of an object type; null when the field itself was not. */
function providedBelow(provided: readonly SelectionSetNode[], object: string, name: string): SelectionSetNode[] | null {
  let found: SelectionSetNode[] | null = null
  const look = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        if (!node.typeCondition || node.typeCondition.name.value === object) look(node.selectionSet)
      } else if (node.kind === Kind.FIELD && node.name.value === name) {
        found = [...(found ?? []), ...(node.selectionSet ? [node.selectionSet] : [])]
      }
    }
  }
  provided.forEach(look)
  return found
}

function toRequires({ selections }: SelectionSetNode): FieldRequiresNode[] {
  return selections.flatMap((node): FieldRequiresNode[] => {
    if (node.kind !== Kind.FIELD) throw notPlannable()
    const name = node.alias?.value ?? node.name.value
    const field: FieldRequiresNode = { kind: 'Field', name, alias: node.name.value }
    return [node.selectionSet ? { ...field, selections: toRequires(node.selectionSet) } : field]
  })
}

function toWanted(node: FieldNode): Wanted & { sets: SelectionSetNode[] } {
  const name = node.name.value
  return { key: node.alias?.value ?? name, name, node, sets: node.selectionSet ? [node.selectionSet] : [] }
}

function toNode({ node, sets }: Wanted): FieldNode {
  const { selectionSet: _, ...leaf } = node
  if (sets.length === 0) return leaf
  return { ...leaf, selectionSet: { kind: Kind.SELECTION_SET, selections: sets.flatMap((set) => [...set.selections]) } }
}

function asksForType({ selections }: SelectionSetNode): boolean {
  return selections.some((node) =>
    node.kind === Kind.INLINE_FRAGMENT ? asksForType(node.selectionSet) : node.name.value === '__typename',
  )
}

function textOf({ alias, name, arguments: given = [] }: FieldNode): string {
  const call = given.length > 0 ? `${name.value}(${given.map(textOfArgument).join(', ')})` : name.value
  return alias && alias.value !== name.value ? `${alias.value}: ${call}` : call
}

function textOfArgument(argument: ArgumentNode): string {
  const { name, value } = argument
  return value.kind === Kind.VARIABLE ? `${name.value}: $${value.name.value}` : print(argument)
}

function keyOf({ graph, type }: View): string {
  return `${graph} ${type}`
}

function notPlannable() {
  return refusal('OPERATION_NOT_PLANNABLE', 'The operation could not be planned.')
}
