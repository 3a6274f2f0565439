import { execute } from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { type Contender, type ContenderSettings, createDocumentCache } from './contender.ts'
import { buildMonolith, composeRegion } from './region-graph.ts'

/** One schema over all rows, interpreted by graphql-js: what every other answer is compared with. */
export function openGraphqlJs({ timing }: ContenderSettings): Contender {
  const schema = buildMonolith(supergraph(), timing)
  const toDocument = createDocumentCache(schema)
  return {
    answer: async ({ text, variables }) =>
      JSON.stringify(
        await execute({ schema, document: toDocument(text), variableValues: variables, contextValue: {} }),
      ),
    stop: async () => {},
  }
}

/** The same schema, each operation compiled by graphql-jit: the floor. */
export function openGraphqlJit({ timing }: ContenderSettings): Contender {
  const schema = buildMonolith(supergraph(), timing)
  const toDocument = createDocumentCache(schema)
  const compiled = new Map<string, CompiledQuery>()
  const compile = (text: string) => {
    const query = compileQuery(schema, toDocument(text))
    if (!isCompiledQuery(query)) throw new Error('graphql-jit does not compile an operation of the benchmark.')
    compiled.set(text, query)
    return query
  }
  return {
    answer: async ({ text, variables }) =>
      JSON.stringify(await (compiled.get(text) ?? compile(text)).query(undefined, {}, variables)),
    stop: async () => {},
  }
}

function supergraph(): string {
  return composeRegion((name) => `http://${name}`)
}
