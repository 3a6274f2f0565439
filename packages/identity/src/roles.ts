export type OrganisationKind = 'municipality' | 'region' | 'provider' | 'partnership' | 'public'

/** The legal purposes (doelbinding) of Jeugdwet 7.4.0 and 7.4.1. Each request has exactly one. */
export const purposes = ['ACCESS', 'MEASURE', 'FUNDING', 'CONTROL', 'POLICY'] as const
export type Purpose = (typeof purposes)[number]

interface PermissionRule {
  /** What is read or done, for the page that people read. */
  readonly covers: string
  /** The purposes that the law allows it for, whoever asks. */
  readonly purposes: readonly Purpose[]
}

/**
 * The purpose table: what can be read and done, by category of data, and for which purposes. Every field of the graph names
 * one of these. Source: Jeugdwet 7.4.0 and 7.4.1, Regeling Jeugdwet 6a.
 */
export const permissions = {
  READ_SHARED: {
    covers: 'what the region shares and tells of nobody: municipalities, regions, providers, schools, code lists',
    purposes,
  },
  READ_NAMES: {
    covers: 'the name of a young person, and whether the address is secret',
    purposes: ['ACCESS', 'MEASURE', 'FUNDING', 'CONTROL'],
  },
  READ_PERSONS: {
    covers: 'who a young person is beyond the name: birth date, sex, legal status, addresses; the list of all files',
    purposes: ['ACCESS', 'MEASURE'],
  },
  READ_BSN: {
    covers: 'the BSN of a young person, and finding the young person by it',
    purposes: ['ACCESS', 'MEASURE'],
  },
  READ_ALLOCATIONS: {
    covers: 'what was allocated: product, provider, term, volume and budget',
    purposes: ['ACCESS', 'MEASURE', 'FUNDING', 'CONTROL'],
  },
  READ_DELIVERIES: {
    covers: 'the course of care: when a delivery began, when it ended and why',
    purposes: ['ACCESS', 'MEASURE'],
  },
  READ_REQUESTS: {
    covers: 'what providers asked for a young person, who referred, and what became of it',
    purposes: ['ACCESS', 'MEASURE'],
  },
  READ_MESSAGES: {
    covers: 'which messages were exchanged with providers, and what became of them; never what they say',
    purposes: ['ACCESS', 'MEASURE', 'FUNDING', 'CONTROL'],
  },
  READ_WORKLIST: {
    covers: 'what is to be done by a day about requests, care and messages, or about claims, and how late it is',
    purposes: ['ACCESS', 'MEASURE', 'FUNDING', 'CONTROL'],
  },
  READ_COMMITMENTS: {
    covers: 'what an allocation is expected to cost, and what was claimed on it in all',
    purposes: ['ACCESS', 'MEASURE', 'FUNDING', 'CONTROL'],
  },
  READ_CLAIMS: {
    covers: 'claims and their lines',
    purposes: ['FUNDING', 'CONTROL'],
  },
  READ_CLAIM_HANDLING: {
    covers: 'whether the own municipality looks at claims before they are answered',
    purposes: ['FUNDING', 'CONTROL'],
  },
  READ_TARIFFS: {
    covers: 'agreed tariffs, which are sensitive in the market',
    purposes: ['FUNDING', 'CONTROL', 'POLICY'],
  },
  READ_BUDGETS: {
    covers: 'what the own municipality set aside for youth care, and what it expects that to bring in and to cost',
    purposes: ['FUNDING', 'CONTROL', 'POLICY'],
  },
  READ_ARRANGEMENTS: {
    covers: 'what was agreed about education and care for a young person',
    purposes: ['ACCESS', 'MEASURE'],
  },
  READ_ABSENCES: {
    covers: 'when a young person stayed away from school for long, and why',
    purposes: ['ACCESS', 'MEASURE'],
  },
  READ_SECURE_CARE: {
    covers: 'when a young person stayed in secure care, where and under which measure',
    purposes: ['ACCESS', 'MEASURE'],
  },
  READ_WAITING_LIST: {
    covers: 'where a young person waits or waited for help, and how long',
    purposes: ['ACCESS', 'MEASURE'],
  },
  READ_PLANS: {
    covers: 'what is planned for a young person after the eighteenth birthday',
    purposes: ['ACCESS', 'MEASURE'],
  },
  READ_NORM_DEVIATIONS: {
    covers: 'that help may last longer than the norm of the region, and why',
    purposes: ['ACCESS', 'MEASURE'],
  },
  ALLOCATE_CARE: {
    covers: 'allocating care to a young person, changing and ending that, and answering what providers ask',
    purposes: ['ACCESS', 'MEASURE'],
  },
  PROTECT_ADDRESSES: {
    covers: 'keeping secret where a young person stays, and ending that',
    purposes: ['ACCESS', 'MEASURE'],
  },
  AGREE_ARRANGEMENTS: {
    covers: 'agreeing about education and care for a young person',
    purposes: ['ACCESS', 'MEASURE'],
  },
  REGISTER_ABSENCES: {
    covers: 'registering that a young person stays away from school for long, and ending that',
    purposes: ['ACCESS', 'MEASURE'],
  },
  REGISTER_SECURE_CARE: {
    covers:
      'registering that a young person stays in secure care for the account of the own municipality, and ending that',
    purposes: ['ACCESS', 'MEASURE'],
  },
  REGISTER_WAITING: {
    covers: 'registering that a young person waits for help, and how that ended',
    purposes: ['ACCESS', 'MEASURE'],
  },
  CONFIRM_REGISTERS: {
    covers: 'saying that a register of the own municipality is complete up to today',
    purposes: ['ACCESS', 'MEASURE'],
  },
  RECORD_PLANS: {
    covers: 'recording what is planned for a young person after the eighteenth birthday',
    purposes: ['ACCESS', 'MEASURE'],
  },
  AGREE_NORM_DEVIATIONS: {
    covers: 'consenting that help lasts longer than the norm of the region',
    purposes: ['ACCESS', 'MEASURE'],
  },
  ANSWER_CLAIMS: {
    covers: 'answering claims that await the answer of the own municipality',
    purposes: ['FUNDING', 'CONTROL'],
  },
  CHANGE_CLAIM_HANDLING: {
    covers: 'saying whether the own municipality looks at claims before they are answered',
    purposes: ['FUNDING'],
  },
  AGREE_TARIFFS: {
    covers: 'agreeing tariffs for the own municipality',
    purposes: ['FUNDING'],
  },
  PLAN_BUDGETS: {
    covers: 'setting budget frames of the own municipality, and recording what it expects',
    purposes: ['POLICY'],
  },
  REGISTER_PROVIDERS: {
    covers:
      'registering providers for the own region, and recording its contracts with them and their places for secure care',
    purposes,
  },
  REGISTER_SCHOOLS: {
    covers: 'registering schools of the own partnership',
    purposes,
  },
  READ_MANDATES: {
    covers: 'which mandates the own municipality gave, or the own region got',
    purposes: ['ACCESS', 'MEASURE', 'FUNDING', 'CONTROL'],
  },
  GRANT_MANDATES: {
    covers: 'granting mandates of the own municipality and taking them back',
    purposes: ['CONTROL'],
  },
  READ_ACCESSES: {
    covers: 'who looked in the file of a young person',
    purposes: ['CONTROL'],
  },
  READ_FIGURES: {
    covers: 'figures: those of the own municipality exact, all others as they are published under disclosure control',
    purposes: ['POLICY'],
  },
  EXCHANGE_MESSAGES: {
    covers: 'sending and collecting the iJw messages of the own organisation',
    purposes: ['ACCESS', 'MEASURE', 'FUNDING'],
  },
  READ_SCHEMA: {
    covers: 'the schema itself, by introspection, where it is not open to all',
    purposes,
  },
} as const satisfies Record<string, PermissionRule>

