import type { FieldProblem } from './field-problem.ts'

/** The longest name of a provider, in characters. */
const longestName = 200

/** Writes a name as it is stored and compared: no space around it, and single spaces within. */
export function toProviderName(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** What is wrong with a registration: a name without letters or too long, or categories that JZ020 does not hold. */
export function findRegistrationProblems(
  name: string,
  productCategoryCodes: readonly string[],
  isProductCategory: (code: string) => boolean,
): FieldProblem[] {
  const nameProblems =
    /\p{L}/u.test(name) && !/\p{Cc}/u.test(name) && name.length <= longestName
      ? []
      : [{ path: ['name'], message: `A name has 1 to ${longestName} characters, with at least one letter.` }]
  const categoryProblems = productCategoryCodes.flatMap((code, index) =>
    isProductCategory(code)
      ? []
      : [
          {
            path: ['productCategoryCodes', `${index}`],
            message: 'JZ020 does not hold this code; take one from the field productCategories.',
          },
        ],
  )
  return [...nameProblems, ...categoryProblems]
}
