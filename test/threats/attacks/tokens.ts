import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTokenVerifier, type TokenVerifier } from '@regiograaf/gateway'
import { createLogger } from '@regiograaf/service'
import { exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'

// Group D of the threats: tokens.

const audience = 'urn:regiograaf:hub'
export const now = () => Math.floor(Date.now() / 1_000)
export const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** An OpenID provider of which everything is known, its private key too, and a stranger beside it. */
export interface KnownProvider {
  readonly issuer: string
  readonly ours: CryptoKeyPair
  readonly theirs: CryptoKeyPair
  readonly published: JWK
  readonly stranger: JWK
  /** The paths that the provider was asked for. */
  readonly asked: string[]
  /** Accepts its tokens as the hub does in production. */
  readonly verifyToken: TokenVerifier
  goodClaims(): JWTPayload
  /** A token that is good but for these parts; null leaves one out. */
  sign(claims?: object, header?: object, key?: CryptoKey): Promise<string>
  close(): void
}

export async function openKnownProvider(): Promise<KnownProvider> {
  const ours = await generateKeyPair('ES256', { extractable: true })
  const theirs = await generateKeyPair('ES256', { extractable: true })
  const published: JWK = { ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'ES256', use: 'sig' }
  const stranger: JWK = { ...(await exportJWK(theirs.publicKey)), kid: 'theirs', alg: 'ES256', use: 'sig' }
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const documents: Record<string, object> = {
      '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys` },
      '/keys': { keys: [published] },
      // Where attackers would like the hub to look.
      '/attacker': { keys: [stranger] },
    }
    response.end(JSON.stringify(documents[path] ?? {}))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const trust = { kind: 'oidc', issuer, audience } as const
  const goodClaims = () => ({
    iss: issuer,
    aud: audience,
    sub: 'test',
    iat: now(),
    exp: now() + 60,
    organisation: { kind: 'municipality', code: 'GM0361' },
    role: 'caseworker',
    purpose: 'ACCESS',
  })
  const present = (values: object) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
  return {
    issuer,
    ours,
    theirs,
    published,
    stranger,
    asked,
    verifyToken: createTokenVerifier({ trust, production: true, logger: createLogger('silent') }),
    goodClaims,
    sign: (claims = {}, header = {}, key = ours.privateKey) =>
      new SignJWT(present({ ...goodClaims(), ...claims }))
        .setProtectedHeader(present({ alg: 'ES256', typ: 'at+jwt', kid: 'ours', ...header }) as JWTHeaderParameters)
        .sign(key, { crit: { 'urn:example:rule': true } }),
    close: () => void server.close(),
  }
}

/** Algorithms that sign nothing. */
export const emptyAlgorithms = ['none', 'None', 'NONE', 'nOnE']

/** Ids of keys that are not there. */
export const keyIds = [
  '../../dev/null',
  "' or 1=1 --",
  '/etc/passwd',
  'http://127.0.0.1/attacker',
  '__proto__',
  '',
  ' ours',
  'OURS',
  'x'.repeat(5_000),
]

/** When a token says that it is for, and whether it is accepted. */
export const times: readonly (readonly [what: string, claims: (issuer: string) => object, isAccepted: boolean])[] = [
  ['an expiry three seconds ago', () => ({ exp: now() - 3 }), true],
  ['an expiry ten seconds ago', () => ({ exp: now() - 10 }), false],
  ['no expiry', () => ({ exp: null }), false],
  ['an expiry that is text', () => ({ exp: String(now() + 60) }), false],
  ['an expiry in milliseconds', () => ({ exp: Date.now() + 60_000 }), false],
  ['a start in a minute', () => ({ nbf: now() + 60 }), false],
  ['an issue date in a minute', () => ({ iat: now() + 60, exp: now() + 120 }), false],
  ['no issue date', () => ({ iat: null }), false],
  ['an issue date that is text', () => ({ iat: String(now()) }), false],
]

/** Whom a token says that it is from and for, and whether it is accepted. */
export const parties: readonly (readonly [what: string, claims: (issuer: string) => object, isAccepted: boolean])[] = [
  ['another audience', () => ({ aud: 'other' }), false],
  ['ours among the audiences', () => ({ aud: ['other', audience] }), true],
  ['no audience', () => ({ aud: null }), false],
  ['our audience in other letters', () => ({ aud: audience.toUpperCase() }), false],
  ['another issuer', () => ({ iss: 'https://evil.nl' }), false],
  ['the issuer with a slash', (issuer) => ({ iss: `${issuer}/` }), false],
  ['no issuer', () => ({ iss: null }), false],
]

/** Types of tokens that are no access token. */
export const otherTokenTypes = ['JWT', 'jwt', 'id+jwt', 'logout+jwt', 'dpop+jwt', 'hub+jwt', 'application/jwt', null]

/** Claims about who asks that contradict each other or the role table. */
export const organisations: readonly (readonly [what: string, claims: object])[] = [
  [
    'two organisations',
    {
      organisation: [
        { kind: 'municipality', code: 'GM0361' },
        { kind: 'municipality', code: 'GM0505' },
      ],
    },
  ],
  ['two codes', { organisation: { kind: 'municipality', code: ['GM0361', 'GM0505'] } }],
  ['two codes in one text', { organisation: { kind: 'municipality', code: 'GM0361,GM0505' } }],
  ['a star', { organisation: { kind: 'municipality', code: '*' } }],
  ['two roles', { role: ['caseworker', 'back-office'] }],
  ['the role of the hub', { role: 'exchange' }],
  ['a role that is a name of every object', { role: 'constructor' }],
  ['a kind that does not fit the role', { organisation: { kind: 'region', code: 'noord-kennemerland' } }],
  ['a purpose beyond its role', { purpose: ['ACCESS', 'POLICY'] }],
]
