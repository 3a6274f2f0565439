import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { Gateway } from '@regiograaf/gateway'
import { listeningUrl } from '@regiograaf/service'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

let hub: TestHub

beforeAll(async () => {
  hub = await openTestHub()
}, 120_000)
afterAll(() => hub.close())

/** A browser without a window: it keeps cookies and follows nobody by itself. */
function openBrowser(base = hub.url) {
  const cookies = new Map<string, string>()
  async function go(address: string, init: RequestInit = {}) {
    const response = await fetch(new URL(address, base), {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html,*/*',
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      },
    })
    const set = response.headers.getSetCookie()
    for (const cookie of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      set,
      text: await response.text(),
    }
  }
  /** Chooses who to be on the page of the provider; gives the address back to the hub. */
  async function choose(authorization: string, chosen: Record<string, string>) {
    const page = await go(authorization)
    const hidden = [...page.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const form = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]))
    for (const [name, value] of Object.entries(chosen)) form.set(name, value)
    return go(new URL('/authorize', authorization).href, { method: 'POST', body: form })
  }
  return { cookies, go, choose }
}

const policy = { organisation: 'GM0361', role: 'policy' }

async function logIn(path = '/reports/cost-sharing?year=2019') {
  const browser = openBrowser()
  const begin = await browser.go(path)
  const chosen = await browser.choose(begin.location, policy)
  const callback = await browser.go(chosen.location)
  return { browser, begin, chosen, callback }
}

describe('logging in', () => {
  it('goes past the provider and back to the page that was asked for', async () => {
    const { browser, begin, callback } = await logIn()
    expect(begin.status).toBe(302)
    const asked = new URL(begin.location).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid',
    })
    expect([asked.get('state'), asked.get('nonce')].every((value) => (value?.length ?? 0) > 20)).toBe(true)
    expect([callback.status, callback.location]).toEqual([303, '/reports/cost-sharing?year=2019'])
    const page = await browser.go(callback.location)
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Alkmaar, beleid')])
  })

  it('keeps the session in a cookie that no script reads and no other site sends', async () => {
    const { callback } = await logIn()
    const [session] = callback.set
    expect(session).toMatch(
      /^regiograaf_session=[\w-]+\.\.[\w.-]+; Path=\/reports; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    )
    expect(session).not.toContain('eyJhbGciOiJFUzI1NiI')
  })

  it('refuses a callback with another state, a code for the second time, and one that nobody began', async () => {
    const { browser, chosen } = await logIn()
    const again = await browser.go(chosen.location)
    expect([again.status, again.set]).toEqual([403, []])

    const fresh = openBrowser()
    const begin = await fresh.go('/reports')
    const to = await fresh.choose(begin.location, policy)
    const forged = new URL(to.location)
    forged.searchParams.set('state', 'x'.repeat(43))
    expect((await fresh.go(forged.href)).status).toBe(403)
    const stranger = await openBrowser().go(to.location)
    expect([stranger.status, stranger.set]).toEqual([403, []])
    expect(stranger.text).toContain('Aanmelden is niet gelukt')
  })

  it('sends nobody to another site, whatever an address says', async () => {
    const { callback } = await logIn('/reports?next=https://evil.example&return=//evil.example')
    expect(callback.location).toBe('/reports?next=https://evil.example&return=//evil.example')
    const browser = openBrowser()
    const { location } = await browser.go('/reports')
    const stolen = new URL(location)
    stolen.searchParams.set('redirect_uri', 'https://evil.example/reports/login')
    expect((await browser.choose(stolen.href, policy)).status).toBe(400)
  })

  it('gives the rights of the account and no others', async () => {
    const browser = openBrowser()
    const { location } = await browser.go('/reports')
    const refused = await browser.choose(location, { organisation: 'GM0361', role: 'analyst' })
    expect(refused.status).toBe(400)
    const { location: back } = await browser.choose(location, { organisation: 'eemland', role: 'analyst' })
    await browser.go(back)
    expect((await browser.go('/reports/budget-frames?year=2026')).status).toBe(404)
  })
})

describe('a session', () => {
  it('counts for the pages only', async () => {
    const { browser } = await logIn()
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    })
    expect(response.status).toBe(401)
  })

  it('that was changed is none', async () => {
    const { browser } = await logIn()
    const sealed = browser.cookies.get('regiograaf_session') ?? ''
    browser.cookies.set('regiograaf_session', `${sealed.slice(0, -4)}AAAA`)
    expect((await browser.go('/reports')).status).toBe(302)
  })

  it('ends with logging out', async () => {
    const { browser } = await logIn()
    const out = await browser.go('/reports/logout', { method: 'POST', body: new URLSearchParams() })
    expect([out.status, out.location, browser.cookies.has('regiograaf_session')]).toEqual([
      303,
      '/reports/logged-out',
      false,
    ])
    expect((await browser.go('/reports/logged-out')).text).toContain('U bent uitgelogd')
    expect((await browser.go('/reports')).status).toBe(302)
  })
})

