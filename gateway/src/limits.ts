import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql'

/** The largest request the gateway looks at. Sizes are in bytes of UTF-8 and include the limit itself. */
export const limits = {
  bodyBytes: 512 * 1024,
  documentBytes: 16 * 1024,
  documentTokens: 2_000,
  /** Levels of fields, fragments unfolded. The introspection query of graphql-js takes 15. */
  depth: 16,
  /** Fields with fragments unfolded: a chain of fragments that each spread the next twice doubles with every link. */
  selections: 10_000,
  aliasesOfOneField: 100,
  listedFaults: 5,
} as const

/** A validation rule that refuses what is too deep, too wide once fragments are unfolded, or aliased too often. */
export function operationLimits(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      for (const message of exceededLimits(document)) {
        context.reportError(new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE' } }))
      }
      return undefined
    },
  }
}

function exceededLimits(document: DocumentNode): string[] {
  const { depth, selections } = extentOf(document)
  const found: string[] = []
  if (depth > limits.depth) found.push(`The operation is deeper than ${limits.depth} levels; ask less at once.`)
  if (selections > limits.selections) {
    found.push(`The operation selects more than ${limits.selections} fields; ask less at once.`)
  }
  if (mostAliases(document) > limits.aliasesOfOneField) {
    found.push(`The operation repeats a field under more than ${limits.aliasesOfOneField} aliases; ask less at once.`)
  }
  return found
}

interface Extent {
  readonly depth: number
  readonly selections: number
}

const nothing: Extent = { depth: 0, selections: 0 }

/** The extent of the largest operation. Each fragment is measured once; one that spreads itself counts as nothing. */
function extentOf(document: DocumentNode): Extent {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const measured = new Map<string, Extent>()

  function ofFragment(name: string): Extent {
    const known = measured.get(name)
    if (known) return known
    measured.set(name, nothing)
    const extent = ofSelections(fragments.get(name)?.selectionSet)
    measured.set(name, extent)
    return extent
  }

  function ofSelections(selectionSet: SelectionSetNode | undefined): Extent {
    let { depth, selections } = nothing
    for (const selection of selectionSet?.selections ?? []) {
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

  let { depth, selections } = nothing
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const extent = ofSelections(definition.selectionSet)
    depth = Math.max(depth, extent.depth)
    selections = Math.max(selections, extent.selections)
  }
  return { depth, selections }
}

function mostAliases(document: DocumentNode): number {
  const aliases = new Map<string, number>()
  visit(document, {
    Field({ alias, name }) {
      if (alias) aliases.set(name.value, (aliases.get(name.value) ?? 0) + 1)
    },
  })
  return Math.max(0, ...aliases.values())
}
