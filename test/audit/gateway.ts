import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { inspect } from 'node:util'
import { createEngine, createHttpTransport, type Engine, type HttpTransport } from '@regiograaf/federation'
import { type ExecutionResult, GraphQLError, Kind, parse, validate, visit } from 'graphql'

// A bare gateway for conformance suites: the engine behind the least HTTP they need, without identity and limits. It reads
// the supergraph from the file or URL in its first argument and finds the subgraphs where the supergraph says they are.

/** A transport for each subgraph of a supergraph, by its name. */
function openTransports(supergraph: string): Record<string, HttpTransport> {
  const transports: Record<string, HttpTransport> = {}
  visit(parse(supergraph, { noLocation: true }), {
    EnumValueDefinition(node) {
      const graph = node.directives?.find(({ name }) => name.value === 'join__graph')
      const { name, url } = Object.fromEntries(
        graph?.arguments?.map(({ name: key, value }) => [key.value, value.kind === Kind.STRING ? value.value : '']) ??
          [],
      )
      if (name && url) transports[name] = createHttpTransport({ url, timeout: 10_000 })
    },
  })
  return transports
}

async function readSupergraph(source: string): Promise<string> {
  if (!/^https?:/.test(source)) return readFile(source, 'utf8')
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${source} answered ${response.status}.`)
  return response.text()
}

async function answer(engine: Engine, request: IncomingMessage): Promise<ExecutionResult> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  try {
    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString())
    const document = parse(query)
    const errors = validate(engine.schema, document)
    return errors.length > 0 ? { errors } : await engine.execute({ document, variables, operationName, context: null })
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof SyntaxError)
      return { errors: [new GraphQLError(error.message)] }
    throw error
  }
}

const [source = ''] = process.argv.slice(2)
const supergraph = await readSupergraph(source)
const engine = await createEngine({
  supergraph,
  transports: openTransports(supergraph),
  onSubgraphFault: (subgraph, cause) => process.stderr.write(`${subgraph}: ${inspect(cause)}\n`),
})

const server = createServer(async (request, response) => {
  if (request.method === 'GET' && request.url === '/health') {
    response.end()
    return
  }
  const result = await answer(engine, request)
  response.writeHead('data' in result ? 200 : 400, { 'content-type': 'application/json' })
  response.end(JSON.stringify(result))
})
server.listen(Number(process.env.PORT ?? 4000), '127.0.0.1')
process.once('SIGTERM', () => process.exit())
