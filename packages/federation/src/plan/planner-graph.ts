import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql'

/** A type as one subgraph sees it, such as a union with its members there. */
export interface View {
  readonly graph: string
  readonly type: string
}

/** A field as one subgraph has it. */
export interface FieldView {
  /** The type it has in this subgraph, as text. */
  readonly type: string
  /** The name of that type without lists. */
  readonly named: string
  readonly isList: boolean
  /** Whether this subgraph only repeats it for a key, a requirement or what it provides. */
  readonly isExternal: boolean
  readonly requires: SelectionSetNode | null
  readonly provides: SelectionSetNode | null
}

interface GraphFacts {
  /** The keys by which the subgraph resolves the type. */
  readonly keys: SelectionSetNode[]
  isInterfaceObject: boolean
}

interface TypeFacts {
  readonly kind: 'object' | 'abstract' | 'leaf'
  /** For each subgraph that has the type: its keys, and whether it knows the interface as an object. */
  readonly graphs: Map<string, GraphFacts>
  readonly fields: Map<string, { readonly type: TypeNode; readonly views: Map<string, FieldView> }>
  /** The object types that belong to it, for each subgraph. */
  readonly members: Map<string, Set<string>>
}

/** What a supergraph says about which subgraph has what, read from its join directives. Subgraphs go by their names. */
export class SupergraphFacts {
  readonly #types = new Map<string, TypeFacts>()
  readonly #names: ReadonlyMap<string, string>
  readonly #fieldTypes = new Map<string, Set<string>>()
  readonly #intricate = new Set<string>()
  readonly #views = new Map<string, readonly View[]>()
  readonly #roots: Record<string, string> = { query: 'Query', mutation: 'Mutation' }

