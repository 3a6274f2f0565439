import { type ShownValue, thresholds, toShare, toText, type WithholdingReason } from '@regiograaf/disclosure'
import type { FigureDefinition } from './definitions.ts'
import { lastDayOf, type PeriodKind, shiftPeriod } from './period.ts'

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

/** The same as a publication keeps it, of one source of facts. */
export interface PublicationSource extends FigureSource {
  readonly source: string
}

interface FigureFacts {
  readonly definition: FigureDefinition
  readonly regionId: string
  readonly municipalityCode: string | null
  /** The first day of the period that it is about. */
  readonly from: string
  readonly period: PeriodKind
  readonly asOf: string
  readonly dimensions: { name: string; code: string; label: string | null }[]
  readonly answer: Answerable
  /** The total of which it is a part; absent for what is no part. */
  readonly whole?: Answerable | undefined
  readonly sources: readonly FigureSource[]
  /** Whether something that should count in it could not be counted. */
  readonly isPartial?: boolean
}

/** A figure in the shape of the schema type `Figure`. */
export function toFigure({
  definition,
  from,
  period,
  asOf,
  answer,
  whole,
  sources,
  isPartial = false,
  ...facts
}: FigureFacts) {
  const to = lastDayOf(period, from)
  return {
    ...facts,
    definition: toDefinition(definition),
    from,
    to,
    asOf,
    ...toNumber(answer),
    share: whole === undefined ? null : { ...toNumber(shareOf(answer, whole)), base: toNumber(whole).value },
    status:
      shiftPeriod('MONTH', shiftPeriod('DAY', to, 1), definition.finalAfterMonths) <= asOf
        ? ('FINAL' as const)
        : ('PROVISIONAL' as const),
    completeness: {
      isComplete:
        !isPartial && !isNotDelivered(answer) && sources.every(({ deliveredUntil }) => deliveredUntil !== null),
      sources: [...sources],
    },
  }
}

/** What no source at all says anything of: nothing is missing of a list of none, and yet it is not complete. */
function isNotDelivered(answer: Answerable): boolean {
  return 'reason' in answer && answer.reason === 'NOT_DELIVERED'
}

/** A definition in the shape of the schema type `FigureDefinition`. */
export function toDefinition(definition: FigureDefinition) {
  const { id, nameNl: name, formulaNl: formula, sourceNl: source, unit, kind } = definition
  return { id, name, formula, source, unit, kind }
}

/**
 * The part that one number is of another, from both as they are shown, so that it tells nothing that they do not: whoever divides finds
 * the same. Not shown when the base may be too small, or what remains of it.
 */
export function shareOf(part: Answerable, whole: Answerable): Answerable {
  if ('reason' in whole) return whole
  if ('reason' in part) return part
  const remainder = whole.value - part.value
  const isExact = whole.precision === 'EXACT'
  const shown = toShare({
    numerator: toShown(part),
    base: toShown(whole),
    remainder:
      isExact || remainder >= thresholds.smallestCount.value
        ? toShown({ ...whole, value: remainder })
        : { kind: 'withheld', reason: 'SMALL_COUNT' },
    trueBase: whole.value - (isExact ? 0 : Math.floor(thresholds.roundingStep.value / 2)),
  })
  return shown.kind === 'withheld' ? { reason: shown.reason } : { value: shown.value, precision: whole.precision }
}

function toShown({ value, precision }: Exclude<Answerable, { reason: unknown }>): ShownValue {
  return { kind: precision === 'EXACT' ? 'exact' : 'rounded', value }
}

function toNumber(answer: Answerable) {
  return 'reason' in answer
    ? { value: null, precision: null, withheld: { reason: answer.reason, text: textOf(answer.reason) } }
    : { value: answer.value, precision: answer.precision, withheld: null }
}

function textOf(reason: NoValueReason): string {
  return reason === 'NOT_DELIVERED' || reason === 'NOT_PUBLISHED' ? '-' : toText(reason)
}
