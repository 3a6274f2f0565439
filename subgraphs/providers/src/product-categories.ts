import { type Code, codeLists, findCode } from '@regiograaf/reference-data'

/** The national product categories (JZ020), by code. */
export const productCategories: readonly Code[] = codeLists.JZ020?.codes ?? []

/** One product category, or null when JZ020 does not hold the code. */
export function findProductCategory(code: string): Code | null {
  return findCode('JZ020', code)
}
