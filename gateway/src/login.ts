import { hkdfSync } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { EncryptJWT, jwtDecrypt } from 'jose'
import * as openid from 'openid-client'
import { Refusal } from './error-codes.ts'
import { isTrustedProviderUrl } from './provider-url.ts'
import type { Caller, TokenVerifier } from './token.ts'

/** How people log in to the pages: at an OpenID provider, as this client of it. */
export interface LoginSettings {
  /** The provider, which publishes a discovery document. */
  readonly issuer: string
  readonly clientId: string
  /** Null for a public client. */
  readonly clientSecret: string | null
  /** The address of the hub as browsers see it; that on which it listens when null. */
  readonly publicUrl: string | null
  /** 32 random bytes of which the keys of the cookies are derived: every gateway with the same ones takes the cookies of the others. */
  readonly sessionKey: Buffer
}

export interface LoginOptions extends LoginSettings {
  readonly verifyToken: TokenVerifier
  /** The address on which the gateway listens. */
  readonly listeningAt: () => string
}

/** The login of the pages. What a session may do is what its access token says, and it ends with that. */
export interface Login {
  /** The session of a request as an Authorization header; undefined without one. It says nothing about its validity. */
  findAuthorization(request: FastifyRequest): Promise<string | undefined>
  /** Sends a browser to the provider, to come back to the page that it asked for. */
  begin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>
}

const sessionCookie = 'regiograaf_session'
const attemptCookie = 'regiograaf_login'
type CookieName = typeof sessionCookie | typeof attemptCookie
const attemptSeconds = 600
const callbackPath = '/reports/login'
/** What a browser keeps of one cookie. */
const largestCookie = 4_000

/**
 * Opens the login of the pages: the authorization code flow with PKCE, of which state, nonce and the page to come back to are in an
 * encrypted cookie, so that an address can bring nobody anywhere else. The session is an encrypted cookie that only the pages get. Nothing is
 * kept here: a login can begin at one gateway and end at another, and whoever comes with a cookie under another key goes past the provider again.
 */
export function openLogin(app: FastifyInstance, options: LoginOptions): Login {
  const { verifyToken, issuer, clientId, clientSecret, publicUrl, listeningAt, sessionKey } = options
  const keyOf = (kind: CookieName) =>
    new Uint8Array(hkdfSync('sha256', sessionKey, '', `regiograaf cookie ${kind}`, 32))
  const keys = { [sessionCookie]: keyOf(sessionCookie), [attemptCookie]: keyOf(attemptCookie) }
  let configuring: Promise<openid.Configuration> | null = null

  function configure(): Promise<openid.Configuration> {
    configuring ??= discover().catch((fault: unknown) => {
      configuring = null
      throw new Refusal('LOGIN_UNAVAILABLE', undefined, fault)
    })
    return configuring
  }

  function discover(): Promise<openid.Configuration> {
    if (!isTrustedProviderUrl(issuer)) throw new Error('The OpenID provider must have an https address.')
    const authentication = clientSecret === null ? openid.None() : openid.ClientSecretBasic(clientSecret)
    return openid.discovery(new URL(issuer), clientId, undefined, authentication, {
      timeout: 5,
      // By itself the client trusts an ID token that came over TLS, whoever signed it.
      execute: [
        openid.enableNonRepudiationChecks,
        ...(issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []),
      ],
    })
  }

  const baseUrl = () => publicUrl ?? listeningAt()
  const redirectUrl = () => new URL(callbackPath, baseUrl()).href
  const setCookie = (reply: FastifyReply, name: CookieName, value: string, seconds: number) => {
    const secure = baseUrl().startsWith('https:') ? '; Secure' : ''
    const cookie = `${name}=${value}; Path=/reports; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`
    if (cookie.length > largestCookie) throw new Refusal('LOGIN_REFUSED')
    reply.header('set-cookie', cookie)
  }
  const seal = (content: Record<string, string>, kind: CookieName, seconds: number) =>
    new EncryptJWT(content)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: kind })
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .encrypt(keys[kind])

  async function unseal(request: FastifyRequest, name: CookieName): Promise<Record<string, unknown> | null> {
    const sealed = cookieOf(request, name)
    if (sealed === null) return null
    return jwtDecrypt(sealed, keys[name], {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
      typ: name,
      requiredClaims: ['exp'],
    }).then(
      ({ payload }) => payload,
      () => null,
    )
  }

  app.get(callbackPath, async (request, reply) => {
    const attempt = await unseal(request, attemptCookie)
    if (attempt === null) throw new Refusal('LOGIN_REFUSED')
    const { token, seconds } = await exchange(request, attempt)
    const caller: Caller | null = await verifyToken(`Bearer ${token}`)
    if (caller === null) throw new Refusal('LOGIN_REFUSED')
    request.caller = caller
    setCookie(reply, sessionCookie, await seal({ token }, sessionCookie, seconds), seconds)
    setCookie(reply, attemptCookie, '', 0)
    return reply.redirect(String(attempt.page), 303)
  })

  async function exchange(request: FastifyRequest, { verifier, state, nonce }: Record<string, unknown>) {
    const configuration = await configure()
    try {
      const answer = await openid.authorizationCodeGrant(configuration, new URL(request.url, baseUrl()), {
        pkceCodeVerifier: String(verifier),
        expectedState: String(state),
        expectedNonce: String(nonce),
        idTokenExpected: true,
      })
      return { token: answer.access_token, seconds: answer.expiresIn() ?? attemptSeconds }
    } catch (fault) {
      throw new Refusal('LOGIN_REFUSED', undefined, fault)
    }
  }

  app.post('/reports/logout', (_request, reply) => {
    setCookie(reply, sessionCookie, '', 0)
    return reply.redirect('/reports/logged-out', 303)
  })

  return {
    async findAuthorization(request) {
      const session = await unseal(request, sessionCookie)
      return typeof session?.token === 'string' ? `Bearer ${session.token}` : undefined
    },
    async begin(request, reply) {
      const configuration = await configure()
      const verifier = openid.randomPKCECodeVerifier()
      const [state, nonce] = [openid.randomState(), openid.randomNonce()]
      const address = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUrl(),
        scope: 'openid',
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      const attempt = await seal({ verifier, state, nonce, page: request.url }, attemptCookie, attemptSeconds)
      setCookie(reply, attemptCookie, attempt, attemptSeconds)
      return reply.redirect(address.href, 302)
    },
  }
}

function cookieOf({ headers }: FastifyRequest, name: string): string | null {
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) || null
}
