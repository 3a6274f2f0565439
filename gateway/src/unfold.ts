import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  return fragments
}

/** How far selections reach once fragments are unfolded: levels of fields, and fields. */
export interface Extent {
  readonly depth: number
  readonly selections: number
}

const nothing: Extent = { depth: 0, selections: 0 }

/** Measures selections without unfolding them: each fragment is measured once, and one that spreads itself counts as nothing. */
export function measure(selectionSet: SelectionSetNode, fragments: Fragments): Extent {
  const measured = new Map<string, Extent>()

  function ofFragment(name: string): Extent {
    const known = measured.get(name)
    if (known) return known
    measured.set(name, nothing)
    const extent = ofSelections(fragments.get(name)?.selectionSet)
    measured.set(name, extent)
    return extent
  }

  function ofSelections(set: SelectionSetNode | undefined): Extent {
    let { depth, selections } = nothing
    for (const selection of set?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSelections(selection.selectionSet)
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0))
      selections += inner.selections + (isField ? 1 : 0)
    }
    return { depth, selections }
  }

  return ofSelections(selectionSet)
}

/** A field as an answer has it: everything that is selected under one name in one place. */
export interface UnfoldedField {
  /** At least one; `on` is the innermost type condition around it, null for the type of the place itself. */
  readonly nodes: readonly [Selected, ...Selected[]]
  readonly fields: readonly UnfoldedField[]
}

interface Selected {
  readonly node: FieldNode
  readonly on: string | null
}

/** Unfolds fragments and merges what is selected under one name. Only for selections whose extent is known to be small. */
export function unfold(selectionSet: SelectionSetNode, fragments: Fragments): UnfoldedField[] {
  return unfoldPlace([{ set: selectionSet, on: null }], fragments)
}

function unfoldPlace(
  parts: readonly { readonly set: SelectionSetNode; readonly on: string | null }[],
  fragments: Fragments,
): UnfoldedField[] {
  const byName = new Map<string, [Selected, ...Selected[]]>()
  const spread = new Set<string>()

  function collect(set: SelectionSetNode, on: string | null): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value
        const known = byName.get(name)
        if (known) known.push({ node: selection, on })
        else byName.set(name, [{ node: selection, on }])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, selection.typeCondition?.name.value ?? on)
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value)
        const fragment = fragments.get(selection.name.value)
        if (fragment) collect(fragment.selectionSet, fragment.typeCondition.name.value)
      }
    }
  }

  for (const { set, on } of parts) collect(set, on)
  return [...byName.values()].map((nodes) => ({
    nodes,
    fields: unfoldPlace(
      nodes.flatMap(({ node }) => (node.selectionSet ? [{ set: node.selectionSet, on: null }] : [])),
      fragments,
    ),
  }))
}
