import type { Permission } from '@regiograaf/identity'
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql'
import { accessDirective, isMachinery, readDeclarations } from './declared-access.ts'

/** Fields of which nobody has said who may ask for them. `fields` are their coordinates. */
export class AccessDeclarationError extends Error {
  override readonly name = 'AccessDeclarationError'
  readonly fields: readonly string[]

  constructor(where: string, fields: readonly string[]) {
    const list = fields.map((field) => `- ${field}`).join('\n')
    super(
      `These fields of ${where} must say with @access(needs: …) which one permission of packages/identity they take:\n${list}`,
    )
    this.fields = fields
  }
}

/**
 * The type definitions of a subgraph with the declaration of a type, and that of its key, written at each field that they hold
 * for: so that fields of several subgraphs on one type keep each their own when they are composed. Throws
 * AccessDeclarationError, with `where` they stand, when fields of object types are left without. Fields of interfaces declare nothing: they take what
 * the same field takes on the types behind them.
 */
export function declareAccessPerField(typeDefs: DocumentNode, where: string): DocumentNode {
  const types = Map.groupBy(typeDefs.definitions.filter(isObjectType), ({ name }) => name.value)
  const missing: string[] = []
  const definitions = typeDefs.definitions.map((definition) => {
    if (!isObjectType(definition)) return definition
    const typeName = definition.name.value
    const { permissionOf } = readDeclarations(types.get(typeName) ?? [])
    const fields = (definition.fields ?? []).map((field) => {
      if (isMachinery(typeName) || isMachinery(field.name.value)) return field
      const permission = permissionOf(field)
      if (permission === null) missing.push(`${typeName}.${field.name.value}`)
      return permission === null ? field : withDeclaration(field, permission)
    })
    return { ...definition, directives: withoutDeclaration(definition.directives), fields }
  })
  if (missing.length > 0) throw new AccessDeclarationError(where, missing)
  return { ...typeDefs, definitions }
}

function isObjectType(node: { readonly kind: string }): node is ObjectTypeDefinitionNode | ObjectTypeExtensionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
}

function withoutDeclaration(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] {
  return directives.filter(({ name }) => name.value !== accessDirective)
}

function withDeclaration(field: FieldDefinitionNode, permission: Permission): FieldDefinitionNode {
  const declaration: ConstDirectiveNode = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: accessDirective },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'needs' },
        value: { kind: Kind.STRING, value: permission },
      },
    ],
  }
  return { ...field, directives: [...withoutDeclaration(field.directives), declaration] }
}
