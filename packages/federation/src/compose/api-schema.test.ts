import { isSpecifiedDirective } from 'graphql'
import { describe, expect, it } from 'vitest'
import { toApiSchema } from './api-schema.ts'

describe('toApiSchema', () => {
  it('takes hidden types out of unions and interface lists as well', () => {
    const schema = toApiSchema(`
      directive @inaccessible on OBJECT | INTERFACE
      type Query { found: Found, shown: Shown }
      union Found = Shown | Secret
      interface Hidden @inaccessible { id: ID }
      type Shown implements Hidden { id: ID }
      type Secret @inaccessible { id: ID }
    `)
    const [found, shown] = [schema.getType('Found'), schema.getType('Shown')]
    expect(found?.astNode).toMatchObject({ types: [{ name: { value: 'Shown' } }] })
    expect(shown?.astNode).toMatchObject({ interfaces: [] })
    expect(Object.keys(schema.getTypeMap())).not.toEqual(expect.arrayContaining(['Secret']))
  })

  it('keeps what the graph says of its own at the nodes of the schema, and nothing that steers federation', () => {
    const schema = toApiSchema(`
      directive @link(url: String) repeatable on SCHEMA
      directive @join__field(graph: join__Graph) repeatable on FIELD_DEFINITION
      directive @policy(policies: [federation__Policy!]!) on FIELD_DEFINITION
      directive @traced on FIELD
      directive @access(needs: String!) on FIELD_DEFINITION
      enum join__Graph { A }
      scalar federation__Policy
      schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query }
      type Query { name: String @access(needs: "READ_NAMES") @join__field(graph: A) @policy(policies: ["x"]) }
    `)
    const own = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive))
    expect(own.map(({ name }) => name)).toEqual(['access'])
    expect(schema.getQueryType()?.getFields().name?.astNode?.directives).toMatchObject([
      { name: { value: 'access' }, arguments: [{ value: { value: 'READ_NAMES' } }] },
    ])
    expect(schema.getQueryType()?.getFields().name?.astNode?.directives).toHaveLength(1)
  })
})
