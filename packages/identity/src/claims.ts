import type { Identity, Organisation } from './identity.ts'
import { type OrganisationKind, type Purpose, type Role, roles } from './roles.ts'

/** The claims of an access token that say who is asking. Everything else in a token is ignored. */
export interface IdentityClaims {
  readonly sub: string
  readonly organisation: Organisation
  readonly role: Role
  readonly purpose: Purpose
}

/** The claims are incomplete or contradict the role table. The message names the claim and never repeats its value. */
export class InvalidClaimsError extends Error {
  override readonly name = 'InvalidClaimsError'
}

/**
 * Turns the claims of a verified token into an identity. `predecessorsOf` lists the former municipality codes that a
 * code has absorbed, so that Dijk en Waard also sees the rows of Heerhugowaard. Throws InvalidClaimsError.
 */
export function toIdentity(claims: unknown, predecessorsOf: (municipalityCode: string) => readonly string[]): Identity {
  const { sub, organisation, role, purpose } = assertClaims(claims)
  return {
    subject: sub,
    organisation,
    role,
    purpose,
    municipalities:
      organisation.kind === 'municipality' ? [organisation.code, ...predecessorsOf(organisation.code)] : [],
  }
}

const codeForms: Record<OrganisationKind, RegExp> = {
  municipality: /^GM\d{4}$/,
  region: /^[a-z][a-z-]{1,60}$/,
  provider: /^\d{8}$/,
  partnership: /^[A-Z0-9-]{2,20}$/,
  public: /^public$/,
}

function assertClaims(claims: unknown): IdentityClaims {
  if (typeof claims !== 'object' || claims === null) throw new InvalidClaimsError('The token holds no claims.')
  const { sub, organisation, role, purpose } = claims as Record<string, unknown>
  if (typeof sub !== 'string' || sub === '') throw new InvalidClaimsError('The claim sub is missing.')
  if (typeof role !== 'string' || !Object.hasOwn(roles, role))
    throw new InvalidClaimsError('The claim role is not a known role.')
  const rule = roles[role as Role]
  const { kind, code } = (organisation ?? {}) as Record<string, unknown>
  if (!rule.of.some((allowed) => allowed === kind)) {
    throw new InvalidClaimsError(
      `The claim organisation.kind does not fit the role ${role}: it takes ${rule.of.join(' or ')}.`,
    )
  }
  const organisationKind = kind as OrganisationKind
  if (typeof code !== 'string' || !codeForms[organisationKind].test(code)) {
    throw new InvalidClaimsError(`The claim organisation.code is not a code of a ${organisationKind}.`)
  }
  if (!rule.purposes.some((allowed) => allowed === purpose)) {
    throw new InvalidClaimsError(
      `The claim purpose does not fit the role ${role}: it takes ${rule.purposes.join(' or ')}.`,
    )
  }
  return { sub, organisation: { kind: organisationKind, code }, role: role as Role, purpose: purpose as Purpose }
}
