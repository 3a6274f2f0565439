import {
  type Answerable,
  type FigureDefinition,
  type FigureScopeInput,
  figureDefinitions,
  ownMunicipalityOf,
  readFigure,
  readScope,
  toFigure,
  total,
} from '@regiograaf/figures'
import { budgetLimitsOf } from '@regiograaf/reference-data'
import { graphError, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { balanceOf, movementBetween, type Snapshot, straightLineAt, utilisationOf } from '../rules/budget.ts'
import { type PricedRemainder, priceRemaining } from './committed-remaining.ts'
import { grantedCosts } from './granted-costs.ts'

const notPublished: Answerable = { reason: 'NOT_PUBLISHED' }
const notDelivered: Answerable = { reason: 'NOT_DELIVERED' }
const exact = (value: number): Answerable => ({ value, precision: 'EXACT' })

const labels = { INCOME: 'Baten', EXPENSE: 'Lasten', BALANCE: 'Saldo' } as const
type Line = keyof typeof labels

/** The arguments of `financialSnapshot`. */
interface SnapshotQuestion {
  readonly scope: FigureScopeInput
  readonly year: number
  readonly on?: string | null | undefined
  readonly since?: string | null | undefined
}

/**
 * What a year was expected to bring in and to cost as of a day, the balance of the two, and how each moved since an earlier day (MON-07).
 * Only of the own municipality, and then exact.
 */
export async function findSnapshot({ scope, year, on, since }: SnapshotQuestion, context: Context) {
  const place = readPlace(scope, context)
  const period = ofYear(year)
  const asOf = on ?? today()
  const find = async (day: string) => (place.isOwn ? findExpected(year, day, context) : null)
  const [later, earlier] = await Promise.all([find(asOf), since == null ? null : find(since)])
  const toLines = (
    definition: (typeof figureDefinitions)['financialSnapshot' | 'financialMovement'],
    values: Readonly<Record<Line, number>> | null,
  ) =>
    Object.entries(labels).map(([code, label]) =>
      toFigure({
        definition,
        ...place.facts(later?.asOf ?? null),
        ...period,
        asOf,
        dimensions: [{ name: 'LINE', code, label }],
        answer: !place.isOwn ? notPublished : values === null ? notDelivered : exact(values[code as Line]),
      }),
    )
  return [
    ...toLines(figureDefinitions.financialSnapshot, later && toValues(later, balanceOf(later))),
    ...(since == null
      ? []
      : toLines(figureDefinitions.financialMovement, later && earlier && toMovement(earlier, later))),
  ]
}

/**
 * Which part of its budget frame a municipality has used and is expected to use, beside the frame, what was granted, what may still be
 * claimed, what would be even, and from where either is a signal (MON-24), as of today. Exact of the own municipality; of all others only what
 * was granted, as it was published.
 */
export async function findUtilisation({ scope, year }: Pick<SnapshotQuestion, 'scope' | 'year'>, context: Context) {
  const place = readPlace(scope, context)
  const asOf = today()
  const period = ofYear(year)
  const [known, frames, remainder] = await Promise.all([
    readFigure(grantedCosts, { scope, from: period.from, to: `${year}-12-31`, breakdowns: [] }, context),
    place.isOwn ? context.loaders.listBudgetFrames(year, asOf) : [],
    place.isOwn ? findRemainder(year, context) : null,
  ])
  const at = { municipality: place.municipalityCode ?? '', breakdown: total, member: '' }
  const granted = known.answerAt({ ...at, period: period.from })
  const ofYearAsAWhole = frames.filter(({ categoryCode }) => categoryCode === null)
  const frame = !place.isOwn
    ? notPublished
    : ofYearAsAWhole.length === 0
      ? notDelivered
      : exact(ofYearAsAWhole.reduce((sum, { amountCents }) => sum + amountCents, 0))
  const tellRemainder = (of: keyof PricedRemainder) => {
    const value = remainder?.[of]
    return !place.isOwn ? notPublished : value == null ? notDelivered : exact(value)
  }
  const remaining = tellRemainder('amountCents')
  const forecast = add(remaining, granted)
  const even = straightLineAt(monthsPassed(year, asOf))
  const limits = budgetLimitsOf(place.regionId)
  const isPartial = remainder !== null && remainder.unpriced > 0
  const counted = known.factsOf({ period: period.from, municipality: at.municipality })
  const facts = { ...place.facts(null), ...period, asOf, sources: counted.sources }
  const tell = (
    definition: FigureDefinition,
    answer: Answerable,
    more: { asOf?: string; isPartial?: boolean; whole?: Answerable } = {},
  ) => toFigure({ definition, ...facts, dimensions: [], answer, ...more })
  return [
    tell(figureDefinitions.budgetFrame, frame),
    tell(figureDefinitions.grantedCosts, granted, { asOf: counted.asOf }),
    tell(figureDefinitions.budgetUtilisation, utilise(granted, frame)),
    tell(figureDefinitions.evenUtilisation, exact(even)),
    tell(figureDefinitions.utilisationLimit, exact(even + limits.aboveStraightLine)),
    tell(figureDefinitions.committedRemaining, remaining, { isPartial }),
    tell(figureDefinitions.unpricedAllocations, tellRemainder('unpriced'), { whole: tellRemainder('allocations') }),
    tell(figureDefinitions.yearForecast, forecast, { isPartial }),
    tell(figureDefinitions.forecastUtilisation, utilise(forecast, frame), { isPartial }),
    tell(figureDefinitions.forecastLimit, exact(limits.forecastOfFrame)),
  ]
}

/** What may still be claimed for a year on the allocations of the own municipality; null when it has sent none. */
async function findRemainder(year: number, { loaders }: Context): Promise<PricedRemainder | null> {
  const [isDelivered, rows, prices] = await Promise.all([
    loaders.hasAllocations(),
    loaders.listRemaining(year),
    loaders.listPricesOfYear(year),
  ])
  return isDelivered ? priceRemaining(rows, prices) : null
}

/** The part of a frame that an amount is; not known with either of the two, or of a frame of nothing. */
function utilise(amount: Answerable, frame: Answerable): Answerable {
  if ('reason' in frame) return frame
  if ('reason' in amount) return amount
  const part = utilisationOf(amount.value, frame.value)
  return part === null ? { reason: 'SMALL_BASE' } : exact(part)
}

function add(one: Answerable, other: Answerable): Answerable {
  if ('reason' in one) return one
  return 'reason' in other ? other : { value: one.value + other.value, precision: one.precision }
}

/** How many months of a year have ended by a day: none of a year to come, all of one that has passed. */
function monthsPassed(year: number, day: string): number {
  const months = (Number(day.slice(0, 4)) - year) * 12 + Number(day.slice(5, 7)) - 1
  return Math.min(12, Math.max(0, months))
}

/** What the own municipality expected of a year on a day: of each kind the latest forecast by then, of all that it absorbed together. */
async function findExpected(
  year: number,
  day: string,
  { loaders }: Context,
): Promise<(Snapshot & { asOf: string }) | null> {
  const rows = await loaders.listForecastsOn(year, day)
  const [income, expense] = (['INCOME', 'EXPENSE'] as const).map((kind) => rows.filter((row) => row.kind === kind))
  if (!income?.length || !expense?.length) return null
  const sum = (list: typeof rows) => list.reduce((cents, { amountCents }) => cents + amountCents, 0)
  const asOf =
    rows
      .map((row) => row.asOf)
      .sort()
      .at(-1) ?? day
  return { incomeCents: sum(income), expenseCents: sum(expense), asOf }
}

function toValues({ incomeCents, expenseCents }: Snapshot, balanceCents: number): Readonly<Record<Line, number>> {
  return { INCOME: incomeCents, EXPENSE: expenseCents, BALANCE: balanceCents }
}

function toMovement(earlier: Snapshot, later: Snapshot): Readonly<Record<Line, number>> {
  const movement = movementBetween(earlier, later)
  return toValues(movement, movement.balanceCents)
}

/** The period that a year is. Throws BAD_USER_INPUT for what is no year of the youth act (Jeugdwet). */
function ofYear(year: number) {
  if (year < 2015 || year > 2100) throw graphError('BAD_USER_INPUT', 'Ask a year from 2015 to 2100.')
  return { from: `${year}-01-01`, period: 'YEAR' } as const
}

/** Of whom a figure is asked, and whether that is the caller's own municipality. */
function readPlace(scope: FigureScopeInput, { identity }: Context) {
  const day = today()
  const { regionId, municipalityCode } = readScope(scope, day)
  return {
    regionId,
    municipalityCode,
    isOwn: municipalityCode !== null && municipalityCode === ownMunicipalityOf(identity, day),
    /** What is said with a figure of this place, delivered up to a day. */
    facts: (deliveredUntil: string | null) => ({
      regionId,
      municipalityCode,
      sources: municipalityCode === null ? [] : [{ municipalityCode, deliveredUntil }],
    }),
  }
}
