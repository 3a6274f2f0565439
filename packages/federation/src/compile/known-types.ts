import type { BatchFetchNode, FetchNode, FlattenNodePathSegment, PlanNode } from '@graphql-hive/router-query-planner'
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import type { SupergraphFacts } from '../plan/planner-graph.ts'
import { fieldsOfPath } from './entity-path.ts'

/** What is known of the types in the answers of one plan before anything of it runs. */
export interface KnownTypes {
  /** The object type of whatever stands at these paths, or null where only the type names in answers tell. */
  typeAt(paths: readonly Path[]): string | null
  /** The operation of a fetch of the plan without the type names that are known. */
  withoutKnownNames(operation: string): string
}

type Path = readonly FlattenNodePathSegment[]

const nothing: KnownTypes = { typeAt: () => null, withoutKnownNames: (operation) => operation }

/**
 * Finds the places of a plan whose type needs no asking, because the field there has one object type in its subgraph and in
 * the graph. Planners ask for the type name of every object, which was a sixth of what subgraphs answered. Knows nothing of
 * plans in which type names steer anything but representations, such as rewrites.
 */
export function findKnownTypes(plan: PlanNode, facts: SupergraphFacts): KnownTypes {
  const reader = new PlanReader(facts)
  return reader.read(plan) ? reader : nothing
}

class PlanReader implements KnownTypes {
  readonly #facts: SupergraphFacts
  /** By the fields of a path, each followed by a slash. */
  readonly #types = new Map<string, string | null>()
  readonly #documents = new Map<string, DocumentNode>()
  /** Where the object stands that each selected type name is of. */
  readonly #names = new Map<FieldNode, string[]>()

  constructor(facts: SupergraphFacts) {
    this.#facts = facts
  }

  /** Whether nothing but representations depends on type names. */
  read(node: PlanNode): boolean {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return node.nodes.every((child) => this.read(child))
      case 'Fetch':
        this.#readFetch(node, [])
        return isFree(node)
      case 'Flatten': {
        if (node.node.kind !== 'Fetch') return false
        const source = { ...node.node, alias: '_entities', paths: [node.path] }
        this.#readFetch(node.node, [source])
        return isFree(source)
      }
      case 'BatchFetch': {
        const { aliases } = node.entityBatch
        this.#readFetch(node, aliases)
        return aliases.every(isFree)
      }
      default:
        return false
    }
  }

  typeAt(paths: readonly Path[]): string | null {
    return this.#typeAt(paths.map(fieldsOfPath))
  }

  withoutKnownNames(operation: string): string {
    const document = this.#documents.get(operation)
    if (!document) return operation
    const isKnown = (node: unknown) => this.#typeAt(this.#names.get(node as FieldNode) ?? []) !== null
    const shortened = visit(document, {
      SelectionSet(set) {
        const selections = set.selections.filter((node) => !isKnown(node))
        return { ...set, selections: selections.length > 0 ? selections : set.selections.slice(0, 1) }
      },
    })
    return stripIgnoredCharacters(print(shortened))
  }

  #typeAt(places: readonly string[]): string | null {
    const types = new Set(places.map((place) => this.#types.get(place) ?? null))
    const [type = null] = types
    return types.size === 1 ? type : null
  }

  /** Reads what a fetch selects from the root, or of the entities of each source. */
  #readFetch(
    { operation, operationKind, serviceName }: FetchNode | BatchFetchNode,
    sources: readonly { readonly alias: string; readonly paths: readonly Path[] }[],
  ): void {
    // Two fetches may read the same: names that both ask for have to be known in both.
    const document = this.#documents.get(operation) ?? parse(operation, { noLocation: true })
    this.#documents.set(operation, document)
    const fragments = new Map<string, FragmentDefinitionNode>()
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
    }
    const readSet = (set: SelectionSetNode, parent: string | null, places: readonly string[]): void => {
      for (const node of set.selections) {
        if (node.kind === Kind.INLINE_FRAGMENT) {
          readSet(node.selectionSet, node.typeCondition?.name.value ?? parent, places)
        } else if (node.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = fragments.get(node.name.value)
          if (fragment) readSet(fragment.selectionSet, fragment.typeCondition.name.value, places)
        } else if (node.name.value === '__typename') {
          this.#names.set(node, [...(this.#names.get(node) ?? []), ...places])
        } else if (node.selectionSet) {
          const below = places.map((place) => `${place}${keyOf(node)}/`)
          const view = parent === null ? null : { graph: serviceName, type: parent }
          this.#note(below, view && this.#facts.objectOf(view, node.name.value))
          readSet(node.selectionSet, view && (this.#facts.fieldIn(view, node.name.value)?.named ?? null), below)
        }
      }
    }
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue
      if (sources.length === 0) readSet(definition.selectionSet, this.#facts.rootType(operationKind ?? 'query'), [''])
      for (const node of definition.selectionSet.selections) {
        if (node.kind !== Kind.FIELD || !node.selectionSet) continue
        const source = sources.find(({ alias }) => alias === keyOf(node))
        if (source) readSet(node.selectionSet, null, source.paths.map(fieldsOfPath))
      }
    }
  }

  #note(places: readonly string[], type: string | null): void {
    for (const place of places) {
      const isAlike = !this.#types.has(place) || this.#types.get(place) === type
      this.#types.set(place, isAlike ? type : null)
    }
  }
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value
}

/** Whether no type name is read by what a fetch sends, but for the one of each entity, or by what it does with its answers. */
function isFree({
  inputRewrites,
  outputRewrites,
  requires,
  paths,
}: Partial<Pick<FetchNode, 'inputRewrites' | 'outputRewrites' | 'requires'>> & {
  readonly paths?: readonly Path[]
}): boolean {
  const isLeaf = (selection: { readonly kind: string; readonly selections?: readonly unknown[] | undefined }) =>
    selection.kind === 'Field' && (selection.selections ?? []).length === 0
  return (
    (inputRewrites ?? []).length === 0 &&
    (outputRewrites ?? []).length === 0 &&
    (requires ?? []).every((required) => required.kind === 'InlineFragment' && required.selections.every(isLeaf)) &&
    (paths ?? []).every((path) => path.every((segment) => segment === '@' || 'Field' in segment))
  )
}
