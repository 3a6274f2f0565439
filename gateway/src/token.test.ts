import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogger } from '@regiograaf/service'
import { base64url, exportSPKI, SignJWT } from 'jose'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTestIssuer, goodClaims } from './testing/issuer.ts'
import { type Caller, createTokenVerifier, type Trust } from './token.ts'

const issuer = await createTestIssuer()
const now = () => Math.floor(Date.now() / 1000)

function verifierFor(trust: Trust, lines: string[] = []) {
  return createTokenVerifier({
    trust,
    production: false,
    logger: createLogger('warn', { write: (l) => void lines.push(l) }),
  })
}
const verify = verifierFor(issuer.trust)
const onlyIdentityOf = (caller: Caller | null) => [...(caller?.identities.values() ?? [])][0]
const verdictOn = async (token: string) => ((await verify(`Bearer ${token}`)) === null ? 'refused' : 'accepted')

describe('a development token', () => {
  it('becomes an identity with the predecessors of its municipality', async () => {
    const token = await issuer.sign({ organisation: { kind: 'municipality', code: 'GM1980' } })
    expect(onlyIdentityOf(await verify(`Bearer ${token}`))).toMatchObject({
      subject: 'test',
      organisation: { kind: 'municipality', code: 'GM1980' },
      role: 'caseworker',
      purpose: 'ACCESS',
      municipalities: ['GM1980', 'GM0398', 'GM0416'],
    })
  })

  it.each([
    ['an expiry three seconds ago, within the tolerance', { exp: now() - 3 }, {}, 'accepted'],
    ['an expiry ten seconds ago', { exp: now() - 10 }, {}, 'refused'],
    ['no expiry', { exp: null }, {}, 'refused'],
    ['an expiry that is text', { exp: String(now() + 60) }, {}, 'refused'],
    ['a start a minute ahead', { nbf: now() + 60 }, {}, 'refused'],
    ['an issue date a minute ahead', { iat: now() + 60 }, {}, 'refused'],
    ['an issue date three seconds ahead, within the tolerance', { iat: now() + 3 }, {}, 'accepted'],
    ['no issue date', { iat: null }, {}, 'refused'],
    ['another audience', { aud: 'other' }, {}, 'refused'],
    ['several audiences with ours', { aud: ['other', 'regiograaf'] }, {}, 'accepted'],
    ['another issuer', { iss: 'https://issuer.example' }, {}, 'refused'],
    ['the issuer with a slash', { iss: 'urn:regiograaf:development/' }, {}, 'refused'],
    ['the type of an ID token', {}, { typ: 'JWT' }, 'refused'],
    ['no type', {}, { typ: null }, 'refused'],
    ['no key id', {}, { kid: null }, 'refused'],
    ['a key id that is a path', {}, { kid: '../../dev/null' }, 'refused'],
    ['a key id that is SQL', {}, { kid: "' or 1=1 --" }, 'refused'],
    ['an unknown critical header', {}, { crit: ['urn:example:rule'], 'urn:example:rule': 1 }, 'refused'],
    ['a role that does not exist', { role: 'root' }, {}, 'refused'],
    ['a purpose that the role does not have', { purpose: 'POLICY' }, {}, 'refused'],
    ['several purposes of which the role lacks one', { purpose: ['ACCESS', 'POLICY'] }, {}, 'refused'],
    ['an empty list of purposes', { purpose: [] }, {}, 'refused'],
    ['a list of lists of purposes', { purpose: [['ACCESS']] }, {}, 'refused'],
    ['an application that is no text', { client_id: ['a'] }, {}, 'refused'],
    ['the role of the hub itself', { role: 'exchange' }, {}, 'refused'],
    ['no subject', { sub: null }, {}, 'refused'],
    ['two municipalities', { organisation: [{ kind: 'municipality', code: 'GM0361' }] }, {}, 'refused'],
  ])('with %s', async (_name, claims, header, verdict) => {
    expect(await verdictOn(await issuer.sign(claims, header))).toBe(verdict)
  })

  it('can allow several purposes, each with an identity of its own', async () => {
    const caller = await verify(`Bearer ${await issuer.sign({ purpose: ['MEASURE', 'ACCESS', 'MEASURE'] })}`)
    expect([...(caller?.identities ?? [])].map(([purpose, identity]) => [purpose, identity.purpose])).toEqual([
      ['MEASURE', 'MEASURE'],
      ['ACCESS', 'ACCESS'],
    ])
  })

  it.each([
    ['nobody says', {}, null, false],
    ['client_id says', { client_id: 'dossier' }, 'dossier', false],
    ['azp says where there is no client_id', { azp: 'dossier' }, 'dossier', false],
    ['client_id and azp say differently', { client_id: 'dossier', azp: 'other' }, 'dossier', false],
    ['is the subject itself', { client_id: 'nightly', sub: 'nightly' }, 'nightly', true],
  ])('was issued to the application that %s', async (_name, claims, application, isMachine) => {
    expect(await verify(`Bearer ${await issuer.sign(claims)}`)).toMatchObject({ application, isMachine })
  })

  it('is refused when its algorithm is none', async () => {
    const [, payload] = (await issuer.sign()).split('.')
    const header = base64url.encode(JSON.stringify({ alg: 'none', typ: 'at+jwt', kid: 'test-key' }))
    expect(await verdictOn(`${header}.${payload}.`)).toBe('refused')
  })

  it('is refused when the public key signed it as if it were a shared secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(issuer.publicKey))
    const token = await new SignJWT(goodClaims())
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'test-key' })
      .sign(secret)
    expect(await verdictOn(token)).toBe('refused')
  })

  it('is refused when it brings its own key', async () => {
    const stranger = await createTestIssuer()
    expect(await verdictOn(await stranger.sign({}, { jwk: stranger.publicJwk }))).toBe('refused')
  })

  it('is refused when its payload was changed', async () => {
    const [header, , signature] = (await issuer.sign()).split('.')
    const payload = base64url.encode(
      JSON.stringify({ ...goodClaims(), organisation: { kind: 'municipality', code: 'GM0505' } }),
    )
    expect(await verdictOn(`${header}.${payload}.${signature}`)).toBe('refused')
  })

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['another scheme', 'Basic dGVzdDp0ZXN0'],
    ['garbage', 'Bearer garbage'],
    ['four segments', 'Bearer a.b.c.d'],
    ['a token of ten kilobytes', `Bearer ${'a'.repeat(10_000)}`],
    ['two tokens', 'Bearer a.b.c, Bearer a.b.c'],
  ])('is missing from %s', async (_name, header) => {
    expect(await verify(header)).toBeNull()
  })

  it('fetches nothing from an address inside the token', async () => {
    let asked = 0
    const address = await listen((_path) => {
      asked += 1
      return {}
    })
    const stranger = await createTestIssuer()
    await verdictOn(await stranger.sign({}, { jku: `${address}/keys`, x5u: `${address}/keys` }))
    expect(await verdictOn(await issuer.sign({}, { jku: `${address}/keys` }))).toBe('accepted')
    expect(asked).toBe(0)
  })

  it('is not trusted in production', () => {
    expect(() =>
      createTokenVerifier({
        trust: issuer.trust,
        production: true,
        logger: createLogger('silent'),
      }),
    ).toThrow('Development tokens are refused in production; set OIDC_ISSUER and OIDC_AUDIENCE.')
  })
})

