import { createServer } from 'node:http'
import { createLogger } from '@regiograaf/service'
import { decodeProtectedHeader } from 'jose'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openTestGateway } from './testing/gateway.ts'
import { createTestIssuer } from './testing/issuer.ts'
import { audience, type OpenIdProvider, openOpenIdProvider } from './testing/openid-provider.ts'
import { createTokenVerifier } from './token.ts'

type TestGateway = Awaited<ReturnType<typeof openTestGateway>>
const discovery = '/.well-known/openid-configuration'
const claims = {
  organisation: { kind: 'municipality', code: 'GM0361' },
  role: 'caseworker',
  purpose: ['ACCESS', 'MEASURE'],
}

let provider: OpenIdProvider
let gateway: TestGateway
const lines: string[] = []
beforeEach(async () => {
  // It says on the console what it is not made for.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  provider = await openOpenIdProvider()
  lines.length = 0
  const logger = createLogger('warn', { write: (line) => void lines.push(line) })
  const trust = { kind: 'oidc', issuer: provider.issuer, audience } as const
  gateway = await openTestGateway({ verifyToken: createTokenVerifier({ trust, production: true, logger }) })
})
afterEach(async () => {
  vi.useRealTimers()
  provider.close()
  await gateway.close()
})

/** Moves the clock; timers run on. */
function moveClock(seconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1_000 })
}

async function ask(token: string) {
  return gateway.post({ query: '{ whoAmI }' }, { authorization: `Bearer ${token}`, 'x-purpose': 'MEASURE' })
}

async function strangers(count: number): Promise<string[]> {
  const stranger = await createTestIssuer()
  return Promise.all(
    Array.from({ length: count }, (_, i) =>
      stranger.sign({ iss: provider.issuer, aud: audience }, { kid: `unknown-${i}` }),
    ),
  )
}

describe('an access token of a real OpenID provider', () => {
  it('is accepted, with the claims that the provider adds to it', async () => {
    const token = await provider.getToken(claims)
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: 'at+jwt', alg: 'ES256', kid: 'key-0' })
    provider.forget()
    for (let i = 0; i < 3; i += 1) expect((await ask(token)).json).toEqual({ data: { whoAmI: 'GM0361' } })
    expect(gateway.engine.contexts[0]?.identity).toEqual({
      subject: 'nightly',
      organisation: claims.organisation,
      role: 'caseworker',
      purpose: 'MEASURE',
      municipalities: ['GM0361'],
    })
    expect(provider.asked).toEqual([discovery, '/jwks'])
  })

  it('is that of a machine when no person is behind it, which may then be held to registered operations', async () => {
    const logger = createLogger('silent')
    const trust = { kind: 'oidc', issuer: provider.issuer, audience } as const
    const verify = createTokenVerifier({ trust, production: true, logger })
    const caller = await verify(`Bearer ${await provider.getToken(claims)}`)
    expect(caller).toMatchObject({ application: 'nightly', isMachine: true })
  })

  it.each([
    ['no claims of ours', {}],
    ['a role that its organisation cannot have', { ...claims, role: 'analyst' }],
    ['a purpose that its role cannot have', { ...claims, purpose: 'POLICY' }],
  ])('is refused with %s', async (_what, wrong) => {
    expect((await ask(await provider.getToken(wrong))).status).toBe(401)
  })

  it('is accepted at once when a new key signed it, after one fetch of the keys', async () => {
    expect((await ask(await provider.getToken(claims))).status).toBe(200)
    await provider.rotate()
    const token = await provider.getToken(claims)
    expect(decodeProtectedHeader(token).kid).toBe('key-1')
    moveClock(31)
    provider.forget()
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(token)))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(provider.asked).toEqual(['/jwks'])
  })

  it('is fetched for once in thirty seconds, however many unknown keys are named', async () => {
    const token = await provider.getToken(claims)
    expect((await ask(token)).status).toBe(200)
    provider.forget()
    const unknown = await strangers(1_000)
    for (const foreign of unknown.slice(0, 500)) expect((await ask(foreign)).status).toBe(401)
    expect(provider.asked).toEqual([])
    moveClock(31)
    for (const foreign of unknown.slice(500)) expect((await ask(foreign)).status).toBe(401)
    expect(provider.asked).toEqual(['/jwks'])
    expect((await ask(token)).status).toBe(200)
  }, 30_000)

  it('goes on counting while the provider is down, and unknown keys do not make it busier', async () => {
    const token = await provider.getToken(claims)
    expect((await ask(token)).status).toBe(200)
    provider.breakDown(true)
    provider.forget()
    moveClock(200)
    const unknown = await strangers(100)
    for (const foreign of unknown) expect((await ask(foreign)).status).toBe(401)
    expect((await ask(token)).status).toBe(200)
    expect(provider.asked).toEqual(['/jwks'])
    expect(lines).toHaveLength(1)
    expect(lines.join()).toContain('could not be fetched again')
    expect(lines.join()).not.toContain(token)
  }, 30_000)

  it('is refused while the provider was never reached, and accepted again without a restart', async () => {
    const token = await provider.getToken(claims)
    provider.breakDown(true)
    provider.forget()
    for (let i = 0; i < 10; i += 1) expect((await ask(token)).status).toBe(401)
    expect(provider.asked).toEqual([discovery])
    provider.breakDown(false)
    moveClock(31)
    expect((await ask(token)).status).toBe(200)
  })

  it('is not verified with keys that the provider has not confirmed for an hour', async () => {
    expect((await ask(await provider.getToken(claims))).status).toBe(200)
    moveClock(3_500)
    const later = await provider.getToken(claims)
    provider.breakDown(true)
    expect((await ask(later)).status).toBe(200)
    moveClock(700)
    provider.breakDown(false)
    const latest = await provider.getToken(claims)
    provider.breakDown(true)
    expect((await ask(latest)).status).toBe(401)
  })

  it('is refused when it lives longer than ten minutes, because a role that is taken away must end by then', async () => {
    const issuer = await createTestIssuer()
    const server = createServer((request, response) => {
      const self = `http://${request.headers.host}`
      const isKeys = request.url === '/keys'
      response.end(JSON.stringify(isKeys ? { keys: [issuer.publicJwk] } : { issuer: self, jwks_uri: `${self}/keys` }))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as { port: number }
    const iss = `http://127.0.0.1:${port}`
    const logger = createLogger('warn', { write: (line) => void lines.push(line) })
    const verify = createTokenVerifier({ trust: { kind: 'oidc', issuer: iss, audience }, production: true, logger })
    const now = Math.floor(Date.now() / 1_000)
    const verdict = async (exp: number) =>
      (await verify(`Bearer ${await issuer.sign({ iss, aud: audience, iat: now, exp })}`)) !== null
    expect([await verdict(now + 600), await verdict(now + 601)]).toEqual([true, false])
    expect(lines.join()).toContain('it lives too long')
    server.close()
  })
})
