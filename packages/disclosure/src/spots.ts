import type { Cell, Relation, Table, Viewer } from './table.ts'
import { thresholds } from './thresholds.ts'
import { amountStep, findReason, providersOf, roundAmount, roundCount, type WithholdingReason } from './value.ts'

/** A cell with what a viewer who may not see its true value knows of it by itself: it lies from `low` to `high`. */
export interface Spot {
  readonly cell: Cell
  /** Its place in the table, which the order of the input does not change. */
  readonly place: number
  /** The rows in which a cell that may move freely takes part; empty for a total, which follows from its parts. */
  readonly column: Entry<Row>[]
  /** Of a total: the free cells that it follows from. */
  row: Row | null
  /** For each viewer who may not see the cell: how far worlds that are possible to that viewer move it from the truth. */
  readonly proofs: readonly Proof[]
  reason: WithholdingReason | null
  low: number
  high: number
  /** Nobody may narrow the cell to an interval with less than this between its ends; 0 where that does not matter. */
  width: number
  /** How far the world that is being built moves a free cell. */
  moved: number
}

/** A sum of free cells that has bounds: the cell that is that sum, or a relation that is not an equality. */
export interface Row {
  readonly total: Spot | null
  readonly entries: readonly Entry<Spot>[]
  /** How far the sum may move from the truth: at least `down`, which is zero or less, and at most `up`. */
  down: number
  up: number
  /** How far the world that is being built moves the sum, and how much of that is out of bounds, whichever way. */
  drift: number
  excess: number
}

interface Entry<Of> {
  readonly of: Of
  readonly factor: number
}

export interface Proof {
  readonly viewer: Viewer
  down: number
  up: number
}

/** The cells of a table with the rules per figure applied, and what ties them, in an order that the order of the input does not change. */
export function layOut(table: Table, viewers: readonly Viewer[]): readonly Spot[] {
  const spots = new Map<string, Spot>()
  for (const [place, cell] of [...table.cells].sort((a, b) => (a.id < b.id ? -1 : 1)).entries()) {
    spots.set(cell.id, toSpot(cell, place, viewers))
  }
  const relations = table.relations
    .map((relation) => toTies(relation, spots))
    .map((ties) => ({ ties, places: toPlaces(ties) }))
    .sort((a, b) => comparePlaces(a.places, b.places))
  const formulas = new Map<Spot, Ties>()
  const bounds: Ties[] = []
  for (const { ties } of relations) {
    const { whole } = ties
    if (whole && !formulas.has(whole)) formulas.set(whole, ties)
    else bounds.push(ties)
  }
  const expand = expansion(formulas)
  for (const spot of formulas.keys()) {
    const { value } = spot.cell
    spot.row = addRow(spot, expand(spot), spot.low - value, spot.high - value)
  }
  for (const { terms, down, up } of bounds) {
    const entries = sumUp(terms.map(({ spot, factor }) => [expand(spot), factor] as const))
    if (entries.size > 0) addRow(null, entries, down, up)
  }
  return [...spots.values()]
}

/** Withholds the cell for a reason, or shows it for null. A viewer then knows `low` and `high`, which `COMPLEMENTARY` makes widest. */
export function setReason(spot: Spot, reason: WithholdingReason | null): void {
  const { cell } = spot
  const { value } = cell
  spot.reason = reason
  const isSecret = cell.published ? reason !== null : findReason(cell) !== null
  spot.width = isSecret ? widthFor(cell) : 0
  ;[spot.low, spot.high] = cell.published && !reason ? knownOfShown(cell) : knownOfHidden(cell, reason)
  if (spot.row) [spot.row.down, spot.row.up] = [spot.low - value, spot.high - value]
}

function toSpot(cell: Cell, place: number, viewers: readonly Viewer[]): Spot {
  const strangers = viewers.filter((viewer) => viewer === null || viewer !== cell.municipality)
  const spot: Spot = {
    cell,
    place,
    column: [],
    row: null,
    proofs: strangers.map((viewer) => ({ viewer, down: 0, up: 0 })),
    reason: null,
    low: 0,
    high: 0,
    width: 0,
    moved: 0,
  }
  setReason(spot, cell.published ? findReason(cell) : null)
  return spot
}

/** A relation between spots, and how far its sum may move from the truth. `whole` is the cell that an equality determines. */
interface Ties {
  readonly terms: readonly { readonly spot: Spot; readonly factor: number }[]
  readonly whole: Spot | null
  readonly down: number
  readonly up: number
}

