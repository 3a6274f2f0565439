import type { FieldProblem } from './field-problem.ts'

/** What is wrong with a contract by itself: it ends before it begins. */
export function findContractProblems({
  validFrom,
  validTo,
}: {
  readonly validFrom: string
  readonly validTo: string
}): FieldProblem[] {
  return validTo >= validFrom
    ? []
    : [{ path: ['validTo'], message: 'The last day of a contract is its first day or later.' }]
}
