import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, createLocalTransport, type Engine } from '@regiograaf/federation'
import { composeSupergraph } from '@regiograaf/federation/compose'
import { createLogger } from '@regiograaf/service'
import { buildSchema, getIntrospectionQuery } from 'graphql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followSupergraph, type SupergraphFollower } from './follow-supergraph.ts'
import { readSupergraph } from './supergraph.ts'
import { openTestGateway } from './testing/gateway.ts'
import { shareWithEveryone } from './testing/share-with-everyone.ts'

const schema = buildSchema('type Query { old: Int both: Int new: Int }')
const rootValues: Record<string, number> = { old: 1, both: 2, new: 3 }
for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
  field.resolve = () => rootValues[field.name]
}
const compose = (typeDefs: string) =>
  composeSupergraph([{ name: 'numbers', url: 'http://numbers.test', typeDefs: shareWithEveryone(typeDefs) }])
const before = compose('type Query { old: Int both: Int }')
const after = compose('type Query { both: Int new: Int }')

let folder: string
let file: string
let engine: Engine
let gateway: Awaited<ReturnType<typeof openTestGateway>>
let follower: SupergraphFollower
let lines: { readonly msg: string; readonly reason?: string; readonly level: number }[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regiograaf-supergraph-'))
  file = join(folder, 'supergraph.graphql')
  await writeFile(file, before)
  engine = await createEngine({
    supergraph: readSupergraph(file),
    transports: { numbers: createLocalTransport({ schema, contextValue: () => ({}) }) },
  })
  gateway = await openTestGateway({ engine })
  lines = []
  const logger = createLogger('info', { write: (line) => void lines.push(JSON.parse(line)) })
  follower = followSupergraph({ engine, file, loaded: before, logger, interval: 20 })
})
afterEach(async () => {
  await follower.stop()
  await gateway.close()
  await engine.stop()
  await rm(folder, { recursive: true })
})

/** Replaces the file as deployments do: nobody ever reads half of it. */
async function deploy(text: string): Promise<void> {
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
}

const logged = (count: number) => expect.poll(() => lines.length, { timeout: 20_000 }).toBe(count)
const ask = async (query: string) => {
  const { status, json, codes } = await gateway.post({ query })
  return { status, data: json.data, codes }
}
const answered = (data: object) => ({ status: 200, data, codes: [] })
const refused = (code: string) => ({ status: 400, data: undefined, codes: [code] })

describe('the supergraph of a file', { timeout: 60_000 }, () => {
  it('is reloaded when the file changes, for operations, validation and introspection', async () => {
    expect(await ask('{ old both }')).toEqual(answered({ old: 1, both: 2 }))
    expect(await ask('{ new }')).toEqual(refused('GRAPHQL_VALIDATION_FAILED'))
    await deploy(after)
    await logged(1)
    expect(lines[0]).toMatchObject({ level: 30, msg: 'The supergraph was reloaded.', file })
    expect(await ask('{ new both }')).toEqual(answered({ new: 3, both: 2 }))
    expect(await ask('{ old both }')).toEqual(refused('GRAPHQL_VALIDATION_FAILED'))
    const { text } = await gateway.post({ query: getIntrospectionQuery() })
    expect(text).toContain('"new"')
    expect(text).not.toContain('"old"')
  })

  it.each([
    ['is no supergraph', 'type Query { new: Int }', /names no subgraph/],
    ['is cut short', after.slice(0, -20), /Syntax Error/],
    ['needs an unknown subgraph', after.replace('name: "numbers"', 'name: "letters"'), /letters/],
  ])('is refused when it %s, with the reason in the log, until a better one comes', async (_name, text, reason) => {
    await deploy(text)
    await logged(1)
    expect(lines[0]).toMatchObject({ level: 50, reason: expect.stringMatching(reason) })
    expect(lines[0]?.msg).toBe('The supergraph was refused; the one before goes on serving.')
    expect(await ask('{ old both }')).toEqual(answered({ old: 1, both: 2 }))
    await deploy(after)
    await logged(2)
    expect(await ask('{ new }')).toEqual(answered({ new: 3 }))
  })

  it('is told of once when the same refused text is written again, and tried again when asked for', async () => {
    await deploy('type Query { new: Int }')
    await logged(1)
    await deploy('type Query { new: Int }')
    await follower.look()
    await logged(2)
    await deploy('type Query { new: Int }')
    await deploy(after)
    await logged(3)
    expect(lines.map(({ level }) => level)).toEqual([50, 50, 30])
  })

  it('goes on serving when the file is gone, and is told of once', async () => {
    await rm(file)
    await logged(1)
    expect(lines[0]).toMatchObject({ level: 50, reason: expect.stringContaining('ENOENT') })
    expect(await ask('{ old }')).toEqual(answered({ old: 1 }))
    await deploy(after)
    await logged(2)
    expect(lines[1]?.msg).toBe('The supergraph was reloaded.')
  })

  it('is not reloaded when the file is written again with the same text', async () => {
    const { schema } = engine
    await deploy(before)
    await follower.look()
    await deploy(after)
    await logged(1)
    expect(engine.schema).not.toBe(schema)
  })

  it('is read at once when asked for', async () => {
    await follower.stop()
    await deploy(after)
    const logger = createLogger('info', { write: (line) => void lines.push(JSON.parse(line)) })
    follower = followSupergraph({ engine, file, loaded: before, logger, interval: 1_000_000 })
    await follower.look()
    expect(await ask('{ new }')).toEqual(answered({ new: 3 }))
  })

  it('is answered without a fault over HTTP while it changes twenty times', async () => {
    const seen = { old: 0, new: 0, refused: 0 }
    let changing = true
    const caller = async () => {
      while (changing) {
        expect(await ask('{ both }')).toEqual(answered({ both: 2 }))
        for (const name of ['old', 'new'] as const) {
          const answer = await ask(`{ ${name} both }`)
          if (answer.status === 200) {
            expect(answer).toEqual(answered({ [name]: rootValues[name], both: 2 }))
            seen[name] += 1
          } else {
            expect(answer).toEqual(refused('GRAPHQL_VALIDATION_FAILED'))
            seen.refused += 1
          }
        }
      }
    }
    const callers = [caller(), caller()]
    for (let round = 0; round < 20; round += 1) {
      await deploy(round % 2 === 0 ? after : before)
      await follower.look()
    }
    changing = false
    await Promise.all(callers)
    expect(lines.map(({ msg }) => msg)).toEqual(Array.from({ length: 20 }, () => 'The supergraph was reloaded.'))
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
  })
})
