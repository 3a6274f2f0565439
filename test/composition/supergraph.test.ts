import { readdirSync, readFileSync } from 'node:fs'
import { toApiSchema } from '@regiograaf/federation'
import { readSupergraph } from '@regiograaf/gateway'
import { composeGraph } from '@regiograaf/gateway/compose'
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { listUnproven } from './unproven.ts'

const subgraphsFolder = new URL('../../subgraphs/', import.meta.url)
const subgraphs = readdirSync(subgraphsFolder).map((name) => ({
  name,
  typeDefs: readFileSync(new URL(`${name}/schema.graphql`, subgraphsFolder), 'utf8'),
  url: `http://${name}.invalid/graphql`,
}))
const api = toApiSchema(readSupergraph())

/** Which subgraph answers for an entity; the others only refer to it or add fields to it. */
const owners: Record<string, string> = {
  Allocation: 'clients',
  CareRequest: 'clients',
  Claim: 'finance',
  ClaimLine: 'finance',
  Client: 'clients',
  EducationCareArrangement: 'education',
  Message: 'clients',
  Municipality: 'providers',
  ProductCategory: 'providers',
  Provider: 'providers',
  Region: 'providers',
  School: 'education',
  Tariff: 'finance',
}

const objectTypes = subgraphs.flatMap(({ name, typeDefs }) =>
  parse(typeDefs)
    .definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .map((type) => ({ subgraph: name, type })),
)
const isEntity = ({ directives }: ObjectTypeDefinitionNode) => directives?.some(({ name }) => name.value === 'key')

describe('the committed supergraph', () => {
  it('is the composition of the committed schemas of the subgraphs', () => {
    expect(subgraphs.map(({ name }) => name).sort()).toEqual(['clients', 'education', 'finance', 'providers'])
    expect(readSupergraph()).toBe(composeGraph(subgraphs))
  })

  it('uses nothing of which composition or execution is not proven', () => {
    expect(listUnproven(subgraphs)).toEqual([])
  })
})

describe('an entity', () => {
  it('has one owner, which is written down here', () => {
    const entities = new Set(objectTypes.filter(({ type }) => isEntity(type)).map(({ type }) => type.name.value))
    expect([...entities].sort()).toEqual(Object.keys(owners))
  })

  it('of another subgraph is referred to by nullable fields only, so that a hidden row hides nothing else', () => {
    const references = objectTypes.flatMap(({ subgraph, type }) =>
      (type.fields ?? [])
        .filter((field) => (owners[namedType(field.type)] ?? subgraph) !== subgraph)
        .map((field) => ({ reference: `${subgraph} ${type.name.value}.${field.name.value}`, type: field.type })),
    )
    expect(references.length).toBeGreaterThan(8)
    expect(references.filter(({ type }) => !isNullable(type)).map(({ reference }) => reference)).toEqual([])
  })

  it('has a field besides its key that is never null, so that a caller can tell a row that exists', () => {
    for (const [name, owner] of Object.entries(owners)) {
      const type = objectTypes.find(
        ({ subgraph, type: { name: own } }) => subgraph === owner && own.value === name,
      )?.type
      const promised = (type?.fields ?? []).filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
      expect(promised.length, name).toBeGreaterThan(1)
    }
  })
})

describe('everything in the graph', () => {
  const ours = Object.values(api.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  const roots = [api.getQueryType(), api.getMutationType()] as const

  it('has a description', () => {
    const bare = ours.flatMap(listDescribed).filter(({ description }) => !description?.trim())
    expect(bare.map(({ place }) => place)).toEqual([])
  })

  it('has a description that gives the Dutch term in brackets', () => {
    const foreign = ours.flatMap(listDescribed).filter(({ description }) => !/\([^()]+\)/.test(description ?? ''))
    expect(foreign.map(({ place }) => place)).toEqual([])
  })

  /** A type with its fields, arguments and values, each with its description. The root types are named by GraphQL itself. */
  function listDescribed(type: GraphQLNamedType): { place: string; description: string | null | undefined }[] {
    const own = roots.some((root) => root === type) ? [] : [{ place: type.name, description: type.description }]
    if (isEnumType(type)) {
      return [
        ...own,
        ...type.getValues().map(({ name, description }) => ({ place: `${type.name}.${name}`, description })),
      ]
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      return [...own, ...fields.map(({ name, description }) => ({ place: `${type.name}.${name}`, description }))]
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return own
    return [
      ...own,
      ...Object.values(type.getFields()).flatMap(({ name, description, args }) => [
        { place: `${type.name}.${name}`, description },
        ...args.map((arg) => ({ place: `${type.name}.${name}(${arg.name}:)`, description: arg.description })),
      ]),
    ]
  }
})

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}

/** In a list it is the items that count. */
function isNullable(type: TypeNode): boolean {
  if (type.kind === Kind.NAMED_TYPE) return true
  if (type.kind === Kind.LIST_TYPE) return isNullable(type.type)
  return type.type.kind === Kind.LIST_TYPE && isNullable(type.type)
}
