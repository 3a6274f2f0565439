import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { type DocumentNode, type ExecutionResult, execute, type GraphQLError, parse, validate, visit } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operationArbitrary } from '../../fixture/operation-arbitrary.ts'
import { visiblePath } from '../../fixture/same-answer.ts'
import { buildWildSchema } from '../../fixture/wild-schema.ts'
import { compileExecution } from './compile-execution.ts'

const numRuns = Number(process.env.FEDERATION_RUNS ?? 300)
const seed = Number(process.env.FEDERATION_SEED ?? 20_261_122)

const schema = buildWildSchema()

// graphql-js leaves rejections unhandled when an item of a list fails before others; the compiled execution must not.
const unhandled: unknown[] = []
const note = (reason: unknown) => unhandled.push(reason)
const others = process.listeners('unhandledRejection')
beforeAll(() => {
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', note)
})
afterAll(() => {
  process.removeListener('unhandledRejection', note)
  for (const listener of others) process.on('unhandledRejection', listener)
})

/** The canonical form has no conditions and no introspection; nor have these. */
function withoutConditions(text: string): DocumentNode {
  return visit(parse(text, { noLocation: true }), {
    Directive: () => null,
    Field: ({ name }) => (name.value === '__schema' || name.value === '__type' ? null : undefined),
  })
}

/** The errors at each null of the data: all of them where the null is the failed field itself, else only that there are any. */
function errorsByPlace({ data, errors }: ExecutionResult): Record<string, unknown> {
  const places: Record<string, string[]> = {}
  const raised = new Set<string>()
  for (const { path = [], message, extensions } of errors ?? []) {
    const visible = visiblePath(data, path)
    const place = JSON.stringify(visible)
    if (visible.length < path.length) raised.add(place)
    places[place] ??= []
    places[place].push(`${isOfTheResolver(message) ? message : 'another'} ${JSON.stringify(extensions)}`)
  }
  return Object.fromEntries(
    Object.entries(places).map(([place, messages]) => [place, raised.has(place) ? 'some' : messages.toSorted()]),
  )
}

const isOfTheResolver = (message: GraphQLError['message']) => message.startsWith('fault')

describe('compileExecution', () => {
  it(`executes ${numRuns} random operations as graphql-js does, whatever the resolvers do`, async () => {
    let compiledCount = 0
    const property = fc.asyncProperty(
      operationArbitrary(schema),
      fc.nat(),
      async ({ text, variables, operationName }, salt) => {
        const document = withoutConditions(text)
        fc.pre(operationName === undefined && validate(schema, document).length === 0)
        const run = compileExecution(schema, document)
        if (!run) return
        compiledCount += 1
        const contextValue = { salt }
        const answer = await run(undefined, contextValue, variables)
        const expected = await execute({ schema, document, variableValues: variables, contextValue })
        await setImmediate()
        unhandled.length = 0
        expect(JSON.stringify(answer.data)).toBe(JSON.stringify(expected.data))
        expect(errorsByPlace(answer)).toEqual(errorsByPlace(expected))
      },
    )
    await fc.assert(property, { numRuns, seed, maxSkipsPerRun: 1_000 })
    expect(compiledCount).toBeGreaterThan(numRuns / 2)
  }, 600_000)

  it.each([
    ['directives', '{ text @include(if: true) }'],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['several changes', 'mutation { a: change(text: "x") { id } b: change(text: "y") { id } }'],
    ['several operations', 'query A { text } query B { text }'],
  ])('leaves %s to graphql-js', (_, text) => {
    expect(compileExecution(schema, parse(text))).toBeNull()
  })
})
