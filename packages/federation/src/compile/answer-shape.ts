import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql'
import { Failure } from '../execute/failure.ts'
import type { Row } from '../execute/row.ts'
import { GeneratedCode, property, quote } from '../generated-code.ts'
import type { IsOfType } from './representations.ts'

/** The response keys of a subgraph operation at one level, with the shape below each; null below a leaf. */
export type AnswerShape = Map<string, AnswerShape | null>

/** Reads the shape of the answers of one operation from its text. Type conditions do not matter: keys are unique. */
export function answerShapeOf(operation: string): AnswerShape {
  const { definitions } = parse(operation, { noLocation: true })
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const shape: AnswerShape = new Map()
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) addShape(definition.selectionSet, fragments, shape)
  }
  return shape
}

function addShape(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  shape: AnswerShape,
): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value
      const below = shape.get(key) ?? (node.selectionSet ? new Map() : null)
      shape.set(key, below)
      if (node.selectionSet && below) addShape(node.selectionSet, fragments, below)
    } else {
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)
      if (fragment) addShape(fragment.selectionSet, fragments, shape)
    }
  }
}

/** How an answer is written into the tree. */
export interface MergeRules {
  /** Whether the target gets objects of its own, so that a later write below it stays its own. */
  readonly copy: boolean
  readonly isOfType: IsOfType
}

/**
 * Writes the fields of `source` that were asked for into `target`. Objects that both hold are merged, leaves are not: a
 * custom scalar is one value. A type name gives way to that of a more exact type.
 */
type Merge = (target: Row, source: Row, shape: AnswerShape, rules: MergeRules) => void

const mergeAnswer: Merge = (target, source, shape, rules) => {
  for (const [key, below] of shape) {
    const value = source[key]
    if (value === undefined) continue
    const old = target[key]
    if (old === undefined || old === null || old instanceof Failure) {
      target[key] = rules.copy && below ? copyAnswer(value, below, rules) : value
    } else if (below) mergeValue(old, value, below, rules)
    else if (key === '__typename' && rules.isOfType(String(value), String(old))) target[key] = value
  }
}

/** Compiles `mergeAnswer` for the keys of one shape, which it is given again: what differs further down is looked up there. */
export function compileMerge(shape: AnswerShape): Merge {
  const code = new GeneratedCode()
  const lines = ['let value, old']
  for (const [key, below] of shape) {
    const [target, source] = [property('target', key), property('source', key)]
    const level = `shape.get(${quote(key)})`
    const added = below ? `rules.copy ? ${code.refer(copyAnswer)}(value, ${level}, rules) : value` : 'value'
    const merged = below
      ? `${code.refer(mergeValue)}(old, value, ${level}, rules)`
      : key === '__typename' && `if (rules.isOfType(String(value), String(old))) ${target} = value`
    lines.push(
      `value = ${source}`,
      'if (value !== undefined) {',
      `old = ${target}`,
      `if (old === undefined || old === null || old instanceof ${code.refer(Failure)}) ${target} = ${added}`,
      ...(merged ? [`else ${merged}`] : []),
      '}',
    )
  }
  return code.compileShared(code.addFunction(['target', 'source', 'shape', 'rules'], lines)) as Merge
}

function mergeValue(old: unknown, value: unknown, shape: AnswerShape, rules: MergeRules): void {
  if (Array.isArray(old) && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (old[index] === null || old[index] instanceof Failure) old[index] = item
      else mergeValue(old[index], item, shape, rules)
    }
  } else if (isObject(old) && isObject(value)) mergeAnswer(old, value, shape, rules)
}

function copyAnswer(value: unknown, shape: AnswerShape, rules: MergeRules): unknown {
  if (Array.isArray(value)) return value.map((item) => copyAnswer(item, shape, rules))
  if (!isObject(value)) return value
  const copy: Row = {}
  mergeAnswer(copy, value, shape, rules)
  return copy
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !(value instanceof Failure) && !Array.isArray(value)
}
