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
  /** What the value is: in words, or where in the answer the graph says it. */
  readonly definition: RowDefinition | string
  /** One unit, or the path to it; that of the definition when the graph says what it is. */
  readonly unit?: string
  readonly value: string
  /** The period that the value is about: a calendar year, or its first and last day. */
  readonly year?: string
  readonly from?: string
  readonly to?: string
  readonly asOf?: string
  /** A municipality or a region. */
  readonly area: string
  readonly dimension?: { readonly name: string; readonly code: string; readonly label?: string }
  /** Dutch words for the codes of the dimension that bring no label. */
  readonly labels?: Readonly<Record<string, string>>
  /** Why there is no value, as figures say it. */
  readonly withheld?: string
  /** EXACT unless there is a path to it. */
  readonly precision?: string
  /** How the value stands to a goal. */
  readonly score?: string
}

export const units = [
  'CLIENTS',
  'ALLOCATIONS',
  'WAITING_LIST_ENTRIES',
  'DAYS',
  'PROVIDERS',
  'EUROCENTS',
  'FRACTION',
] as const
export type Unit = (typeof units)[number]

/** A published question with words and a picture around it: a folder in `reports`. */
export interface Report {
  /** The name of its folder. */
  readonly name: string
  readonly title: string
  readonly explanation: string
  /** What the graph takes of the parameters, in Dutch: shown beside them, and when it refuses what was chosen. Null when that speaks for itself. */
  readonly possible: string | null
  /** Whoever has another role does not see that it exists. */
  readonly roles: readonly Role[]
  readonly parameters: readonly ReportParameter[]
  readonly rows: readonly RowMapping[]
  /** The text of the operation, with the fragment that it uses. */
  readonly operation: string
  /** A Vega-Lite specification whose data are the rows. */
  readonly chart: Readonly<Record<string, unknown>>
}