describe('a token that was verified before', () => {
  const verifications = vi.spyOn(crypto.subtle, 'verify')
  beforeEach(() => void verifications.mockClear())
  afterEach(() => void vi.useRealTimers())
  afterAll(() => void verifications.mockRestore())

  /** Moves the clock; timers run on. */
  function setClock(seconds: number): void {
    vi.useFakeTimers({ toFake: ['Date'], now: seconds * 1000 })
  }

  it('has its signature checked once, and is the same caller every time', async () => {
    const verifyOnce = verifierFor(issuer.trust)
    const token = await issuer.sign()
    const callers = []
    for (let i = 0; i < 5; i += 1) callers.push(await verifyOnce(`Bearer ${token}`))
    expect(onlyIdentityOf(callers[0] ?? null)).toMatchObject({ subject: 'test' })
    expect(new Set(callers).size).toBe(1)
    expect(verifications).toHaveBeenCalledTimes(1)
  })

  it('does not stand for another token, however alike', async () => {
    const verifyAll = verifierFor(issuer.trust)
    const token = await issuer.sign()
    expect(await verifyAll(`Bearer ${token}`)).not.toBeNull()
    const [header, payload, signature = ''] = token.split('.')
    const swapped = signature.startsWith('A') ? 'B' : 'A'
    expect(await verifyAll(`Bearer ${header}.${payload}.${swapped}${signature.slice(1)}`)).toBeNull()
    expect(await verifyAll(`Bearer ${header}.${payload}.`)).toBeNull()
    const another = await verifyAll(`Bearer ${await issuer.sign({ sub: 'another' })}`)
    expect(onlyIdentityOf(another)).toMatchObject({ subject: 'another' })
  })

  it('is refused from the second on at which a new verification would refuse it', async () => {
    const verifyThen = verifierFor(issuer.trust)
    const exp = now() + 60
    const token = await issuer.sign({ exp })
    expect(await verifyThen(`Bearer ${token}`)).not.toBeNull()
    setClock(exp + 4)
    expect(await verifyThen(`Bearer ${token}`)).not.toBeNull()
    expect(await verifierFor(issuer.trust)(`Bearer ${token}`)).not.toBeNull()
    setClock(exp + 5)
    expect(await verifyThen(`Bearer ${token}`)).toBeNull()
    expect(await verifierFor(issuer.trust)(`Bearer ${token}`)).toBeNull()
  })

  it('is refused when a refused one comes again, and is checked again each time', async () => {
    const stranger = await createTestIssuer()
    const token = await stranger.sign()
    const verifyNever = verifierFor(issuer.trust)
    for (let i = 0; i < 3; i += 1) expect(await verifyNever(`Bearer ${token}`)).toBeNull()
    expect(verifications).toHaveBeenCalledTimes(3)
  })

  it('is verified again after thousands of others, because only so many are remembered', async () => {
    const verifyMany = verifierFor(issuer.trust)
    const first = await issuer.sign({ sub: 'first' })
    expect(await verifyMany(`Bearer ${first}`)).not.toBeNull()
    for (let i = 0; i < 2_000; i += 1) {
      expect(await verifyMany(`Bearer ${await issuer.sign({ sub: `${i}` })}`)).not.toBeNull()
    }
    verifications.mockClear()
    expect(onlyIdentityOf(await verifyMany(`Bearer ${first}`))).toMatchObject({ subject: 'first' })
    expect(verifications).toHaveBeenCalledTimes(1)
  }, 30_000)

  it.each([
    ['no longer publishes its key', () => []],
    ['publishes another key under the same id', (other: object) => [other]],
  ])('is refused once the provider %s', async (_name, keysThen) => {
    const other = await createTestIssuer()
    let keys: object[] = [issuer.publicJwk]
    const address = await listen((path, self) =>
      path.endsWith('openid-configuration') ? { issuer: self, jwks_uri: `${self}/keys` } : { keys },
    )
    const verifyProvider = verifierFor({ kind: 'oidc', issuer: address, audience: 'hub', longestLife: 3_600 })
    const token = await issuer.sign({ iss: address, aud: 'hub', exp: now() + 3_600 })
    for (let i = 0; i < 2; i += 1) expect(await verifyProvider(`Bearer ${token}`)).not.toBeNull()
    expect(verifications).toHaveBeenCalledTimes(1)
    keys = keysThen(other.publicJwk)
    // The keys of a provider are fetched again after ten minutes.
    setClock(now() + 601)
    expect(await verifyProvider(`Bearer ${token}`)).toBeNull()
  })
})

