import type { FieldProblem } from './field-problem.ts'

export type ForecastKind = 'INCOME' | 'EXPENSE'

interface Amount {
  readonly year: number
  readonly amountCents: number
}

/** The first year of the youth act (Jeugdwet). */
const firstYear = 2015

/** What is wrong with a budget frame by itself. A frame can be decided before its year begins, and never later than today. */
export function findFrameProblems(
  frame: Amount & { readonly categoryCode: string | null; readonly decidedOn: string },
  knownCategories: ReadonlySet<string>,
  today: string,
): FieldProblem[] {
  return toProblems([
    ...amountChecks(frame),
    [
      'productCategoryCode',
      frame.categoryCode === null || knownCategories.has(frame.categoryCode),
      'Use a product category of list JZ020.',
    ],
    ['decidedOn', frame.decidedOn <= today, 'A frame was decided today or earlier.'],
  ])
}

/** What is wrong with a forecast by itself. */
export function findForecastProblems(forecast: Amount & { readonly asOf: string }, today: string): FieldProblem[] {
  return toProblems([
    ...amountChecks(forecast),
    ['asOf', forecast.asOf <= today, 'A forecast says what was expected today or earlier.'],
  ])
}

type Check = readonly [field: string, holds: boolean, message: string]

function amountChecks({ year, amountCents }: Amount): readonly Check[] {
  return [
    ['year', year >= firstYear && year <= 9999, `Use a year of four digits, ${firstYear} or later.`],
    ['amountCents', amountCents >= 0, 'Use an amount of zero or more eurocents.'],
  ]
}

function toProblems(checks: readonly Check[]): FieldProblem[] {
  return checks.filter(([, holds]) => !holds).map(([field, , message]) => ({ path: [field], message }))
}
