import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { createLocalTransport } from './local-transport.ts'

const schema = buildSchema('type Query { who: String number: Int! }')
const root = { who: (_: unknown, context: { name: string }) => context.name }
for (const [name, resolve] of Object.entries(root)) {
  const field = schema.getQueryType()?.getFields()[name]
  if (field) field.resolve = (_, args, context) => resolve(args, context)
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
    const readScope = {}
    const fetch = (scope: object) =>
      transport.execute({ document: '{ who }', variables: {}, context, readScope: scope })
    expect(await Promise.all([fetch(readScope), fetch(readScope)])).toEqual([
      { data: { who: 'anna 1' } },
      { data: { who: 'anna 1' } },
    ])
    expect(await fetch({})).toEqual({ data: { who: 'anna 2' } })
    expect(made()).toBe(2)
  })

  it('answers errors to a document that does not fit the schema, without making a context', async () => {
    const { transport, made } = countingTransport()
    const answer = await transport.execute({ document: '{ where }', variables: {}, context, readScope: {} })
    expect(answer.errors?.[0]?.message).toContain('where')
    expect(answer).not.toHaveProperty('data')
    expect(made()).toBe(0)
  })

  it('answers null and an error where a resolver breaks its promise', async () => {
    const { transport } = countingTransport()
    const answer = await transport.execute({ document: '{ number }', variables: {}, context, readScope: {} })
    expect(answer.data).toBeNull()
    expect(answer.errors).toHaveLength(1)
  })
})
