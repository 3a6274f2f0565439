import type { Purpose, Role } from './roles.ts'

export type OrganisationKind = 'municipality' | 'region' | 'provider' | 'partnership' | 'public'

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
   * The municipality codes whose municipal rows this identity may see: its own code and those of its predecessors, or
   * none for roles that see no persons. Every municipal query carries these as its predicate.
   */
  readonly municipalities: readonly string[]
}

/** The identity under which the hub projects a message that concerns one municipality; it sees that slice and no other. */
export function exchangeIdentity(municipalityCode: string): Identity {
  return {
    subject: 'exchange',
    organisation: { kind: 'municipality', code: municipalityCode },
    role: 'exchange',
    purpose: 'FUNDING',
    municipalities: [municipalityCode],
  }
}
