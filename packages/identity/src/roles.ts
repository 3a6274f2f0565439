export type OrganisationKind = 'municipality' | 'region' | 'provider' | 'partnership' | 'public'

/** The legal purposes (doelbinding) of Jeugdwet 7.4.0 and 7.4.1. Each request has exactly one. */
export const purposes = ['ACCESS', 'MEASURE', 'FUNDING', 'CONTROL', 'POLICY'] as const
export type Purpose = (typeof purposes)[number]

/** What a role can be allowed to do. Each resolver that answers about a municipal slice asks for one of these. */
export type Permission =
  | 'READ_CLIENT_FILES'
  | 'READ_COMMITMENTS'
  | 'READ_CLAIMS'
  | 'READ_TARIFFS'
  | 'READ_ARRANGEMENTS'
  | 'AGREE_TARIFFS'
  | 'AGREE_ARRANGEMENTS'
  | 'REGISTER_PROVIDERS'
  | 'REGISTER_SCHOOLS'
  | 'READ_SCHEMA'

interface RoleRule {
  /** The kinds of organisation that can hold this role. */
  readonly of: readonly OrganisationKind[]
  /** The purposes for which the role may ask anything at all. */
  readonly purposes: readonly Purpose[]
  readonly may: readonly Permission[]
}

/**
 * The role table: what people read to know who may do what. A role that is not listed here does not exist, and what is not
 * listed with a role is refused. Which rows exist for the role is PostgreSQL's decision, not this table's.
 */
export const roles = {
  caseworker: {
    of: ['municipality'],
    purposes: ['ACCESS', 'MEASURE'],
    may: ['READ_CLIENT_FILES', 'READ_COMMITMENTS', 'READ_ARRANGEMENTS', 'AGREE_ARRANGEMENTS'],
  },
  'back-office': {
    of: ['municipality'],
    purposes: ['FUNDING', 'CONTROL'],
    may: ['READ_COMMITMENTS', 'READ_CLAIMS', 'READ_TARIFFS'],
  },
  policy: { of: ['municipality'], purposes: ['POLICY'], may: ['READ_SCHEMA'] },
  'contract-manager': {
    of: ['municipality', 'region'],
    purposes: ['FUNDING', 'CONTROL', 'POLICY'],
    may: ['READ_TARIFFS', 'AGREE_TARIFFS', 'REGISTER_PROVIDERS', 'READ_SCHEMA'],
  },
  analyst: { of: ['region'], purposes: ['POLICY'], may: ['READ_SCHEMA'] },
  'care-desk': { of: ['region'], purposes: ['ACCESS', 'MEASURE'], may: [] },
  provider: { of: ['provider'], purposes: ['ACCESS', 'MEASURE', 'FUNDING'], may: [] },
  partnership: { of: ['partnership'], purposes: ['ACCESS', 'POLICY'], may: ['REGISTER_SCHOOLS'] },
  public: { of: ['public'], purposes: ['POLICY'], may: [] },
} as const satisfies Record<string, RoleRule>

export type Role = keyof typeof roles
