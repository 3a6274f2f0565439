/** What the municipality and the provider agreed, as a contract manager enters it. */
export interface TariffInput {
  readonly providerAgbCode: string
  readonly productCategoryCode: string
  readonly productCode: string
  readonly unitCode: string
  readonly amountCents: number
  readonly validFrom: string
  readonly validTo?: string | null | undefined
}

/** One thing that is wrong with an input, in the shape of the schema type `FieldProblem`. */
export interface FieldProblem {
  readonly path: string[]
  readonly message: string
}

/** What the standard allows: the codes of JZ020 and WJ756. */
export interface AllowedCodes {
  readonly productCategories: ReadonlySet<string>
  readonly units: ReadonlySet<string>
}

/** The largest amount that a message can carry (RS005). */
const largestAmount = 99_999_999
/** The first day of the youth act (Jeugdwet); no municipality agreed a tariff before it. */
const firstDay = '2015-01-01'

/** Everything that is wrong with an agreement, field by field; nothing when it can stand. */
export function listTariffFaults(input: TariffInput, { productCategories, units }: AllowedCodes): FieldProblem[] {
  const { productCategoryCode, productCode, unitCode, amountCents, validFrom, validTo = null } = input
  const faults: [field: keyof TariffInput, holds: boolean, message: string][] = [
    ['productCategoryCode', productCategories.has(productCategoryCode), 'Use a product category of list JZ020.'],
    ['productCode', /^[^\s](.{0,3}[^\s])?$/u.test(productCode), 'Use a product code of 1 to 5 characters.'],
    ['unitCode', units.has(unitCode), 'Use a unit of list WJ756.'],
    ['unitCode', unitCode !== '83', 'Unit 83 is an amount in itself and has no tariff: use another unit.'],
    [
      'amountCents',
      amountCents >= 1 && amountCents <= largestAmount,
      `Use an amount of 1 to ${largestAmount} eurocents per unit.`,
    ],
    ['validFrom', validFrom >= firstDay, `Use a day on or after ${firstDay}, when the youth act began.`],
    ['validTo', validTo === null || validTo >= validFrom, 'Use a last day on or after validFrom, or none.'],
  ]
  return faults.filter(([, holds]) => !holds).map(([field, , message]) => ({ path: [field], message }))
}
