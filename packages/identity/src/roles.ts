import type { OrganisationKind } from './identity.ts'

/** The legal purposes (doelbinding) of Jeugdwet 7.4.0 and 7.4.1. Each request has exactly one. */
export const purposes = ['ACCESS', 'MEASURE', 'FUNDING', 'CONTROL', 'POLICY'] as const
export type Purpose = (typeof purposes)[number]

interface RoleRule {
  /** The kinds of organisation that can hold this role. */
  readonly of: readonly OrganisationKind[]
  /** The purposes for which the role may ask anything at all. */
  readonly purposes: readonly Purpose[]
  /** Whether the role sees rows about persons of its own municipality. */
  readonly seesPersons: boolean
}

/** The role table: what people read to know who sees what. `docs/decisions` explains why it is a table and not code. */
export const roles = {
  caseworker: { of: ['municipality'], purposes: ['ACCESS', 'MEASURE'], seesPersons: true },
  'back-office': { of: ['municipality'], purposes: ['FUNDING', 'CONTROL'], seesPersons: true },
  policy: { of: ['municipality'], purposes: ['POLICY'], seesPersons: false },
  'contract-manager': {
    of: ['municipality', 'region'],
    purposes: ['FUNDING', 'CONTROL', 'POLICY'],
    seesPersons: false,
  },
  analyst: { of: ['region'], purposes: ['POLICY'], seesPersons: false },
  'care-desk': { of: ['region'], purposes: ['ACCESS', 'MEASURE'], seesPersons: false },
  provider: { of: ['provider'], purposes: ['ACCESS', 'MEASURE', 'FUNDING'], seesPersons: false },
  partnership: { of: ['partnership'], purposes: ['ACCESS', 'POLICY'], seesPersons: false },
  public: { of: ['public'], purposes: ['POLICY'], seesPersons: false },
} as const satisfies Record<string, RoleRule>

export type Role = keyof typeof roles
