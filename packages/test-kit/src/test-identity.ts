import { type Identity, type Purpose, type Role, roles, toIdentity } from '@regiograaf/identity'

export interface TestIdentityOptions {
  /** `GM` + four digits. */
  readonly municipality: string
  /** A caseworker when absent. */
  readonly role?: Role
  /** The first purpose that the role may have when absent. */
  readonly purpose?: Purpose
  /** Former municipalities whose rows come along. */
  readonly predecessors?: readonly string[]
}

/** Someone of a municipality, made from claims exactly as a token would be. */
export function identityOf({
  municipality,
  role = 'caseworker',
  purpose,
  predecessors = [],
}: TestIdentityOptions): Identity {
  const claims = {
    sub: `${role}@${municipality.toLowerCase()}.test`,
    organisation: { kind: 'municipality', code: municipality },
    role,
    purpose: purpose ?? roles[role].purposes[0],
  }
  return toIdentity(claims, () => predecessors)
}
