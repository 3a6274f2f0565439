import { toText, type WithholdingReason } from '@regiograaf/disclosure'
import type { FigureDefinition } from './definitions.ts'

/** Why there is no number: disclosure control, or nothing that could be shown. */
export type NoValueReason = WithholdingReason | 'NOT_DELIVERED' | 'NOT_PUBLISHED'

/** What can be said of a figure: a number and how exact it is, or why there is none. */
export type Answerable =
  | { readonly value: number; readonly precision: 'EXACT' | 'ROUNDED' }
  | { readonly reason: NoValueReason }

/** Up to which day a municipality has delivered; null for nothing at all. */
export interface FigureSource {
  readonly municipalityCode: string
  readonly deliveredUntil: string | null
}

interface FigureFacts {
  readonly definition: FigureDefinition
  readonly regionId: string
  readonly municipalityCode: string | null
  /** The first day of the month that it is about. */
  readonly month: string
  readonly asOf: string
  readonly dimensions: { name: string; code: string; label: string | null }[]
  readonly answer: Answerable
  readonly sources: readonly FigureSource[]
}

/** A figure of a month in the shape of the schema type `Figure`. */
export function toFigure({ definition, month, asOf, answer, sources, ...facts }: FigureFacts) {
  const { id, nameNl: name, formulaNl: formula, sourceNl: source, unit, kind, finalAfterMonths } = definition
  return {
    ...facts,
    definition: { id, name, formula, source, unit, kind },
    from: month,
    to: endOf(month, 1),
    asOf,
    ...('reason' in answer
      ? { value: null, precision: null, withheld: { reason: answer.reason, text: textOf(answer.reason) } }
      : { value: answer.value, precision: answer.precision, withheld: null }),
    status: endOf(month, 1 + finalAfterMonths) < asOf ? ('FINAL' as const) : ('PROVISIONAL' as const),
    completeness: {
      isComplete: sources.every(({ deliveredUntil }) => deliveredUntil !== null),
      sources: [...sources],
    },
  }
}

function textOf(reason: NoValueReason): string {
  return reason === 'NOT_DELIVERED' || reason === 'NOT_PUBLISHED' ? '-' : toText(reason)
}

/** The last day of so many months, the first of which is `month`. */
function endOf(month: string, months: number): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return new Date(Date.UTC(year, number - 1 + months, 0)).toISOString().slice(0, 10)
}