describe('a token of an OpenID provider', () => {
  it('is verified with keys found once through the discovery document', async () => {
    const asked: string[] = []
    const address = await listen((path, self) => {
      asked.push(path)
      return path.endsWith('openid-configuration')
        ? { issuer: self, jwks_uri: `${self}/keys` }
        : { keys: [issuer.publicJwk] }
    })
    const verifyProvider = verifierFor({ kind: 'oidc', issuer: address, audience: 'hub' })
    const token = await issuer.sign({ iss: address, aud: 'hub' })
    const callers = await Promise.all([verifyProvider(`Bearer ${token}`), verifyProvider(`Bearer ${token}`)])
    expect(callers.map(onlyIdentityOf)).toEqual([
      expect.objectContaining({ role: 'caseworker' }),
      expect.objectContaining({ role: 'caseworker' }),
    ])
    expect(await verifyProvider(`Bearer ${await issuer.sign()}`)).toBeNull()
    for (let i = 0; i < 20; i += 1) {
      const stranger = await createTestIssuer(`unknown-${i}`)
      expect(await verifyProvider(`Bearer ${await stranger.sign({ iss: address, aud: 'hub' })}`)).toBeNull()
    }
    expect(asked).toEqual(['/.well-known/openid-configuration', '/keys'])
  })

  it('without a key id is refused even when the provider has one key', async () => {
    const address = await listen((path, self) =>
      path.endsWith('openid-configuration') ? { issuer: self, jwks_uri: `${self}/keys` } : { keys: [issuer.publicJwk] },
    )
    const verifyProvider = verifierFor({ kind: 'oidc', issuer: address, audience: 'hub' })
    expect(await verifyProvider(`Bearer ${await issuer.sign({ iss: address, aud: 'hub' }, { kid: null })}`)).toBeNull()
  })

  it.each([
    [
      'calls itself by another name',
      () => ({ issuer: 'https://other.example', jwks_uri: 'https://other.example/keys' }),
    ],
    ['keeps its keys at an unsafe address', (self: string) => ({ issuer: self, jwks_uri: 'http://10.0.0.1/keys' })],
    ['sends the reader elsewhere', () => 302],
    ['is out of order', () => 503],
  ])('is refused, with a line for the operator, when the provider %s', async (_name, discovery) => {
    const lines: string[] = []
    let asked = 0
    const address = await listen((_path, self) => {
      asked += 1
      return discovery(self)
    })
    const verifyProvider = verifierFor({ kind: 'oidc', issuer: address, audience: 'hub' }, lines)
    const token = await issuer.sign({ iss: address, aud: 'hub' })
    expect(await verifyProvider(`Bearer ${token}`)).toBeNull()
    expect(await verifyProvider(`Bearer ${token}`)).toBeNull()
    expect(asked).toBe(1)
    expect(lines).toHaveLength(2)
    expect(lines.join()).toContain('The keys of the token issuer failed.')
    expect(lines.join()).not.toContain(token)
  })
})

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A small HTTP server that answers each path with JSON, or with a bare status. */
async function listen(answer: (path: string, self: string) => object | number): Promise<string> {
  const server = createServer((request, response) => {
    const found = answer(request.url ?? '', self)
    if (typeof found === 'number') response.writeHead(found, { location: `${self}/elsewhere` }).end()
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found))
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const self = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return self
}
