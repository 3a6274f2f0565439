import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHub, type TestHub } from '../testing/test-hub.ts'

let hub: TestHub

beforeAll(async () => {
  hub = await openTestHub()
}, 120_000)
afterAll(() => hub.close())

/** A browser without a window: it keeps cookies and follows nobody by itself. */
function openBrowser() {
  const cookies = new Map<string, string>()
  async function go(address: string, init: RequestInit = {}) {
    const response = await fetch(new URL(address, hub.url), {
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
