import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql'
import { fragmentsOf, measure, type UnfoldedField, unfold } from './unfold.ts'

/** The largest request the gateway looks at. Sizes are in bytes of UTF-8 and include the limit itself. */
export const limits = {
  bodyBytes: 1024 * 1024,
  documentBytes: 16 * 1024,
  documentTokens: 2_000,
  /** Brackets of any kind inside each other in the text of a document, which the parser follows on its stack. */
  nesting: 100,
  /** Levels of fields, fragments unfolded. The introspection query of graphql-js takes 15. */
  depth: 16,
  /** Fields with fragments unfolded: a chain of fragments that each spread the next twice doubles with every link. */
  selections: 10_000,
  rootFields: 20,
  aliasesOfOneField: 50,
  /** How often one name may be selected in one place, fragments unfolded: comparing the selections takes the square of it. */
  repetitions: 50,
  directives: 100,
  directivesOfOneNode: 5,
  /** Lists and objects inside each other, in a document as in a body. */
  valueDepth: 16,
  /** Characters of one text in a body; a document is no longer anyway. */
  stringLength: 16 * 1024,
  /** Members of one list or object in a body. */
  listLength: 1_000,
  /** What the fields of one operation may cost together; see `cost.ts`. */
  cost: 20_000,
  listedFaults: 5,
} as const

/**
 * Why a document is refused before anything looks at its meaning; null when it is within the limits. Its fragments may not spread
 * themselves. The time it takes grows with the text and with `limits.selections`, and with nothing else.
 */
export function findExcess(document: DocumentNode): string | null {
  const fragments = fragmentsOf(document)
  let selections = 0
  for (const operation of operationsOf(document)) {
    const extent = measure(operation.selectionSet, fragments)
    selections += extent.selections
    if (extent.depth > limits.depth) return `The operation is deeper than ${limits.depth} levels; ask less at once.`
    if (selections > limits.selections) {
      return `The operation selects more than ${limits.selections} fields; ask less at once.`
    }
  }
  const excess = findExcessOfNodes(document)
  if (excess !== null) return excess
  for (const operation of operationsOf(document)) {
    const fields = unfold(operation.selectionSet, fragments)
    if (fields.length > limits.rootFields) {
      return `The operation begins with more than ${limits.rootFields} fields; ask less at once.`
    }
    if (repetitionsIn(fields) > limits.repetitions) {
      return `The operation selects a field more than ${limits.repetitions} times in one place; select it once.`
    }
  }
  return null
}

const textsAndComments = /"""(?:\\"""|[\s\S])*?"""|"(?:[^"\\\n\r]|\\.)*"|#[^\n\r]*/g

/** Whether the brackets of a text are more than `limits.nesting` inside each other, found without parsing it. */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0
  for (const sign of text.replace(textsAndComments, '')) {
    if (sign === '{' || sign === '[' || sign === '(') depth += 1
    else if (sign === '}' || sign === ']' || sign === ')') depth -= 1
    if (depth > limits.nesting) return true
  }
  return false
}

/** The operations of a document, without its fragments. */
export function operationsOf(document: DocumentNode): OperationDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
}

function repetitionsIn(fields: readonly UnfoldedField[]): number {
  return Math.max(0, ...fields.map(({ nodes, fields: below }) => Math.max(nodes.length, repetitionsIn(below))))
}

function findExcessOfNodes(document: DocumentNode): string | null {
  const aliases = new Map<string, number>()
  let [mostAliases, directives, mostDirectives, valueDepth, deepestValue] = [0, 0, 0, 0, 0]
  visit(document, {
    enter(node) {
      if ('directives' in node) mostDirectives = Math.max(mostDirectives, node.directives?.length ?? 0)
      if (node.kind === Kind.LIST || node.kind === Kind.OBJECT) valueDepth += 1
      deepestValue = Math.max(deepestValue, valueDepth)
      if (node.kind === Kind.DIRECTIVE) directives += 1
      if (node.kind !== Kind.FIELD || node.alias === undefined) return
      const count = (aliases.get(node.name.value) ?? 0) + 1
      aliases.set(node.name.value, count)
      mostAliases = Math.max(mostAliases, count)
    },
    leave(node) {
      if (node.kind === Kind.LIST || node.kind === Kind.OBJECT) valueDepth -= 1
    },
  })
  if (mostAliases > limits.aliasesOfOneField) {
    return `The operation repeats a field under more than ${limits.aliasesOfOneField} aliases; ask less at once.`
  }
  if (directives > limits.directives || mostDirectives > limits.directivesOfOneNode) {
    return `The operation holds more than ${limits.directives} directives, or ${limits.directivesOfOneNode} in one place; leave some out.`
  }
  if (deepestValue > limits.valueDepth) {
    return `The operation holds a value deeper than ${limits.valueDepth} levels; send a flatter one.`
  }
  return null
}
