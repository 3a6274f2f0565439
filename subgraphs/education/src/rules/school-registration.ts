import type { FieldProblem } from './field-problem.ts'

/** The longest name of a school, in characters. */
const longestName = 200

/** What this rule needs to know of a municipality that exists or existed. */
interface MunicipalityValidity {
  readonly validUntil: string | null
  readonly successorCode: string | null
}

/** Writes a name as it is stored and compared: no space around it, and single spaces within. */
export function toSchoolName(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}

/** What is wrong with a registration: its name, or a municipality that is unknown (null) or has ended. */
export function findSchoolProblems(name: string, municipality: MunicipalityValidity | null): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!/\p{L}/u.test(name) || /\p{Cc}/u.test(name) || name.length > longestName) {
    problems.push({
      path: ['name'],
      message: `A name has 1 to ${longestName} characters, with at least one letter.`,
    })
  }
  if (municipality === null) {
    problems.push({ path: ['municipalityCode'], message: 'There is no municipality with this code.' })
  } else if (municipality.validUntil !== null) {
    problems.push({
      path: ['municipalityCode'],
      message: `This municipality ended on ${municipality.validUntil}; use ${municipality.successorCode}.`,
    })
  }
  return problems
}
