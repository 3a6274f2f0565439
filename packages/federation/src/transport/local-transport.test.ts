import { buildSchema, isScalarType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createLocalTransport } from './local-transport.ts'
import type { ReadScope } from './transport.ts'

const schema = buildSchema('scalar Day type Query { who: String number: Int! on(day: Day!, size: Int): Int }')
const root = { who: (_: unknown, context: { name: string }) => context.name }
for (const [name, resolve] of Object.entries(root)) {
  const field = schema.getQueryType()?.getFields()[name]
  if (field) field.resolve = (_, args, context) => resolve(args, context)
}

const day = schema.getType('Day')
if (isScalarType(day)) {
  day.parseValue = (value) => {
    if (value !== '2026-01-01') throw new TypeError(`${String(value)} is no day`)
    return value
  }
}

function countingTransport() {
  let made = 0
  const transport = createLocalTransport({
    schema,
    contextValue: (context) => {
      made += 1
      return { name: `${(context as { user: string }).user} ${made}` }
    },
  })
  return { transport, made: () => made }
}

const context = { user: 'anna' }

describe('createLocalTransport', () => {
  it('makes one context for all fetches of a read scope, and another for the next scope', async () => {
    const { transport, made } = countingTransport()
    const readScope: ReadScope = new Map()
    const fetch = (scope: ReadScope) =>
      transport.execute({ document: '{ who }', variables: {}, context, readScope: scope })
    expect(await Promise.all([fetch(readScope), fetch(readScope)])).toEqual([
      { data: { who: 'anna 1' } },
      { data: { who: 'anna 1' } },
    ])
    expect(await fetch(new Map())).toEqual({ data: { who: 'anna 2' } })
    expect(made()).toBe(2)
  })

  it('answers errors to a document that does not fit the schema, without making a context', async () => {
    const { transport, made } = countingTransport()
    const answer = await transport.execute({ document: '{ where }', variables: {}, context, readScope: new Map() })
    expect(answer.errors?.[0]?.message).toContain('where')
    expect(answer).not.toHaveProperty('data')
    expect(made()).toBe(0)
  })

  it('names the type of a value that its scalar refuses, and never repeats the value', async () => {
    const { transport } = countingTransport()
    const document = 'query ($_0: Int, $_1: Day!) { on(day: $_1, size: $_0) }'
    const request = { document, context, readScope: new Map() }
    const answer = await transport.execute({ ...request, variables: { _1: '999900006' } })
    expect(answer.errors?.map((error) => error.toJSON())).toEqual([
      { message: 'A value of an argument does not fit its type Day!.', extensions: { code: 'BAD_USER_INPUT' } },
    ])
    expect(await transport.execute({ ...request, variables: { _1: '2026-01-01' } })).toEqual({ data: { on: null } })
  })

  it('answers null and an error where a resolver breaks its promise', async () => {
    const { transport } = countingTransport()
    const answer = await transport.execute({ document: '{ number }', variables: {}, context, readScope: new Map() })
    expect(answer.data).toBeNull()
    expect(answer.errors).toHaveLength(1)
  })
})
