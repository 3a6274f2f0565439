import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPersistedOperations, sha256Of } from './persisted-operations.ts'
import { openTestGateway } from './testing/gateway.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regiograaf-operations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const who = 'query Who { whoAmI }'
const client = 'query OneClient($id: ID) { client(id: $id) { name } }'
const rename = 'mutation Rename { rename(name: "B") }'
const entry = (body: string, type = 'query') => ({ id: sha256Of(body), name: 'N', type, body })

function register(application: string, ...bodies: string[]): void {
  const manifest = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: bodies.map((body) => entry(body)),
  }
  write(application, JSON.stringify(manifest))
}

function write(application: string, text: string): void {
  writeFileSync(join(folder, `${encodeURIComponent(application)}.json`), text)
}

describe('the manifests of applications', () => {
  it('are found by the application, whatever its name, and the hash of the text', async () => {
    register('https://dossier.example/app', who, rename)
    register('reports', client)
    const operations = await readPersistedOperations(folder)
    const dossier = 'https://dossier.example/app'
    expect(operations.find(dossier, sha256Of(who))).toEqual({ text: who, type: 'query' })
    expect(operations.find(dossier, sha256Of(rename))).toEqual({ text: rename, type: 'mutation' })
    expect(operations.find('reports', sha256Of(client))).toEqual({ text: client, type: 'query' })
    for (const [application, text] of [
      ['reports', who],
      [dossier, client],
      ['nobody', who],
      [null, who],
      ['constructor', who],
    ] as const) {
      expect(operations.find(application, sha256Of(text))).toBeNull()
    }
  })

  it.each([
    ['no JSON', '{', /JSON/],
    ['something else', '{"operations":[]}', /apollo-persisted-query-manifest of version 1/],
    ['an id that is another hash', toManifest({ ...entry(who), id: sha256Of(client) }), /not the SHA-256/],
    ['two operations in one', toManifest(entry('query A { a } query B { b }')), /not exactly one query or mutation/],
    ['a subscription', toManifest(entry('subscription { a }')), /not exactly one query or mutation/],
    ['a text that is no GraphQL', toManifest(entry('{')), /Syntax Error/],
    ['a text that is too long', toManifest(entry(`{ a } #${'x'.repeat(16_384)}`)), /too long/],
    ['an operation without a text', toManifest({ id: 'a' }), /has an id and a body/],
  ])('are refused with the name of the file when one holds %s', async (_what, text, reason) => {
    register('good', who)
    write('bad', text)
    await expect(readPersistedOperations(folder)).rejects.toThrow(/bad\.json cannot be used/)
    await expect(readPersistedOperations(folder)).rejects.toThrow(reason)
  })

  it('are missed with one sentence when the folder is not there', async () => {
    await expect(readPersistedOperations(join(folder, 'nowhere'))).rejects.toThrow(/cannot be read \(ENOENT\)/)
  })
})

function toManifest(...operations: object[]): string {
  return JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations })
}