export type Permission = keyof typeof permissions

interface RoleRule {
  /** What pages call it. */
  readonly nameNl: string
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
    nameNl: 'toegang',
    of: ['municipality'],
    purposes: ['ACCESS', 'MEASURE'],
    may: [
      'READ_SHARED',
      'READ_NAMES',
      'READ_PERSONS',
      'READ_BSN',
      'READ_ALLOCATIONS',
      'READ_DELIVERIES',
      'READ_REQUESTS',
      'READ_MESSAGES',
      'READ_WORKLIST',
      'READ_COMMITMENTS',
      'READ_ARRANGEMENTS',
      'READ_ABSENCES',
      'READ_SECURE_CARE',
      'READ_WAITING_LIST',
      'READ_PLANS',
      'READ_NORM_DEVIATIONS',
      'ALLOCATE_CARE',
      'PROTECT_ADDRESSES',
      'AGREE_ARRANGEMENTS',
      'REGISTER_ABSENCES',
      'REGISTER_SECURE_CARE',
      'REGISTER_WAITING',
      'CONFIRM_REGISTERS',
      'RECORD_PLANS',
      'AGREE_NORM_DEVIATIONS',
    ],
  },
  'back-office': {
    nameNl: 'administratie',
    of: ['municipality'],
    purposes: ['FUNDING', 'CONTROL'],
    may: [
      'READ_SHARED',
      'READ_NAMES',
      'READ_ALLOCATIONS',
      'READ_MESSAGES',
      'READ_WORKLIST',
      'READ_COMMITMENTS',
      'READ_CLAIMS',
      'READ_CLAIM_HANDLING',
      'READ_TARIFFS',
      'READ_BUDGETS',
      'ANSWER_CLAIMS',
    ],
  },
  policy: {
    nameNl: 'beleid',
    of: ['municipality'],
    purposes: ['POLICY'],
    may: ['READ_SHARED', 'READ_BUDGETS', 'READ_FIGURES', 'PLAN_BUDGETS', 'READ_SCHEMA'],
  },
  'contract-manager': {
    nameNl: 'contractmanagement',
    of: ['municipality', 'region'],
    purposes: ['FUNDING', 'CONTROL', 'POLICY'],
    may: [
      'READ_SHARED',
      'READ_CLAIM_HANDLING',
      'READ_TARIFFS',
      'READ_BUDGETS',
      'CHANGE_CLAIM_HANDLING',
      'AGREE_TARIFFS',
      'REGISTER_PROVIDERS',
      'READ_SCHEMA',
    ],
  },
  analyst: {
    nameNl: 'analyse',
    of: ['region'],
    purposes: ['POLICY'],
    may: ['READ_SHARED', 'READ_FIGURES', 'READ_SCHEMA'],
  },
  // The two desks read of a municipality only what it has mandated them to: see mandates.ts.
  'care-desk': {
    nameNl: 'regionale toegang',
    of: ['region'],
    purposes: ['ACCESS', 'MEASURE'],
    may: [
      'READ_SHARED',
      'READ_NAMES',
      'READ_PERSONS',
      'READ_ALLOCATIONS',
      'READ_DELIVERIES',
      'READ_ARRANGEMENTS',
      'READ_MANDATES',
    ],
  },
  'finance-desk': {
    nameNl: 'regionale administratie',
    of: ['region'],
    purposes: ['FUNDING', 'CONTROL'],
    may: ['READ_SHARED', 'READ_COMMITMENTS', 'READ_CLAIMS', 'READ_TARIFFS', 'READ_MANDATES'],
  },
  'mandate-manager': {
    nameNl: 'mandaten',
    of: ['municipality'],
    purposes: ['CONTROL'],
    may: ['READ_SHARED', 'READ_MANDATES', 'GRANT_MANDATES'],
  },
  'privacy-officer': {
    nameNl: 'gegevensbescherming',
    of: ['municipality'],
    purposes: ['CONTROL'],
    may: ['READ_SHARED', 'READ_MANDATES', 'READ_ACCESSES'],
  },
  'message-broker': {
    nameNl: 'berichtenverkeer',
    of: ['municipality'],
    purposes: ['ACCESS', 'MEASURE', 'FUNDING'],
    may: ['READ_SHARED', 'EXCHANGE_MESSAGES'],
  },
  provider: {
    nameNl: 'aanbieder',
    of: ['provider'],
    purposes: ['ACCESS', 'MEASURE', 'FUNDING'],
    may: ['READ_SHARED', 'EXCHANGE_MESSAGES'],
  },
  partnership: {
    nameNl: 'samenwerkingsverband',
    of: ['partnership'],
    purposes: ['ACCESS', 'POLICY'],
    may: ['READ_SHARED', 'REGISTER_SCHOOLS'],
  },
  public: { nameNl: 'openbaar', of: ['public'], purposes: ['POLICY'], may: ['READ_SHARED', 'READ_FIGURES'] },
} as const satisfies Record<string, RoleRule>

export type Role = keyof typeof roles
