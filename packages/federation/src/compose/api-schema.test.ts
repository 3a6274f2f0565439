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
})
