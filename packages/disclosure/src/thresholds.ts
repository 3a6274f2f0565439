/** One rule of disclosure control as people read it: what it says, its number, and where it comes from. */
interface Threshold {
  /** The number of the rule, in `unit`. */
  readonly value: number
  readonly unit: 'persons' | 'providers' | 'percent' | 'euros'
  readonly says: string
  readonly source: string
}

const practice = 'Choice of the hub; national youth care tables use 5 and multiples of 5, stricter settings 10'

/**
 * The thresholds of disclosure control (statistische beveiliging), in one table for people and for code. No law names a
 * smallest cell for figures of municipalities and regions, so each is a choice, and its source says what it follows.
 */
export const thresholds = {
  smallestCount: {
    value: 10,
    unit: 'persons',
    says: 'A count of less than this is withheld, and so is zero.',
    source: practice,
  },
  roundingStep: {
    value: 5,
    unit: 'persons',
    says: 'A count that is shown is rounded to the nearest multiple of this, a total from its own true value.',
    source: 'National youth care tables: multiples of 5 in everything published',
  },
  smallestWidth: {
    value: 5,
    unit: 'persons',
    says: 'Nobody may narrow a withheld count to an interval with less than this between its ends.',
    source: 'Choice of the hub: one step of rounding',
  },
  fewestProviders: {
    value: 3,
    unit: 'providers',
    says: 'Money of fewer providers is withheld: of two, each would know the other.',
    source: 'Minimum frequency rule of the Handbook on Statistical Disclosure Control, second edition, 2024',
  },
  fewestClients: { value: 10, unit: 'persons', says: 'Money for fewer clients is withheld.', source: practice },
  largestProviderShare: {
    value: 50,
    unit: 'percent',
    says: 'Money of which one provider has more than this part is withheld.',
    source: 'Dominance rule (n,k) with n = 1 of the Handbook on Statistical Disclosure Control, second edition, 2024',
  },
  closestEstimateOfProvider: {
    value: 10,
    unit: 'percent',
    says: 'Money is withheld when the provider with the second most, who knows its own part, could estimate that of the largest closer than this.',
    source: 'The p % rule of the Handbook on Statistical Disclosure Control, second edition, 2024, with p = 10',
  },
  amountStep: {
    value: 1000,
    unit: 'euros',
    says: 'An amount that is shown is rounded to the nearest multiple of this, a total from its own true value.',
    source: 'Choice of the hub: budgets and financial snapshots are told in thousands of euros',
  },
  smallestBaseOfAverage: {
    value: 10,
    unit: 'persons',
    says: 'An average over fewer persons is withheld.',
    source: practice,
  },
  smallestBaseOfShare: {
    value: 20,
    unit: 'persons',
    says: 'A share of fewer persons is withheld, and so is one whose numerator or remainder is withheld.',
    source: 'Choice of the hub: room for a numerator and a remainder of the smallest count each',
  },
  widthOfAmount: {
    value: 20,
    unit: 'percent',
    says: 'Nobody may narrow a withheld amount to an interval of less than this part of it.',
    source:
      'Choice of the hub, after the p % rule of the Handbook on Statistical Disclosure Control, second edition, 2024',
  },
} as const satisfies Record<string, Threshold>