  constructor(supergraph: string) {
    const document = parse(supergraph, { noLocation: true })
    this.#names = graphNames(document)
    for (const definition of document.definitions) {
      if (definition.kind === Kind.SCHEMA_DEFINITION) {
        for (const { operation, type } of definition.operationTypes) this.#roots[operation] = type.name.value
      }
      if (!('directives' in definition) || !('name' in definition) || !definition.name) continue
      const name = definition.name.value
      const isComposite =
        definition.kind === Kind.INTERFACE_TYPE_DEFINITION || definition.kind === Kind.UNION_TYPE_DEFINITION
      const kind = isComposite ? 'abstract' : definition.kind === Kind.OBJECT_TYPE_DEFINITION ? 'object' : 'leaf'
      const facts: TypeFacts = { kind, graphs: new Map(), fields: new Map(), members: new Map() }
      this.#types.set(name, facts)
      for (const { graph, key, isInterfaceObject, resolvable } of this.#read(definition.directives, 'join__type')) {
        const known = facts.graphs.get(String(graph)) ?? { keys: [], isInterfaceObject: false }
        if (typeof key === 'string' && resolvable !== false) known.keys.push(fieldSet(key))
        if (isInterfaceObject === true) known.isInterfaceObject = true
        facts.graphs.set(String(graph), known)
      }
    }
    for (const definition of document.definitions) {
      if (!('directives' in definition) || !('name' in definition) || !definition.name) continue
      const name = definition.name.value
      for (const { graph, member } of this.#read(definition.directives, 'join__unionMember')) {
        this.#addMember(name, String(graph), String(member))
      }
      if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
        for (const { graph, interface: of } of this.#read(definition.directives, 'join__implements')) {
          this.#addMember(String(of), String(graph), name)
        }
      }
      if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        for (const field of definition.fields ?? []) this.#addField(name, field)
      }
    }
    this.#markIntricate()
  }

  rootType(operation: string): string {
    return this.#roots[operation] ?? operation
  }

  /** Whether all fields of a name have the same type in all subgraphs and take no arguments. */
  hasOneType(name: string): boolean {
    return this.#fieldTypes.get(name)?.size === 1
  }

  /**
   * Whether what a field is called occurs in the graph with @requires, with @provides, as @external, or around
   * an @interfaceObject.
   */
  isIntricate(name: string): boolean {
    return this.#intricate.has(name)
  }

  kindOf(type: string): TypeFacts['kind'] {
    return this.#types.get(type)?.kind ?? 'leaf'
  }

  graphsOf(type: string): readonly string[] {
    return [...(this.#types.get(type)?.graphs.keys() ?? [])]
  }

  /** The keys by which a subgraph resolves a type. */
  keysOf({ graph, type }: View): readonly SelectionSetNode[] {
    return this.#types.get(type)?.graphs.get(graph)?.keys ?? []
  }

  isInterfaceObject({ graph, type }: View): boolean {
    return this.#types.get(type)?.graphs.get(graph)?.isInterfaceObject ?? false
  }

  /** The object types a type can stand for in one subgraph. */
  membersIn({ graph, type }: View): readonly string[] {
    const facts = this.#types.get(type)
    if (facts?.kind !== 'abstract') return [type]
    return [...(facts.members.get(graph) ?? [])]
  }

  /** Whether an object type is, or belongs to, a type in any subgraph. */
  belongsTo(object: string, type: string): boolean {
    if (object === type) return true
    return [...(this.#types.get(type)?.members.values() ?? [])].some((members) => members.has(object))
  }

  /**
   * The views of an object type: as itself, and as the interfaces that some subgraphs know as objects. Of an interface: those
   * of the subgraphs that know it as an object.
   */
  viewsOf(object: string): readonly View[] {
    let views = this.#views.get(object)
    if (!views) {
      views = this.#findViews(object)
      this.#views.set(object, views)
    }
    return views
  }

  #findViews(object: string): readonly View[] {
    const own = this.graphsOf(object).map((graph) => ({ graph, type: object }))
    if (this.kindOf(object) === 'abstract') return own.filter((view) => this.isInterfaceObject(view))
    for (const [type, { kind, graphs }] of this.#types) {
      if (kind !== 'abstract' || !this.belongsTo(object, type)) continue
      for (const [graph, { isInterfaceObject }] of graphs) if (isInterfaceObject) own.push({ graph, type })
    }
    return own
  }

  /** A field as a subgraph has it; null when it does not have it, or not any more. */
  fieldIn({ graph, type }: View, name: string): FieldView | null {
    return this.#types.get(type)?.fields.get(name)?.views.get(graph) ?? null
  }

  /** The object type of a field that has the same one in a subgraph and in the graph; null for all others. */
  objectOf(view: View, name: string): string | null {
    const named = this.fieldIn(view, name)?.named
    const field = this.#types.get(view.type)?.fields.get(name)
    return named !== undefined && field && named === namedType(field.type) && this.kindOf(named) === 'object'
      ? named
      : null
  }

  #markIntricate(): void {
    for (const { graphs, fields } of this.#types.values()) {
      for (const [name, { views }] of fields) {
        for (const [graph, { named, requires, provides, isExternal }] of views) {
          const isOfInterfaceObject =
            graphs.get(graph)?.isInterfaceObject || this.isInterfaceObject({ graph, type: named })
          if (requires || provides || isExternal || isOfInterfaceObject) this.#intricate.add(name)
        }
      }
    }
  }

  #addMember(type: string, graph: string, member: string): void {
    const members = this.#types.get(type)?.members
    const known = members?.get(graph)
    if (known) known.add(member)
    else members?.set(graph, new Set([member]))
  }

  #addField(
    typeName: string,
    field: {
      readonly name: { readonly value: string }
      readonly type: TypeNode
      readonly arguments?: readonly unknown[] | undefined
      readonly directives?: readonly DirectiveNode[] | undefined
    },
  ): void {
    const type = this.#types.get(typeName)
    if (!type) return
    const views = new Map<string, FieldView>()
    const joins = this.#read(field.directives ?? [], 'join__field')
    // A field without its own directive is in every subgraph that has the type.
    const rows: readonly Record<string, unknown>[] =
      joins.length > 0 ? joins : [...type.graphs.keys()].map((graph) => ({ graph }))
    const isMoved = (row: Record<string, unknown>) =>
      row.usedOverridden === true || (row.override !== undefined && row.overrideLabel !== undefined)
    for (const row of rows) {
      if (row.graph === undefined || isMoved(row)) continue
      const own = typeof row.type === 'string' ? row.type : print(field.type)
      views.set(String(row.graph), {
        type: own,
        named: namedType(own),
        isList: own.includes('['),
        isExternal: row.external === true,
        requires: typeof row.requires === 'string' ? fieldSet(row.requires) : null,
        provides: typeof row.provides === 'string' ? fieldSet(row.provides) : null,
      })
    }
    const name = field.name.value
    type.fields.set(name, { type: field.type, views })
    const types = this.#fieldTypes.get(name) ?? new Set()
    for (const text of [print(field.type), ...[...views.values()].map((view) => view.type)]) types.add(text)
    if ((field.arguments ?? []).length > 0) types.add('with arguments')
    this.#fieldTypes.set(name, types)
  }

  /** The arguments of all directives of one name, with `graph` as the name of a subgraph. */
  #read(directives: readonly DirectiveNode[] | undefined, name: string): Record<string, unknown>[] {
    return (directives ?? [])
      .filter((directive) => directive.name.value === name)
      .map((directive) => {
        const row = Object.fromEntries(
          (directive.arguments ?? []).map((argument: ArgumentNode) => [
            argument.name.value,
            valueFromASTUntyped(argument.value),
          ]),
        )
        return typeof row.graph === 'string' ? { ...row, graph: this.#names.get(row.graph) ?? row.graph } : row
      })
  }
}

function namedType(type: TypeNode | string): string {
  return (typeof type === 'string' ? type : print(type)).replaceAll(/[[\]!]/g, '')
}

function graphNames(document: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue
    for (const { name, directives } of definition.values ?? []) {
      const given = directives?.[0]?.arguments?.find((argument) => argument.name.value === 'name')?.value
      if (given?.kind === Kind.STRING) names.set(name.value, given.value)
    }
  }
  return names
}

function fieldSet(text: string): SelectionSetNode {
  const definition = parse(`{ ${text} }`, { noLocation: true }).definitions[0]
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError(`${text} is no field set.`)
  return definition.selectionSet
}
