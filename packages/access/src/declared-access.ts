import { type Permission, permissions } from '@regiograaf/identity'
import {
  type DirectiveNode,
  type FieldDefinitionNode,
  type GraphQLObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql'

/**
 * The directive that says, next to a field, which permission it takes to ask for it; on a type it holds for the fields that the
 * same subgraph declares there and that do not say otherwise. Kept with the field in the supergraph.
 */
export const accessDirective = 'access'

type TypeNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode

/** What one subgraph, or the supergraph, declares of an object type. */
export interface TypeDeclarations {
  /** Null when the field, its type and its key say nothing, or name a permission that does not exist: then nobody may. */
  permissionOf(field: FieldDefinitionNode): Permission | null
}

/** Reads the declarations of a type, whose definition and extensions are given together. */
export function readDeclarations(nodes: readonly TypeNode[]): TypeDeclarations {
  const directives = nodes.flatMap((node) => node.directives ?? [])
  const ofType = neededPermission(directives)
  const keyFields = new Set(directives.filter(({ name }) => name.value === 'key').flatMap(fieldsOfKey))
  return {
    permissionOf(field) {
      const own = neededPermission(field.directives ?? [])
      if (own !== undefined) return own
      // A key tells no more than which entity it is, and whoever may reach the entity may know that.
      if (keyFields.has(field.name.value)) return 'READ_SHARED'
      return ofType ?? null
    },
  }
}

const known = new WeakMap<GraphQLObjectType, ReadonlyMap<string, Permission | null>>()

/** The permission that each field of a type takes; null where nothing valid is declared, which is for nobody. */
export function accessOf(type: GraphQLObjectType): ReadonlyMap<string, Permission | null> {
  let access = known.get(type)
  if (access === undefined) {
    const nodes = [...(type.astNode ? [type.astNode] : []), ...type.extensionASTNodes]
    const declarations = readDeclarations(nodes)
    access = new Map(
      Object.values(type.getFields()).map(({ name, astNode }) => [
        name,
        astNode ? declarations.permissionOf(astNode) : null,
      ]),
    )
    known.set(type, access)
  }
  return access
}

/** Whether a type or field belongs to GraphQL or federation itself (`__typename`, `_entities`), which holds no data of its own. */
export function isMachinery(name: string): boolean {
  return name.startsWith('_')
}

/** Undefined when there is no declaration, null when it names no permission. */
function neededPermission(directives: readonly DirectiveNode[]): Permission | null | undefined {
  const declared = directives.filter(({ name }) => name.value === accessDirective)
  if (declared.length === 0) return undefined
  const [needs, ...others] = declared.map(({ arguments: given = [] }) => {
    const value = given.find(({ name }) => name.value === 'needs')?.value
    return value?.kind === Kind.STRING && Object.hasOwn(permissions, value.value) ? (value.value as Permission) : null
  })
  return others.length > 0 ? null : (needs ?? null)
}

function fieldsOfKey({ arguments: given = [] }: DirectiveNode): string[] {
  const fields = given.find(({ name }) => name.value === 'fields')?.value
  if (fields?.kind !== Kind.STRING) return []
  const [selection] = parse(`{ ${fields.value} }`).definitions
  if (selection?.kind !== Kind.OPERATION_DEFINITION) return []
  return selection.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []))
}
