import { parse, print, visit } from 'graphql'
import { describe, expect, it } from 'vitest'
import { regionSubgraphs } from '../fixture/region-subgraphs.ts'
import { toApiSchema } from './api-schema.ts'
import { CompositionError, composeSupergraph } from './compose.ts'

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])'

function faultsOf(compose: () => unknown): readonly string[] {
  try {
    compose()
  } catch (error) {
    if (error instanceof CompositionError) return error.faults
    throw error
  }
  return []
}

describe('composeSupergraph', () => {
  it('writes the same text whatever the order of subgraphs and definitions', () => {
    const turned = regionSubgraphs
      .toReversed()
      .map((subgraph) => ({ ...subgraph, typeDefs: turnAround(subgraph.typeDefs) }))
    const text = composeSupergraph(regionSubgraphs)
    expect(parse(text).definitions.length).toBeGreaterThan(30)
    expect(turned.at(-1)?.typeDefs).not.toBe(print(parse(regionSubgraphs[0]?.typeDefs ?? '')))
    expect(composeSupergraph(turned)).toBe(text)
  })

  it('lists every fault of subgraphs that do not fit together', () => {
    const faults = faultsOf(() =>
      composeSupergraph([
        {
          name: 'a',
          url: 'http://a.test',
          typeDefs: `${link} type Query { x: X } type X @key(fields: "id") { id: ID! size: Int width: Int }`,
        },
        {
          name: 'b',
          url: 'http://b.test',
          typeDefs: `${link} type X @key(fields: "id") { id: ID! size: String width: Boolean }`,
        },
      ]),
    )
    expect(faults.length).toBeGreaterThan(1)
    expect(faults.join('\n')).toMatch(/X\.size[\s\S]*X\.width/)
  })

  it('names the subgraph whose text is no GraphQL', () => {
    const broken = { name: 'broken', url: 'http://broken.test', typeDefs: 'type Query { x: }' }
    expect(faultsOf(() => composeSupergraph([broken]))).toEqual([
      expect.stringMatching(/^\[broken\] Syntax Error.*line 1/),
    ])
  })
})

describe('toApiSchema', () => {
  it('keeps descriptions and leaves out what is inaccessible and what steers federation', () => {
    const schema = toApiSchema(
      composeSupergraph([
        {
          name: 'a',
          url: 'http://a.test',
          typeDefs: `${link} "All." type Query { "Seen." x: Int @deprecated(reason: "Old.") y: Int @inaccessible z: Z @inaccessible } type Z @inaccessible { n: Int }`,
        },
      ]),
    )
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(['x'])
    expect(schema.getQueryType()?.description).toBe('All.')
    expect(schema.getQueryType()?.getFields().x).toMatchObject({ description: 'Seen.', deprecationReason: 'Old.' })
    expect(Object.keys(schema.getTypeMap()).filter((name) => /^(join|link)__|^Z$/.test(name))).toEqual([])
    expect(schema.getDirectives().map(({ name }) => name)).not.toContain('join__field')
  })
})

function turnAround(typeDefs: string): string {
  const document = parse(typeDefs)
  const turned = visit(document, {
    leave: (node) => {
      if (node.kind === 'ObjectTypeDefinition') return { ...node, fields: node.fields?.toReversed() }
      if (node.kind === 'EnumTypeDefinition') return { ...node, values: node.values?.toReversed() }
      return undefined
    },
  })
  return print({ ...turned, definitions: turned.definitions.toReversed() })
}