describe('several gateways', () => {
  /** Begins at the hub and comes back to another gateway at its address, as behind a balancer; gives what the page of the report answers there. */
  async function comeBackTo(other: Gateway) {
    const begin = openBrowser()
    const { location } = await begin.go('/reports/cost-sharing?year=2019')
    const chosen = new URL((await begin.choose(location, policy)).location)
    const end = openBrowser(other.url)
    for (const [name, value] of begin.cookies) end.cookies.set(name, value)
    const callback = await end.go(chosen.pathname + chosen.search)
    for (const [name, value] of end.cookies) begin.cookies.set(name, value)
    return { callback: callback.status, page: (await begin.go('/reports')).status }
  }

  it('with one key take over logins and sessions from each other', async () => {
    const other = await hub.openGateway({ login: { ...hub.login, publicUrl: hub.url } })
    expect(await comeBackTo(other)).toEqual({ callback: 303, page: 200 })
    await other.close()
  })

  it('with another key know nothing of each other', async () => {
    const login = { ...hub.login, publicUrl: hub.url, sessionKey: randomBytes(32) }
    const other = await hub.openGateway({ login })
    expect(await comeBackTo(other)).toEqual({ callback: 403, page: 302 })
    await other.close()
  })

  it('take no cookie of a login for one of a session, or the other way around', async () => {
    const browser = openBrowser()
    await browser.go('/reports')
    const attempt = browser.cookies.get('regiograaf_login') ?? ''
    expect(attempt).not.toBe('')
    browser.cookies.set('regiograaf_session', attempt)
    expect((await browser.go('/reports')).status).toBe(302)
    const { browser: known } = await logIn()
    known.cookies.set('regiograaf_login', known.cookies.get('regiograaf_session') ?? '')
    expect((await known.go('/reports/login?code=x&state=y')).status).toBe(403)
  })
})

describe('a provider', () => {
  /** A provider that is made by hand, and says what each test wants it to say. */
  async function openProvider() {
    const { privateKey, publicKey } = await generateKeyPair('ES256')
    const jwk = { ...(await exportJWK(publicKey)), kid: 'own', alg: 'ES256', use: 'sig' }
    const said = {
      nonce: '',
      audience: 'hub',
      expires: '60s',
      issuer: '',
      key: privateKey,
      without: false,
      code: 'code',
    }
    const server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '', url)
      const send = (status: number, body: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      if (pathname === '/jwks') return send(200, { keys: [jwk] })
      if (pathname !== '/token') return send(200, metadata)
      let form = ''
      for await (const part of request) form += part
      if (new URLSearchParams(form).get('code') !== said.code) return send(400, { error: 'invalid_grant' })
      said.code = 'used'
      const idToken = await new SignJWT({ nonce: said.nonce })
        .setProtectedHeader({ alg: 'ES256', kid: 'own' })
        .setIssuer(said.issuer || url)
        .setAudience(said.audience)
        .setSubject('somebody')
        .setIssuedAt(Math.floor(Date.now() / 1000) - 7_200)
        .setExpirationTime(said.expires)
        .sign(said.key)
      const token = await hub.tokenOf('policy', 'GM0361')
      return send(200, {
        access_token: token,
        token_type: 'Bearer',
        expires_in: 300,
        ...(!said.without && { id_token: idToken }),
      })
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const url = listeningUrl(server)
    const metadata = {
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
    }
    const login = { issuer: url, clientId: 'hub', clientSecret: null, publicUrl: null, sessionKey: randomBytes(32) }
    const gateway = await hub.openGateway({ login })
    const close = async () => {
      await gateway.close()
      server.closeAllConnections()
      server.close()
    }
    return { gateway, said, close }
  }

  let provider: Awaited<ReturnType<typeof openProvider>>
  beforeAll(async () => {
    provider = await openProvider()
  })
  afterAll(() => provider?.close())

  /** Logs in with what the provider says by then; the code is a new one. */
  async function comeBack(say: Partial<typeof provider.said>, { state, code = 'code' } = {} as Record<string, string>) {
    const browser = openBrowser(provider.gateway.url)
    const asked = new URL((await browser.go('/reports')).location).searchParams
    const right = {
      nonce: asked.get('nonce') ?? '',
      audience: 'hub',
      expires: '60s',
      issuer: '',
      without: false,
      code: 'code',
    }
    Object.assign(provider.said, right, say)
    const path = `/reports/login?${new URLSearchParams({ code, state: state ?? asked.get('state') ?? '' })}`
    const attempt = browser.cookies.get('regiograaf_login') ?? ''
    return { ...(await browser.go(path)), browser, path, attempt }
  }

  it('that says what is right lets somebody in', async () => {
    const { status, browser } = await comeBack({})
    expect([status, browser.cookies.has('regiograaf_session')]).toEqual([303, true])
  })

  it.each([
    ['another nonce', { nonce: 'x'.repeat(43) }],
    ['no nonce', { nonce: undefined as unknown as string }],
    ['an ID token that has expired', { expires: '1 hour ago' }],
    ['an ID token for another application', { audience: 'another' }],
    ['an ID token of another issuer', { issuer: 'https://another.example' }],
    ['no ID token', { without: true }],
  ])('that gives %s lets nobody in', async (_what, say) => {
    const { status, set, text } = await comeBack(say)
    expect([status, set]).toEqual([403, []])
    expect(text).toContain('Aanmelden is niet gelukt')
  })

  it('that signs with another key lets nobody in', async () => {
    const own = provider.said.key
    const { privateKey } = await generateKeyPair('ES256')
    const { status, set } = await comeBack({ key: privateKey })
    provider.said.key = own
    expect([status, set]).toEqual([403, []])
  })

  it('is not even asked when the state is another', async () => {
    const { status, set } = await comeBack({}, { state: 'x'.repeat(43) })
    expect([status, set, provider.said.code]).toEqual([403, [], 'code'])
  })

  it('takes a code once, also of whoever kept the cookie of the login', async () => {
    const { browser, path, attempt } = await comeBack({})
    browser.cookies.delete('regiograaf_session')
    browser.cookies.set('regiograaf_login', attempt)
    const again = await browser.go(path)
    expect([again.status, again.set]).toEqual([403, []])
  })
})
