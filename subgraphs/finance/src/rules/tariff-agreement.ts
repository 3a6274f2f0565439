import type { FieldProblem } from './field-problem.ts'

/** What a municipality agrees to pay a provider for one unit of a product; both days count (ISO days). */
export interface TariffAgreement {
  readonly providerAgbCode: string
  readonly categoryCode: string
  readonly productCode: string
  readonly unitCode: string
  readonly amountCents: number
  readonly validFrom: string
  readonly validTo: string | null
}

/** The codes that the standard knows: lists JZ020 and WJ756. */
export interface KnownCodes {
  readonly productCategories: ReadonlySet<string>
  readonly units: ReadonlySet<string>
}

/** The largest amount that a message can carry (RS005). */
const largestAmount = 99_999_999
/** The day on which the youth act (Jeugdwet) came into force. */
const firstDayOfYouthAct = '2015-01-01'

/** The most agreements in one list. */
const longestList = 500

/** What is wrong with a list of agreements by itself, whatever else was agreed; paths are those of the input. */
export function findListProblems(agreements: readonly TariffAgreement[], known: KnownCodes): FieldProblem[] {
  if (agreements.length === 0 || agreements.length > longestList) {
    return [{ path: ['tariffs'], message: `A list has 1 to ${longestList} tariffs; send a longer one in parts.` }]
  }
  return [
    ...agreements.flatMap((agreement, index) =>
      findAgreementProblems(agreement, known).map(({ field, message }) => ({
        path: ['tariffs', String(index), field],
        message,
      })),
    ),
    ...findOverlapsWithin(agreements).map(([earlier, later]) => ({
      path: ['tariffs', String(later)],
      message: `It shares a day with tariff ${earlier} of this list; leave one of them out.`,
    })),
  ]
}

function findAgreementProblems(agreement: TariffAgreement, known: KnownCodes) {
  const { categoryCode, productCode, unitCode, amountCents, validFrom, validTo } = agreement
  const checks: [field: string, holds: boolean, message: string][] = [
    ['productCategoryCode', known.productCategories.has(categoryCode), 'Use a product category of list JZ020.'],
    ['productCode', /^\S(.{0,3}\S)?$/u.test(productCode), 'Use a product code of 1 to 5 characters.'],
    ['unitCode', known.units.has(unitCode), 'Use a unit of list WJ756.'],
    ['unitCode', unitCode !== '83', 'Unit 83 is an amount in itself and has no tariff; use another unit.'],
    [
      'amountCents',
      amountCents >= 1 && amountCents <= largestAmount,
      `Use an amount of 1 to ${largestAmount} eurocents per unit.`,
    ],
    ['validFrom', validFrom >= firstDayOfYouthAct, `A tariff is valid from ${firstDayOfYouthAct} or later.`],
    [
      'validTo',
      validTo === null || validTo >= validFrom,
      'The last day is not before the first; leave it out when none was agreed.',
    ],
  ]
  return checks.filter(([, holds]) => !holds).map(([field, , message]) => ({ field, message }))
}

/** The positions of tariffs that share a day with an earlier one of the same product and unit, with that earlier one. */
function findOverlapsWithin(agreements: readonly TariffAgreement[]): [earlier: number, later: number][] {
  const sameProduct = Map.groupBy(agreements.entries(), ([, agreement]) => productKey(agreement))
  return [...sameProduct.values()].flatMap((group) =>
    group.flatMap(([later, agreement], index): [number, number][] => {
      const earlier = group.slice(0, index).find(([, other]) => isOverlapping(other, agreement))
      return earlier === undefined ? [] : [[earlier[0], later]]
    }),
  )
}

/** Whether two agreements are on the same product and unit of the same provider and share a day. */
export function isOverlapping(one: TariffAgreement, other: TariffAgreement): boolean {
  const begins = ({ validFrom }: TariffAgreement, { validTo }: TariffAgreement) =>
    validTo === null || validFrom <= validTo
  return productKey(one) === productKey(other) && begins(one, other) && begins(other, one)
}

function productKey({ providerAgbCode, categoryCode, productCode, unitCode }: TariffAgreement): string {
  return JSON.stringify([providerAgbCode, categoryCode, productCode, unitCode])
}

/** Whether two agreements on the same product and unit say the same. */
export function isSameAgreement(one: TariffAgreement, other: TariffAgreement): boolean {
  return one.amountCents === other.amountCents && one.validFrom === other.validFrom && one.validTo === other.validTo
}
