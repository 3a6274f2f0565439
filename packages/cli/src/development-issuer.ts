import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Trust } from '@regiograaf/gateway'
import { type Organisation, type OrganisationKind, type Purpose, type Role, roles } from '@regiograaf/identity'
import { findMunicipality, findRegion, regions } from '@regiograaf/reference-data'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import type { CommandEnvironment } from './environment.ts'
import { UsageError } from './usage-error.ts'

const issuer = 'urn:regiograaf:development'
const audience = 'regiograaf'
const lifetimeSeconds = 8 * 60 * 60

export interface DevelopmentTokenRequest {
  /** A municipality code, a region id, an AGB code or the code of a school partnership; public needs none. */
  readonly organisationCode?: string | undefined
  readonly role: string
  readonly purpose: string
  /** Who is asking: `development` unless given. */
  readonly subject?: string | undefined
  /** In seconds; eight hours unless given. */
  readonly lifetime?: number | undefined
}

/** Where the key pair is kept, and whether this is production, which has no development tokens. */
export type IssuerSettings = Pick<CommandEnvironment, 'folder' | 'production'>

/** The OpenID provider of a machine without one. */
export interface DevelopmentIssuer {
  /** What the gateway needs in order to accept the tokens. */
  readonly trust: Trust
  /** The key with which everybody can verify what it signs. */
  readonly publicJwk: JWK
  /** A signed access token. Throws UsageError when no such identity is possible. */
  issueDevelopmentToken(request: DevelopmentTokenRequest): Promise<string>
  /** Signs the ID token of a login at `address` for an application, valid for a minute. */
  signIdToken(address: string, application: string, nonce: string): Promise<string>
}

/**
 * Opens the issuer whose key pair (ES256) is kept in `<folder>/development-issuer.json`, readable to its owner only and made
 * the first time, by whichever process is first. Throws one sentence in production and when the folder cannot be used.
 */
export async function openDevelopmentIssuer({ folder, production }: IssuerSettings): Promise<DevelopmentIssuer> {
  if (production) {
    throw new UsageError('Development tokens do not exist in production; get a token from the OpenID provider.')
  }
  const privateJwk = await getKeyPair(folder)
  const { d: _private, ...publicJwk } = privateJwk
  const privateKey = await importJWK(privateJwk)
  return {
    trust: { kind: 'development', issuer, audience, publicJwk },
    publicJwk,
    async issueDevelopmentToken(request) {
      const { organisation, role, purpose } = toClaims(request)
      return new SignJWT({ client_id: audience, organisation: { ...organisation }, role, purpose })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: publicJwk.kid ?? '' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(request.subject || 'development')
        .setIssuedAt()
        .setExpirationTime(`${request.lifetime ?? lifetimeSeconds}s`)
        .sign(privateKey)
    },
    signIdToken: (address, application, nonce) =>
      new SignJWT({ nonce })
        .setProtectedHeader({ alg: 'ES256', kid: publicJwk.kid ?? '' })
        .setIssuer(address)
        .setAudience(application)
        .setSubject('development')
        .setIssuedAt()
        .setExpirationTime('60s')
        .sign(privateKey),
  }
}

async function getKeyPair(folder: string): Promise<JWK> {
  const path = join(folder, 'development-issuer.json')
  try {
    return (await findKeyPair(path)) ?? (await createKeyPair(folder, path))
  } catch (fault) {
    if (fault instanceof SyntaxError) {
      throw new Error(`${path} holds no key pair; delete it and a new one is made.`, { cause: fault })
    }
    throw new Error(`The key pair for development tokens cannot be kept in ${folder}; make that folder writable.`, {
      cause: fault,
    })
  }
}

async function findKeyPair(path: string): Promise<JWK | null> {
  const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null
    throw fault
  })
  if (text === null) return null
  const jwk = JSON.parse(text) as JWK | null
  if (jwk?.kty !== 'EC' || !jwk.d || !jwk.kid) throw new SyntaxError('The file is JSON but no private key.')
  return jwk
}

async function createKeyPair(folder: string, path: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  const named = { ...jwk, alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(jwk) }
  await mkdir(folder, { recursive: true })
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${JSON.stringify(named)}\n`, { mode: 0o600, flag: 'wx' })
  try {
    // A link appears whole or not at all, and never replaces the pair of a process that was faster.
    await link(draft, path)
    return named
  } catch (fault) {
    const winner = (fault as NodeJS.ErrnoException).code === 'EEXIST' ? await findKeyPair(path) : null
    if (winner === null) throw fault
    return winner
  } finally {
    await unlink(draft)
  }
}

interface DevelopmentClaims {
  readonly organisation: Organisation
  readonly role: Role
  readonly purpose: Purpose
}

function toClaims({ organisationCode, role, purpose, lifetime }: DevelopmentTokenRequest): DevelopmentClaims {
  if (!Object.hasOwn(roles, role)) throw new UsageError(`The role must be ${oneOf(Object.keys(roles))}.`)
  const rule: { of: readonly OrganisationKind[]; purposes: readonly Purpose[] } = roles[role as Role]
  const possible = rule.purposes.find((allowed) => allowed === purpose)
  if (!possible) throw new UsageError(`The purpose of the role ${role} must be ${oneOf(rule.purposes)}.`)
  if (lifetime !== undefined && !(Number.isInteger(lifetime) && lifetime > 0)) {
    throw new UsageError('The lifetime must be a whole number of seconds, at least 1.')
  }
  const organisation = toOrganisation(organisationCode ?? '', rule.of)
  if (!rule.of.includes(organisation.kind)) {
    throw new UsageError(`The organisation of the role ${role} must be ${describeKinds(rule.of)}.`)
  }
  return { organisation, role: role as Role, purpose: possible }
}

function toOrganisation(code: string, kinds: readonly OrganisationKind[]): Organisation {
  if (kinds.includes('public') && (code === '' || code === 'public')) return { kind: 'public', code: 'public' }
  if (kinds.includes('partnership') && /^[A-Z0-9-]{2,20}$/.test(code)) return { kind: 'partnership', code }
  if (/^GM\d{4}$/.test(code)) return { kind: 'municipality', code: getCurrentMunicipality(code) }
  if (/^\d{8}$/.test(code)) return { kind: 'provider', code }
  if (findRegion(code)) return { kind: 'region', code }
  throw new UsageError(`The organisation must be ${describeKinds(kinds)}.`)
}

function getCurrentMunicipality(code: string): string {
  const municipality = findMunicipality(code)
  if (!municipality) {
    throw new UsageError(`There is no municipality ${code}; take a CBS code such as GM0361 (Alkmaar).`)
  }
  const { name, validUntil, successorCode } = municipality
  if (successorCode) throw new UsageError(`${name} ended on ${validUntil}; ask for ${successorCode} instead.`)
  return code
}

function describeKinds(kinds: readonly OrganisationKind[]): string {
  const descriptions: Record<OrganisationKind, () => string> = {
    municipality: () => 'a municipality code such as GM0361',
    region: () => `a region (${regions.map(({ id }) => id).join(', ')})`,
    provider: () => 'an AGB code of eight digits',
    partnership: () => 'a partnership code such as PO2703',
    public: () => 'public',
  }
  return oneOf(kinds.map((kind) => descriptions[kind]()))
}

function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
