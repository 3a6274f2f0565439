import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql'
import type { VariableTypes } from './arguments.ts'

/** What all selections of one operation share while they are compiled. */
export interface CompiledDocument {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variableTypes: VariableTypes
}

/** All selections of one response name. */
type FieldNodes = [FieldNode, ...FieldNode[]]

/** CollectFields of the specification, for a document without conditions. */
export function collectFields(
  { schema, fragments }: CompiledDocument,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, FieldNodes> {
  const fields = new Map<string, FieldNodes>()
  const visited = new Set<string>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const responseKey = node.alias?.value ?? node.name.value
        const nodes = fields.get(responseKey)
        if (nodes) nodes.push(node)
        else fields.set(responseKey, [node])
        continue
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (visited.has(node.name.value)) continue
        visited.add(node.name.value)
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value]
      if (!fragment) continue
      const on = fragment.typeCondition ? typeFromAST(schema, fragment.typeCondition) : type
      if (on === type || (isAbstractType(on) && schema.isSubType(on, type))) collect(fragment.selectionSet)
    }
  }
  for (const set of sets) collect(set)
  return fields
}
