import { findCode } from '@regiograaf/reference-data'

/** A value of an official list with its Dutch label, in the shape of the schema type `CodedValue`. */
export interface CodedValue {
  readonly code: string
  readonly label: string | null
  readonly list: string
}

/** Looks a code up in its list. A code that the list does not hold keeps its place, without a label. */
export function toCodedValue(list: string, code: string): CodedValue {
  return { code, label: findCode(list, code)?.labelNl ?? null, list }
}

/** As `toCodedValue`, for a column that can be empty. */
export function toOptionalCodedValue(list: string, code: string | null): CodedValue | null {
  return code === null ? null : toCodedValue(list, code)
}