describe('a registered operation', () => {
  async function openGateway(...onlyPersisted: ('machine' | 'provider')[]) {
    register('dossier', who, client, rename)
    register('other', 'query Secret { whoAmI }')
    const gateway = await openTestGateway({
      persistedOperations: await readPersistedOperations(folder),
      onlyPersisted: new Set(onlyPersisted),
      development: false,
    })
    const bearer = async (claims: object = {}) => ({
      authorization: `Bearer ${await gateway.issuer.sign({ client_id: 'dossier', ...claims })}`,
    })
    return { ...gateway, bearer }
  }
  const apollo = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256Of(text) } } })
  const search = (values: Record<string, string>) => `/graphql?${new URLSearchParams(values)}`

  it('runs by its hash, in either form, with its text beside it or not', async () => {
    const gateway = await openGateway()
    try {
      const headers = await gateway.bearer()
      for (const body of [
        { documentId: `sha256:${sha256Of(who)}` },
        { documentId: sha256Of(who) },
        apollo(who),
        { query: who, ...apollo(who) },
        { query: '{ whoAmI }', ...apollo('{ whoAmI }') },
      ]) {
        expect((await gateway.post(body, headers)).json).toEqual({ data: { whoAmI: 'GM0361' } })
      }
      expect((await gateway.post({ documentId: sha256Of(rename) }, headers)).json).toEqual({ data: { rename: 'B' } })
    } finally {
      await gateway.close()
    }
  })

  it.each([
    ['nobody registered', { documentId: `sha256:${sha256Of('{ a }')}` }],
    ['another application registered', apollo('query Secret { whoAmI }')],
    ['has another text than was sent', { query: '{ whoAmI }', ...apollo(who) }],
    ['is a name of every object', { documentId: 'constructor' }],
  ])('that %s is not found', async (_which, body) => {
    const gateway = await openGateway()
    try {
      const answer = await gateway.post(body, await gateway.bearer())
      expect([answer.status, answer.codes]).toEqual([404, ['PERSISTED_QUERY_NOT_FOUND']])
    } finally {
      await gateway.close()
    }
  })

  it.each([
    ['a document id that is no text', { documentId: 5 }],
    ['two different hashes', { documentId: sha256Of(client), ...apollo(who) }],
    ['a persisted query without a hash', { extensions: { persistedQuery: { version: 1 } } }],
    ['a persisted query that is no object', { extensions: { persistedQuery: 'x' } }],
    ['extensions that are text', { query: who, extensions: 'x' }],
  ])('is not named by %s', async (_how, body) => {
    const gateway = await openGateway()
    try {
      const answer = await gateway.post(body, await gateway.bearer())
      expect([answer.status, answer.codes]).toEqual([400, ['BAD_REQUEST']])
    } finally {
      await gateway.close()
    }
  })

  it('is never registered by sending its text', async () => {
    const gateway = await openGateway()
    try {
      const text = '{ __typename }'
      expect((await gateway.post({ query: text, ...apollo(text) }, await gateway.bearer())).status).toBe(200)
      expect((await gateway.post(apollo(text), await gateway.bearer())).status).toBe(404)
    } finally {
      await gateway.close()
    }
  })

  it('is all that runs for whom it was so decided', async () => {
    const gateway = await openGateway('machine', 'provider')
    try {
      const machine = await gateway.bearer({ sub: 'dossier' })
      const provider = await gateway.bearer({ role: 'provider', organisation: { kind: 'provider', code: '98000101' } })
      const before = gateway.engine.contexts.length
      for (const headers of [machine, provider]) {
        for (const body of [
          { query: '{ whoAmI }' },
          { query: '{ whoAmI }', ...apollo('{ whoAmI }') },
          { query: `${who} ` },
        ]) {
          const answer = await gateway.post(body, headers)
          expect([answer.status, answer.codes]).toEqual([404, ['PERSISTED_QUERY_NOT_FOUND']])
          expect(answer.json.errors[0].message).toContain('only operations that are registered')
        }
      }
      expect(gateway.engine.contexts).toHaveLength(before)
      for (const body of [{ query: who }, { documentId: sha256Of(who) }]) {
        expect((await gateway.post(body, machine)).status).toBe(200)
      }
      expect((await gateway.post({ query: '{ whoAmI }' }, await gateway.bearer())).status).toBe(200)
    } finally {
      await gateway.close()
    }
  })

  it('can be asked by GET when it is a query, in either form', async () => {
    const gateway = await openGateway()
    try {
      const headers = await gateway.bearer()
      for (const address of [
        search({ documentId: `sha256:${sha256Of(client)}`, variables: '{"id":"1"}', operationName: 'OneClient' }),
        search({ extensions: JSON.stringify(apollo(client).extensions), variables: '{"id":"1"}' }),
      ]) {
        const answer = await gateway.get(address, headers)
        expect([answer.status, answer.json]).toEqual([200, { data: { client: { name: 'A. Jansen' } } }])
        expect(answer.headers.get('cache-control')).toBe('no-store')
      }
    } finally {
      await gateway.close()
    }
  })

  it.each([
    ['a mutation', { documentId: sha256Of(rename) }, {}, 405, 'METHOD_NOT_ALLOWED'],
    ['a text', { query: who }, {}, 405, 'METHOD_NOT_ALLOWED'],
    ['a text with its hash', { query: who, documentId: sha256Of(who) }, {}, 405, 'METHOD_NOT_ALLOWED'],
    ['what nobody registered', { documentId: sha256Of('{ whoAmI }') }, {}, 404, 'PERSISTED_QUERY_NOT_FOUND'],
    [
      'the number of a person',
      { documentId: sha256Of(client), variables: '{"id":"999900006"}' },
      {},
      400,
      'BAD_REQUEST',
    ],
    ['variables that are no JSON', { documentId: sha256Of(client), variables: '{' }, {}, 400, 'BAD_REQUEST'],
    ['variables named twice', { documentId: sha256Of(client), variables: '{"id":1,"id":2}' }, {}, 400, 'BAD_REQUEST'],
    ['no token', { documentId: sha256Of(who) }, { authorization: '' }, 401, 'UNAUTHENTICATED'],
  ])('is not asked by GET with %s', async (_what, values, headers, status, code) => {
    const gateway = await openGateway()
    try {
      const before = gateway.engine.contexts.length
      const answer = await gateway.get(search(values as unknown as Record<string, string>), {
        ...(await gateway.bearer()),
        ...headers,
      })
      expect([answer.status, answer.codes]).toEqual([status, [code]])
      expect(answer.text).not.toContain('999900006')
      expect(gateway.engine.contexts).toHaveLength(before)
    } finally {
      await gateway.close()
    }
  })
})
