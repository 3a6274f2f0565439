import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { Provider } from 'oidc-provider'

export const audience = 'urn:regiograaf:hub'

const application = { client_id: 'nightly', client_secret: 'a-secret-of-thirty-two-characters' }

/** A real OpenID provider on this machine that counts how often it is asked, and that can be given other keys or be out of order. */
export interface OpenIdProvider {
  readonly issuer: string
  /** The paths that were asked since the last `forget`, in order. */
  readonly asked: readonly string[]
  /** An access token for the application itself, with these claims, by the client credentials flow. */
  getToken(claims: Record<string, unknown>): Promise<string>
  /** Signs with a new key from now on; the old ones stay published. */
  rotate(): Promise<void>
  /** Answers every request with a 503, until it is called with false. */
  breakDown(isDown: boolean): void
  forget(): void
  close(): void
}

export async function openOpenIdProvider(): Promise<OpenIdProvider> {
  const keys: JWK[] = []
  const asked: string[] = []
  let claims: Record<string, unknown> = {}
  let isDown = false
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end()
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (isDown) response.writeHead(503).end()
    else answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function rotate(): Promise<void> {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    keys.unshift({ ...(await exportJWK(privateKey)), kid: `key-${keys.length}`, alg: 'ES256', use: 'sig' })
    const provider = new Provider(issuer, {
      clients: [
        {
          ...application,
          grant_types: ['client_credentials'],
          response_types: [],
          redirect_uris: [],
          id_token_signed_response_alg: 'ES256',
        },
      ],
      jwks: { keys },
      ttl: { ClientCredentials: 300 },
      cookies: { keys: ['a-cookie-key'] },
      extraTokenClaims: () => claims,
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => audience,
          getResourceServerInfo: () => ({
            scope: '',
            audience,
            accessTokenFormat: 'jwt',
            accessTokenTTL: 300,
            jwt: { sign: { alg: 'ES256' } },
          }),
        },
      },
    })
    answer = provider.callback()
  }
  await rotate()

  return {
    issuer,
    asked,
    async getToken(wanted) {
      claims = wanted
      const { client_id, client_secret } = application
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      })
      const { access_token: token } = (await response.json()) as { access_token?: string }
      if (!token) throw new Error(`The provider gave no token (${response.status}).`)
      return token
    },
    rotate,
    breakDown(down) {
      isDown = down
    },
    forget: () => void asked.splice(0),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