function toTies({ terms, least, most }: Relation, spots: ReadonlyMap<string, Spot>): Ties {
  let sum = 0
  let whole: Spot | null = null
  const tied = terms.map(({ cell, factor }) => {
    const spot = spots.get(cell)
    if (!spot) throw new Error(`A relation names the cell ${cell}, which is not in the table: add the cell.`)
    sum += factor * spot.cell.value
    if (factor === -1 && least === most) whole = spot
    return { spot, factor }
  })
  if (sum < least || sum > most) {
    throw new Error(`The true figures do not hold to the relation of ${terms.map(({ cell }) => cell).join(', ')}.`)
  }
  return { terms: tied, whole, down: least - sum, up: most - sum }
}

/** A relation in its place: by what it determines, then by the cells that it ties, so that the order of the input does not count. */
function toPlaces({ whole, terms, down, up }: Ties): readonly number[] {
  const places = terms.map(({ spot, factor }) => 2 * spot.place + Number(factor > 0))
  return [whole?.place ?? -1, terms.length, ...places.sort((a, b) => a - b), down, up]
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (const [index, place] of a.entries()) {
    const other = b[index] ?? 0
    if (place !== other) return place - other
  }
  return 0
}

type Sum = Map<Spot, number>

/** Writes each cell as a sum of free cells. */
function expansion(formulas: ReadonlyMap<Spot, Ties>): (spot: Spot) => Sum {
  const known = new Map<Spot, Sum | null>()
  const expand = (spot: Spot): Sum => {
    const formula = formulas.get(spot)
    if (!formula) return new Map([[spot, 1]])
    let sum = known.get(spot)
    if (sum === null) throw new Error(`The relations of ${spot.cell.id} go round in a circle: leave one out.`)
    if (sum) return sum
    known.set(spot, null)
    sum = sumUp(
      formula.terms.flatMap((term) => (term.spot === spot ? [] : [[expand(term.spot), term.factor] as const])),
    )
    known.set(spot, sum)
    return sum
  }
  return expand
}

function sumUp(parts: readonly (readonly [Sum, number])[]): Sum {
  const sum: Sum = new Map()
  for (const [part, factor] of parts) {
    for (const [spot, times] of part) {
      const total = (sum.get(spot) ?? 0) + factor * times
      if (total === 0) sum.delete(spot)
      else sum.set(spot, total)
    }
  }
  return sum
}

function addRow(total: Spot | null, sum: Sum, down: number, up: number): Row {
  const entries = [...sum].map(([of, factor]) => ({ of, factor })).sort((a, b) => a.of.place - b.of.place)
  const row: Row = { total, entries, down, up, drift: 0, excess: 0 }
  for (const { of, factor } of row.entries) of.column.push({ of: row, factor })
  return row
}

function widthFor({ kind, value }: Cell): number {
  const least = thresholds.smallestWidth.value
  return kind === 'count' ? least : Math.max(least, Math.ceil((value * thresholds.widthOfAmount.value) / 100))
}

/**
 * What is known of a hidden cell by itself. A provider knows its own part of an amount, and one with more than half that the rest is less: worlds
 * that leave the largest part alone are possible to every provider, whatever the others know.
 */
function knownOfHidden(cell: Cell, reason: WithholdingReason | null): [low: number, high: number] {
  if (cell.kind !== 'money')
    return [0, reason === 'SMALL_COUNT' ? thresholds.smallestCount.value - 1 : Number.POSITIVE_INFINITY]
  const [largest = 0] = providersOf(cell)
  return [largest, reason === 'DOMINANT_PROVIDER' ? 2 * largest - 1 : Number.POSITIVE_INFINITY]
}

function knownOfShown(cell: Cell): [low: number, high: number] {
  const { value } = cell
  if (cell.kind === 'sum') return [value, value]
  if (cell.kind === 'count') return knownOfShownCount(value, cell.baseOfShare)
  const rounded = roundAmount(value)
  return [Math.max(0, rounded - amountStep / 2), rounded + amountStep / 2 - 1]
}

function knownOfShownCount(value: number, baseOfShare = false): [low: number, high: number] {
  const rounded = roundCount(value)
  const reach = Math.floor(thresholds.roundingStep.value / 2)
  let low = Math.max(thresholds.smallestCount.value, rounded - reach)
  let high = rounded + reach
  const split = thresholds.smallestBaseOfShare.value
  if (baseOfShare && value >= split) low = Math.max(low, split)
  if (baseOfShare && value < split) high = Math.min(high, split - 1)
  return [low, high]
}
