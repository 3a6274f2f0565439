import { EnvironmentError } from '@regiograaf/service'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

const sessionKey = Buffer.alloc(32, 7).toString('base64')
/** A client of a provider, but for what each test leaves out. */
const client = {
  OIDC_ISSUER: 'https://login.example',
  OIDC_AUDIENCE: 'hub',
  OIDC_CLIENT_ID: 'regiograaf',
  PUBLIC_URL: 'https://hub.example',
  SESSION_KEY: sessionKey,
}

function faultsOf(variables: NodeJS.ProcessEnv): readonly string[] {
  try {
    readEnvironment(variables)
    return []
  } catch (fault) {
    if (fault instanceof EnvironmentError) return fault.faults
    throw fault
  }
}

describe('readEnvironment', () => {
  it('needs nothing in development', () => {
    expect(readEnvironment({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      production: false,
      logLevel: 'warn',
      requestTimeout: 10_000,
      supergraphFile: null,
      provider: null,
      login: null,
      persistedOperations: null,
      onlyPersisted: new Set(),
      rateLimit: null,
      origins: new Set(),
      graphiql: 'everybody',
    })
  })

  it('reads everything in production', () => {
    expect(
      readEnvironment({
        NODE_ENV: 'production',
        PORT: '0',
        HOST: '::1',
        REQUEST_TIMEOUT_MS: '2500',
        SUPERGRAPH_FILE: '/etc/hub/supergraph.graphql',
        OIDC_ISSUER: 'https://login.example/realm',
        OIDC_AUDIENCE: 'hub',
        OIDC_TOKEN_SECONDS: '300',
        OIDC_CLIENT_ID: 'regiograaf',
        OIDC_CLIENT_SECRET: 'a secret',
        PUBLIC_URL: 'https://hub.example',
        SESSION_KEY: sessionKey,
        PERSISTED_OPERATIONS: '/etc/hub/operations',
        PERSISTED_ONLY: 'machine, provider',
        RATE_LIMIT_PER_SECOND: '20',
        CORS_ORIGINS: 'https://dossier.example,http://localhost:3000',
      }),
    ).toEqual({
      port: 0,
      host: '::1',
      production: true,
      logLevel: 'info',
      requestTimeout: 2_500,
      supergraphFile: '/etc/hub/supergraph.graphql',
      provider: { issuer: 'https://login.example/realm', audience: 'hub', longestLife: 300 },
      login: {
        clientId: 'regiograaf',
        clientSecret: 'a secret',
        publicUrl: 'https://hub.example',
        sessionKey: Buffer.alloc(32, 7),
      },
      persistedOperations: '/etc/hub/operations',
      onlyPersisted: new Set(['machine', 'provider']),
      rateLimit: { burst: 200, perSecond: 20 },
      origins: new Set(['https://dossier.example', 'http://localhost:3000']),
      graphiql: 'schema-readers',
    })
  })

  it('holds machines to registered operations, and organisations to a rate, in production unless told otherwise', () => {
    const provider = { NODE_ENV: 'production', OIDC_ISSUER: 'https://login.example', OIDC_AUDIENCE: 'hub' }
    expect(readEnvironment(provider)).toMatchObject({
      onlyPersisted: new Set(['machine']),
      rateLimit: { burst: 1_000, perSecond: 100 },
      provider: { longestLife: 600 },
    })
    expect(readEnvironment({ ...provider, PERSISTED_ONLY: 'none', RATE_LIMIT_PER_SECOND: '0' })).toMatchObject({
      onlyPersisted: new Set(),
      rateLimit: null,
    })
  })

  it('names every fault at once', () => {
    expect(
      faultsOf({
        NODE_ENV: 'production',
        PORT: '65536',
        LOG_LEVEL: 'loud',
        REQUEST_TIMEOUT_MS: '10s',
        OIDC_ISSUER: 'http://10.0.0.1',
      }),
    ).toEqual([
      'PORT must be a whole number from 0 to 65535.',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
      'REQUEST_TIMEOUT_MS must be a whole number from 100 to 600000.',
      'OIDC_ISSUER must be an https address, or http on 127.0.0.1.',
      'OIDC_AUDIENCE must name the audience of the access tokens.',
    ])
  })

  it.each([
    ['a provider without an audience', { OIDC_ISSUER: 'https://login.example' }],
    ['an audience without a provider', { OIDC_AUDIENCE: 'hub' }],
    ['a stage that does not exist', { NODE_ENV: 'staging' }],
    ['a port in hexadecimal', { PORT: '0x10' }],
    ['somebody who does not exist to be restricted', { PERSISTED_ONLY: 'machine,robots' }],
    ['a reader of GraphiQL that there is not', { GRAPHIQL: 'yes' }],
    ['every origin', { CORS_ORIGINS: '*' }],
    ['an origin with a path', { CORS_ORIGINS: 'https://dossier.example/' }],
    ['the origin of a file', { CORS_ORIGINS: 'null' }],
    ['tokens of a day', { OIDC_TOKEN_SECONDS: '86400' }],
    ['a negative port', { PORT: '-1' }],
    ['a client of no provider', { ...client, OIDC_ISSUER: '', OIDC_AUDIENCE: '' }],
    ['a client that does not say where browsers find the hub', { ...client, PUBLIC_URL: '' }],
    ['a client whose sessions have no key', { ...client, SESSION_KEY: '' }],
    ['a key of sessions that is too short', { SESSION_KEY: 'c2hvcnQ=' }],
    ['a key of sessions that is a password', { ...client, SESSION_KEY: 'correct horse battery staple' }],
    ['a provider with a password in its address', { OIDC_ISSUER: 'https://a:b@login.example', OIDC_AUDIENCE: 'hub' }],
  ])('refuses %s', (_name, variables) => {
    expect(faultsOf(variables)).toHaveLength(1)
  })
})
