import type { Role } from '@regiograaf/identity'

/**
 * What somebody can choose in a report: a municipality or region whose figures are asked (`area`), a region (`region`), a day, a year, an
 * amount of money, or one of a few values (`choice`).
 */
export type ParameterType = 'area' | 'region' | 'day' | 'year' | 'amount' | 'choice'

/** One value of a choice; the empty value leaves the variable out. */
export interface ParameterOption {
  readonly value: string
  readonly label: string
}

/** A parameter of a report. Its name is that of a variable of the operation. */
export interface ReportParameter {
  readonly name: string
  readonly type: ParameterType
  /** In Dutch. */
  readonly label: string
  /** As people write it; `own` is the caller's own area, and a duration such as `-P12M` so long before today. */
  readonly default: string
  /** Of a choice. */
  readonly options: readonly ParameterOption[]
}

/** What numbers are that do not bring their own definition, in Dutch. */
export interface RowDefinition {
  readonly id: string
  readonly name: string
  readonly formula: string
  readonly source: string
}

/**
 * How a list of the answer that holds no figures becomes rows. Each path starts at an item of the list, or names a variable when it begins
 * with `$`.
 */
export interface RowMapping {
  /** Where the list is in the answer, such as `costSharing.shares`. */
  readonly list: string
  readonly definition: RowDefinition
  readonly unit: Unit
  readonly value: string
  /** The calendar year that the value is about. */
  readonly year: string
  readonly asOf?: string
  readonly municipality: string
  readonly dimension?: { readonly name: string; readonly code: string; readonly label?: string }
  /** Dutch words for the codes of the dimension that bring no label. */
  readonly labels?: Readonly<Record<string, string>>
}

export type Unit = 'CLIENTS' | 'ALLOCATIONS' | 'WAITING_LIST_ENTRIES' | 'DAYS' | 'PROVIDERS' | 'EUROCENTS' | 'FRACTION'

/** A published question with words and a picture around it: a folder in `reports`. */
export interface Report {
  /** The name of its folder. */
  readonly name: string
  readonly title: string
  readonly explanation: string
  /** Whoever has another role does not see that it exists. */
  readonly roles: readonly Role[]
  readonly parameters: readonly ReportParameter[]
  readonly rows: readonly RowMapping[]
  /** The text of the operation, with the fragment that it uses. */
  readonly operation: string
  /** A Vega-Lite specification whose data are the rows. */
  readonly chart: Readonly<Record<string, unknown>>
}
