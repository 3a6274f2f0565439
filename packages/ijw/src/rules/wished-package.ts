/** One product in a period, as an allocation or a request has it. Generic: no category; not specific: no code. */
export interface Wish {
  readonly path: string
  readonly categoryCode: string | undefined
  readonly productCode: string | undefined
  readonly start: string
  /** The last day; absent while it is open. */
  readonly end: string | undefined
}

/**
 * The paths of the wishes that overlap an earlier one for the same product: the same code, without a code the same category,
 * and without a category any other (TR302).
 */
export function overlappingWishes(wishes: readonly Wish[]): readonly string[] {
  return wishes
    .filter((wish, index) =>
      wishes.slice(0, index).some((earlier) => isSameProduct(earlier, wish) && hasOverlap(earlier, wish)),
    )
    .map(({ path }) => path)
}

function isSameProduct(one: Wish, other: Wish): boolean {
  if (one.categoryCode === undefined || other.categoryCode === undefined) return true
  if (one.productCode === undefined && other.productCode === undefined) return one.categoryCode === other.categoryCode
  return one.productCode === other.productCode
}

function hasOverlap(one: Wish, other: Wish): boolean {
  return one.start <= (other.end ?? '9999-12-31') && other.start <= (one.end ?? '9999-12-31')
}
