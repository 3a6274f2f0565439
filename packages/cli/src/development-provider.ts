import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { LoginSettings } from '@regiograaf/gateway'
import { type Role, roles } from '@regiograaf/identity'
import { municipalities, regions } from '@regiograaf/reference-data'
import { listeningUrl } from '@regiograaf/service'
import type { DevelopmentIssuer } from './development-issuer.ts'

/** The login of a machine without an OpenID provider: anybody at this machine chooses who to be. */
export interface DevelopmentProvider {
  readonly login: LoginSettings
  close(): Promise<void>
}

interface Grant {
  readonly token: string
  readonly nonce: string
  readonly challenge: string
  readonly redirectUri: string
  readonly until: number
}

const clientId = 'regiograaf-reports'
const codeSeconds = 60
const tokenSeconds = 8 * 60 * 60
/** The roles for whose purposes there are reports. */
const reportRoles = (Object.keys(roles) as Role[]).filter((role) =>
  (roles[role].purposes as readonly string[]).includes('POLICY'),
)

/**
 * Opens a small OpenID provider on this machine: a discovery document, a page on which to choose an organisation and a role, and a token
 * endpoint with codes that count once, for a minute, and with PKCE. It sends nobody anywhere but to a page of this machine.
 */
export async function openDevelopmentProvider(issuer: DevelopmentIssuer): Promise<DevelopmentProvider> {
  const grants = new Map<string, Grant>()
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(400).end())
  })
  await new Promise<void>((listening, fail) => server.once('error', fail).listen(0, '127.0.0.1', listening))
  const url = listeningUrl(server)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url)
    if (pathname === '/.well-known/openid-configuration') return sendJson(response, 200, metadata)
    if (pathname === '/jwks') return sendJson(response, 200, { keys: [issuer.publicJwk] })
    if (pathname === '/authorize' && request.method === 'GET')
      return sendPage(response, 200, renderChoice(searchParams))
    if (pathname === '/authorize' && request.method === 'POST') {
      return authorize(response, new URLSearchParams(await text(request)))
    }
    if (pathname === '/token' && request.method === 'POST') {
      return exchange(response, new URLSearchParams(await text(request)))
    }
    response.writeHead(404).end()
  }

  const metadata = {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
  }

  async function authorize(response: ServerResponse, form: URLSearchParams): Promise<void> {
    const redirectUri = form.get('redirect_uri') ?? ''
    if (form.get('client_id') !== clientId || !isOfThisMachine(redirectUri)) {
      return sendPage(response, 400, 'Deze aanmelding hoort niet bij de hub.')
    }
    const back = new URL(redirectUri)
    const role = form.get('role') ?? ''
    const organisationCode = role === 'public' ? 'public' : (form.get('organisation') ?? '')
    const challenge = form.get('code_challenge') ?? ''
    try {
      if (form.get('code_challenge_method') !== 'S256' || challenge === '') throw new Error('No PKCE.')
      const asked = { organisationCode, role, purpose: 'POLICY', lifetime: tokenSeconds }
      const token = await issuer.issueDevelopmentToken(asked)
      const code = randomBytes(32).toString('base64url')
      const until = Date.now() + codeSeconds * 1000
      grants.set(code, { token, nonce: form.get('nonce') ?? '', challenge, redirectUri, until })
      back.searchParams.set('code', code)
    } catch (fault) {
      return sendPage(response, 400, `${renderChoice(form)}<p role="alert">${escapeText((fault as Error).message)}</p>`)
    }
    back.searchParams.set('state', form.get('state') ?? '')
    response.writeHead(303, { location: back.href, 'cache-control': 'no-store' }).end()
  }

  async function exchange(response: ServerResponse, form: URLSearchParams): Promise<void> {
    const code = form.get('code') ?? ''
    const grant = grants.get(code)
    grants.delete(code)
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const isRight =
      grant !== undefined &&
      grant.until > Date.now() &&
      grant.challenge === challenge &&
      grant.redirectUri === form.get('redirect_uri')
    if (!isRight) return sendJson(response, 400, { error: 'invalid_grant' })
    const idToken = await issuer.signIdToken(url, clientId, grant.nonce)
    sendJson(response, 200, {
      access_token: grant.token,
      token_type: 'Bearer',
      expires_in: tokenSeconds,
      id_token: idToken,
    })
  }

  return {
    login: { issuer: url, clientId, clientSecret: null, publicUrl: null, sessionKey: randomBytes(32) },
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeAllConnections()
      await closed
    },
  }
}

function isOfThisMachine(address: string): boolean {
  return URL.canParse(address) && ['127.0.0.1', 'localhost'].includes(new URL(address).hostname)
}

function renderChoice(asked: URLSearchParams): string {
  const kept = ['client_id', 'redirect_uri', 'state', 'nonce', 'code_challenge', 'code_challenge_method'].map(
    (name) => `<input type="hidden" name="${name}" value="${escapeText(asked.get(name) ?? '')}">`,
  )
  const organisations = [
    ...regions.filter(({ kind }) => kind === 'youth-care').map(({ id, name }) => ({ code: id, name: `Regio ${name}` })),
    ...municipalities,
  ].sort((one, other) => one.name.localeCompare(other.name, 'nl'))
  const toOption = (value: string, label: string, chosen: string) =>
    `<option value="${escapeText(value)}"${value === chosen ? ' selected' : ''}>${escapeText(label)}</option>`
  return `<h1>Aanmelden voor ontwikkeling</h1>
<p>Deze pagina hoort bij de demo. Kies wie u wilt zijn.</p>
<form method="post" action="/authorize">${kept.join('')}
<p><label>Organisatie <select name="organisation">${organisations.map(({ code, name }) => toOption(code, name, 'GM0361')).join('')}</select></label></p>
<p><label>Rol <select name="role">${reportRoles.map((role) => toOption(role, roles[role].nameNl, 'policy')).join('')}</select></label></p>
<p><button type="submit">Aanmelden</button></p></form>`
}

function sendPage(response: ServerResponse, status: number, main: string): void {
  const policy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    })
    .end(
      `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Aanmelden</title></head><body><main>${main}</main></body></html>`,
    )
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body))
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
