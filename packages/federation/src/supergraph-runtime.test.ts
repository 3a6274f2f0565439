import { buildSchema, parse } from 'graphql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeSupergraph } from './compose/compose.ts'
import { openSupergraph, type SupergraphRuntime } from './supergraph-runtime.ts'
import { createLocalTransport } from './transport/local-transport.ts'

const typeDefs = 'type Query { one: Int two: Int twice(of: Int!): Int }'
const schema = buildSchema(typeDefs)
const values: Record<string, (args: { of: number }) => number> = {
  one: () => 1,
  two: () => 2,
  twice: ({ of }) => of * 2,
}
for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
  field.resolve = (_source, args) => values[field.name]?.(args as { of: number })
}
const options = {
  supergraph: composeSupergraph([{ name: 'numbers', url: 'http://numbers.test', typeDefs }]),
  transports: { numbers: createLocalTransport({ schema, contextValue: () => ({}) }) },
  operationCapacity: 20,
}

let runtime: SupergraphRuntime
beforeEach(async () => {
  runtime = await openSupergraph(options.supergraph, options)
})
afterEach(() => runtime.stop())

async function ask(text: string, variables: Record<string, unknown> = {}) {
  const answer = await runtime.execute({ document: parse(text), variables, context: {} }, true)
  return JSON.parse(JSON.stringify(answer))
}

describe('what a supergraph remembers', { timeout: 60_000 }, () => {
  it('stays within its capacity over many distinct operations, which are all answered', async () => {
    for (let index = 0; index < 80; index += 1) {
      // Each needs a compilation of its own; the plans of every other one differ too.
      const fields =
        index % 2 === 0 ? '' : Array.from({ length: index }, (_, of) => `x${of}: twice(of: ${of})`).join(' ')
      const { data } = await ask(`{ a${index}: one ${fields} }`)
      expect(data[`a${index}`]).toBe(1)
    }
    expect(runtime.remembered).toEqual({ operations: 20, plans: 20 })
  })

  it('is one plan for operations that differ in names, layout and values only', async () => {
    expect(await ask('{ one }')).toEqual({ data: { one: 1 } })
    expect(await ask('{ uno: one }')).toEqual({ data: { uno: 1 } })
    expect(await ask('query Q { ... { one } }')).toEqual({ data: { one: 1 } })
    expect(runtime.remembered).toEqual({ operations: 3, plans: 1 })
    for (const of of [3, 4])
      expect(await ask('query ($of: Int!) { twice(of: $of) }', { of })).toEqual({ data: { twice: 2 * of } })
    expect(await ask('{ twice(of: 9) }')).toEqual({ data: { twice: 18 } })
    expect(runtime.remembered).toEqual({ operations: 5, plans: 2 })
  })

  it('is one operation for documents that print alike, asked one after the other or at the same time', async () => {
    const texts = ['{ one two }', '{\n  one,\n  two\n}', '{ one two } # again', '{ one two }']
    const answers = await Promise.all(texts.map((text) => ask(text)))
    expect(answers).toEqual(texts.map(() => ({ data: { one: 1, two: 2 } })))
    await ask('{ one two }')
    expect(runtime.remembered).toEqual({ operations: 1, plans: 1 })
  })

  it('is one operation for each set of conditions', async () => {
    const text = 'query ($more: Boolean!, $of: Int!) { one two @include(if: $more) twice(of: $of) }'
    for (const of of [1, 2, 3]) {
      expect(await ask(text, { more: true, of })).toEqual({ data: { one: 1, two: 2, twice: of * 2 } })
      expect(await ask(text, { more: false, of })).toEqual({ data: { one: 1, twice: of * 2 } })
    }
    expect(runtime.remembered).toEqual({ operations: 2, plans: 2 })
  })

  it('is nothing of what was refused', async () => {
    for (const text of ['subscription { one }', '{ one @defer }', 'query ($n: Int!) { twice(of: $n) }', '{ three }']) {
      expect(Object.keys(await ask(text))).toEqual(['errors'])
    }
    expect(runtime.remembered).toEqual({ operations: 0, plans: 0 })
  })
})

describe('an operation that is not known to be valid', () => {
  it('is validated once and refused every time when it is not', async () => {
    const documents = [parse('{ one }'), parse('{ ones }')]
    const answers = []
    for (const document of [...documents, ...documents]) {
      answers.push(await runtime.execute({ document, context: {} }, false))
    }
    expect(answers.map(({ data, errors }) => data?.one ?? errors?.[0]?.extensions.code)).toEqual([
      1,
      'GRAPHQL_VALIDATION_FAILED',
      1,
      'GRAPHQL_VALIDATION_FAILED',
    ])
  })
})
