/** One error of a subgraph as a caller may see it. */
export interface FailureReport {
  readonly message: string
  readonly code: string
  /** The canonical path from the place of the failure down to the field that failed, when that lies deeper. */
  readonly below: readonly (string | number)[]
}

/**
 * Stands in the collected answer where a value is missing and says why. Because it stands at its canonical place, the
 * projection finds it wherever the client selected that field and gives each error its path there.
 * Without reports it means: nothing went wrong, the owning subgraph does not know this entity.
 */
export class Failure {
  readonly reports: readonly FailureReport[]

  constructor(reports: readonly FailureReport[]) {
    this.reports = reports
  }

  /** The same failure as the reason why another field, which depends on the failed one, has no value. */
  here(): Failure {
    return new Failure(this.reports.map((report) => ({ ...report, below: [] })))
  }

  and(other: Failure): Failure {
    return new Failure([...this.reports, ...other.reports])
  }
}

/** The fields of an entity that its owning subgraph answered null for. */
export const absent = new Failure([])

/** Stands where a subgraph left out, or gave in another form, what its schema promises. */
export const unfit = new Failure([
  {
    message: 'A part of the graph gave an answer that does not fit the schema.',
    code: 'SUBGRAPH_UNAVAILABLE',
    below: [],
  },
])
