import {
  buildASTSchema,
  type DefinitionNode,
  type DirectiveDefinitionNode,
  DirectiveLocation,
  type DocumentNode,
  type GraphQLAbstractType,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  isAbstractType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  visit,
} from 'graphql'

const specifiedDirectives = ['deprecated', 'specifiedBy', 'oneOf']
const machinery = /^(join|link|core|federation)__/
const steeringDirectives = new Set(['link', 'core', 'inaccessible', 'tag'])

/**
 * The schema that callers see: the supergraph without @inaccessible elements and without the types and directives that
 * steer federation. Descriptions, deprecations and scalar specifications stay, and so do directives that the graph composed of
 * its own: whoever guards the graph reads them from the nodes of the schema. Throws when the text is no supergraph.
 */
export function toApiSchema(supergraph: string): GraphQLSchema {
  const document = parse(supergraph, { noLocation: true })
  const hidden = new Set<string>()
  for (const definition of document.definitions) {
    if ('name' in definition && definition.name && 'directives' in definition && isInaccessible(definition))
      hidden.add(definition.name.value)
  }
  // A hidden type also leaves the unions it is a member of and the interface lists of the types that implement it.
  const visible = visit(document, {
    enter: (node) =>
      ('directives' in node && isInaccessible(node)) || (node.kind === Kind.NAMED_TYPE && hidden.has(node.name.value))
        ? null
        : undefined,
  })
  const schema = buildASTSchema(withoutMachinery(visible))
  for (const [name, ofTypes] of supertypes(supergraph)) {
    if (schema.getType(name)) continue
    for (const ofType of ofTypes) {
      const type = schema.getType(ofType)
      if (isAbstractType(type)) type.extensions = { ...type.extensions, hidesTypes: true }
    }
  }
  return schema
}

/** Whether an object behind an interface or union can be of a type that callers do not see. */
export function hidesTypes(type: GraphQLAbstractType): boolean {
  return type.extensions.hidesTypes === true
}

/** The names of the subgraphs that a supergraph is composed of, as its plans call them. */
export function subgraphNames(supergraph: string): string[] {
  const names: string[] = []
  visit(parse(supergraph, { noLocation: true }), {
    EnumValueDefinition(node) {
      const graph = node.directives?.find((directive) => directive.name.value === 'join__graph')
      const name = graph?.arguments?.find((argument) => argument.name.value === 'name')?.value
      if (name?.kind === Kind.STRING) names.push(name.value)
    },
  })
  return names
}

/** For every object type of a supergraph, hidden ones included, the interfaces and unions it belongs to. */
export function supertypes(supergraph: string): ReadonlyMap<string, ReadonlySet<string>> {
  const relations = new Map<string, Set<string>>()
  const add = (type: string, supertype: string) => {
    const known = relations.get(type)
    if (known) known.add(supertype)
    else relations.set(type, new Set([supertype]))
  }
  visit(parse(supergraph, { noLocation: true }), {
    ObjectTypeDefinition(node) {
      for (const { name } of node.interfaces ?? []) add(node.name.value, name.value)
    },
    UnionTypeDefinition(node) {
      for (const { name } of node.types ?? []) add(name.value, node.name.value)
    },
  })
  return relations
}

/** The types of a supergraph that some subgraph knows by a key, hidden ones included. */
export function entityTypes(supergraph: string): ReadonlySet<string> {
  const entities = new Set<string>()
  const enter = ({ name, directives }: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode) => {
    const hasKey = directives?.some((directive) =>
      directive.arguments?.some((argument) => directive.name.value === 'join__type' && argument.name.value === 'key'),
    )
    if (hasKey) entities.add(name.value)
  }
  visit(parse(supergraph, { noLocation: true }), { ObjectTypeDefinition: enter, InterfaceTypeDefinition: enter })
  return entities
}

/** The names of all fields in the keys, requirements and provisions of a supergraph. */
export function namesInFieldSets(supergraph: string): ReadonlySet<string> {
  const names = new Set<string>()
  visit(parse(supergraph, { noLocation: true }), {
    Directive({ name: { value: directive }, arguments: given = [] }) {
      if (directive !== 'join__type' && directive !== 'join__field') return
      for (const { name, value } of given) {
        if (value.kind !== Kind.STRING || !fieldSetArguments.has(name.value)) continue
        for (const [field] of value.value.matchAll(/\w+/g)) names.add(field)
      }
    },
  })
  return names
}

const fieldSetArguments = new Set(['key', 'requires', 'provides'])

function isInaccessible(node: {
  readonly directives?: readonly { readonly name: { readonly value: string } }[] | undefined
}) {
  return node.directives?.some((directive) => directive.name.value === 'inaccessible') ?? false
}

function withoutMachinery(document: DocumentNode): DocumentNode {
  const removed = new Set<string>()
  const kept = new Set(specifiedDirectives)
  for (const definition of document.definitions) {
    if (!('name' in definition) || !definition.name) continue
    if (definition.kind === Kind.DIRECTIVE_DEFINITION && isOfTheGraph(definition)) kept.add(definition.name.value)
    else if (machinery.test(definition.name.value)) removed.add(definition.name.value)
  }
  const definitions = document.definitions.filter((definition: DefinitionNode) => {
    if (!('name' in definition) || !definition.name) return true
    const { kind, name } = definition
    return kind === Kind.DIRECTIVE_DEFINITION ? kept.has(name.value) : !removed.has(name.value)
  })
  return visit({ ...document, definitions }, { Directive: (node) => (kept.has(node.name.value) ? undefined : null) })
}

/** Whether a directive says something about the graph instead of steering federation or being about operations. */
function isOfTheGraph({ name, locations, arguments: given = [] }: DirectiveDefinitionNode): boolean {
  if (machinery.test(name.value) || steeringDirectives.has(name.value)) return false
  if (locations.some((location) => executableLocations.has(location.value))) return false
  return !given.some(({ type }) => machinery.test(namedType(type)))
}

const executableLocations: ReadonlySet<string> = new Set([
  DirectiveLocation.QUERY,
  DirectiveLocation.MUTATION,
  DirectiveLocation.SUBSCRIPTION,
  DirectiveLocation.FIELD,
  DirectiveLocation.FRAGMENT_DEFINITION,
  DirectiveLocation.FRAGMENT_SPREAD,
  DirectiveLocation.INLINE_FRAGMENT,
  DirectiveLocation.VARIABLE_DEFINITION,
])

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}
