import { accessOf } from '@regiograaf/access'
import { type Identity, may } from '@regiograaf/identity'
import {
  buildASTSchema,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  printSchema,
  type TypeNode,
} from 'graphql'

/**
 * The part of a schema that an identity may ask for, so that random operations over it are answered and not refused. With
 * `entrances` of its own, where it has any, it begins at none that everybody shares.
 */
export function toAllowedSchema(
  schema: GraphQLSchema,
  identity: Identity,
  entrances: 'all' | 'own' = 'all',
): GraphQLSchema {
  let definitions: readonly DefinitionNode[] = parse(printSchema(schema), { noLocation: true }).definitions.map(
    (node) => {
      const type = node.kind === Kind.OBJECT_TYPE_DEFINITION ? schema.getType(node.name.value) : undefined
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || !isObjectType(type)) return node
      const isAllowed = ({ name }: FieldDefinitionNode) => {
        const permission = accessOf(type).get(name.value)
        return permission != null && may(identity, permission)
      }
      const fields = node.fields?.filter(isAllowed) ?? []
      const own = fields.filter(({ name }) => accessOf(type).get(name.value) !== 'READ_SHARED')
      const isNarrow = entrances === 'own' && type === schema.getQueryType() && own.length > 0
      return { ...node, interfaces: [], fields: isNarrow ? own : fields }
    },
  )
  // A type of which nothing is left takes the fields with it that lead to it, and so on.
  for (let before = -1; before !== sizeOf(definitions); ) {
    before = sizeOf(definitions)
    definitions = withoutEmpty(definitions)
  }
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValid: true })
}

function withoutEmpty(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const isEmpty = (node: DefinitionNode) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION && node.fields?.length === 0) ||
    (node.kind === Kind.UNION_TYPE_DEFINITION && node.types?.length === 0) ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION
  const gone = new Set(definitions.filter(isEmpty).map((node) => ('name' in node ? node.name?.value : undefined)))
  return definitions
    .filter((node) => !isEmpty(node))
    .map((node) => {
      if (node.kind === Kind.UNION_TYPE_DEFINITION) {
        return { ...node, types: node.types?.filter(({ name }) => !gone.has(name.value)) ?? [] }
      }
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node
      return { ...node, fields: node.fields?.filter(({ type }) => !gone.has(nameOf(type))) ?? [] }
    })
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

function sizeOf(definitions: readonly DefinitionNode[]): number {
  return JSON.stringify(definitions).length
}
