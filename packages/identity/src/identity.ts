import type { OrganisationKind, Purpose, Role } from './roles.ts'

/** The organisation on whose behalf a request is made. `code` is `GM` + 4 digits, a region id, an AGB code or a partnership code. */
export interface Organisation {
  readonly kind: OrganisationKind
  readonly code: string
}

/**
 * Who is asking, on behalf of whom and for which legal purpose (doelbinding). Made once per request from a verified token,
 * and never from a header or a body.
 */
export interface Identity {
  readonly subject: string
  readonly organisation: Organisation
  /** `exchange` is the hub itself while it projects an iJw message; no token can claim it. */
  readonly role: Role | 'exchange'
  readonly purpose: Purpose
  /**
   * The municipality codes whose slice this identity belongs to: its own code and those of its predecessors; none for an
   * organisation that is not a municipality. Every municipal query carries these as its predicate.
   */
  readonly municipalities: readonly string[]
}

/**
 * The identity under which the hub stores, decides and projects the messages of a municipality, or hands out those of several;
 * it sees those slices and no other, and without a code no slice at all.
 */
export function exchangeIdentity(...municipalities: readonly string[]): Identity {
  return {
    subject: 'exchange',
    organisation: { kind: 'municipality', code: municipalities[0] ?? '' },
    role: 'exchange',
    purpose: 'FUNDING',
    municipalities,
  }
}
