import type { Cell, Relation, Table, Viewer } from './table.ts'
import { thresholds } from './thresholds.ts'
import type { ShownValue } from './value.ts'

/** A cell as a role can obtain it. `seen` is null for what is published nowhere. */
export interface ObservedCell {
  readonly id: string
  readonly kind: Cell['kind']
  readonly seen: ShownValue | null
  /** Nobody may narrow the cell to an interval with less than this between its ends; 0 when it needs no protection from this role. */
  readonly needs: number
  /** Whether a share over this base is seen; left out when there is no share. */
  readonly shareSeen?: boolean
  /** Between which ends the viewer knows it to be from what is its own; left out for nothing. */
  readonly known?: readonly [low: number, high: number]
}

/** Everything that a role can obtain, through all doors together, and how it hangs together. */
export interface Observation {
  readonly cells: readonly ObservedCell[]
  readonly relations: readonly Relation[]
}

/** A protected cell that the role can narrow too far, and to what. */
export interface Leak {
  readonly cell: string
  readonly low: number
  readonly high: number
  readonly needs: number
}

export interface AuditReport {
  readonly leaks: readonly Leak[]
  /** The interval to which the role can narrow each cell. */
  readonly intervals: ReadonlyMap<string, readonly [low: number, high: number]>
  readonly published: number
  readonly shown: number
}

/** What a viewer obtains from a table when `show` decides what is shown of each published cell. */
export function observe(table: Table, viewer: Viewer, show: (cell: Cell) => ShownValue): Observation {
  const cells = table.cells.map((cell): ObservedCell => {
    const own = viewer !== null && cell.municipality === viewer
    const seen = own ? ({ kind: 'exact', value: cell.value } as const) : cell.published ? show(cell) : null
    const secret = seen ? seen.kind === 'withheld' : isSmall(cell)
    const share = cell.kind === 'count' && cell.baseOfShare && !own
    return {
      id: cell.id,
      kind: cell.kind,
      seen,
      needs: secret ? widthNeeded(cell) : 0,
      ...(share ? { shareSeen: cell.value >= thresholds.smallestBaseOfShare.value } : {}),
    }
  })
  return { cells, relations: table.relations }
}

/**
 * What a provider obtains, who knows its own part of each amount: no amount is less than that, and one that is withheld because one provider has
 * more than half is less than twice its part, when it is that one.
 */
export function observeAsProvider(table: Table, provider: string, show: (cell: Cell) => ShownValue): Observation {
  const { cells, relations } = observe(table, null, show)
  const parts = new Map(
    table.cells.map((cell) => [cell.id, cell.kind === 'money' ? (cell.byProvider.get(provider) ?? 0) : 0]),
  )
  const values = new Map(table.cells.map(({ id, value }) => [id, value]))
  return {
    relations,
    cells: cells.map((cell) => {
      const part = parts.get(cell.id) ?? 0
      const isTold = cell.seen?.kind === 'withheld' && cell.seen.reason === 'DOMINANT_PROVIDER'
      const hasMost = 2 * part > (values.get(cell.id) ?? 0)
      return { ...cell, known: [part, isTold && hasMost ? 2 * part - 1 : Number.POSITIVE_INFINITY] }
    }),
  }
}

/** The share of a base as percentages that were shown, rounded: what that tells of numerator and base together. */
export function tellsOfShare(numerator: string, base: string, least: number, most: number): readonly Relation[] {
  const bound = (percent: number) => [
    { cell: numerator, factor: 200 },
    { cell: base, factor: -2 * percent },
  ]
  return [
    { terms: bound(least), least: 0, most: Number.POSITIVE_INFINITY },
    { terms: bound(most), least: Number.NEGATIVE_INFINITY, most: 0 },
  ]
}

/**
 * Attacks an observation: narrows the interval of each cell by each relation until nothing changes, then by relations
 * that are added and subtracted so that what is unknown cancels, and again. Whole numbers only. Every interval contains the truth; the
 * auditor shares no code with what withholds. Throws when what is seen contradicts itself.
 */
export function audit({ cells, relations }: Observation, steps = 6): AuditReport {
  const unknowns = new Map(cells.map((cell) => [cell.id, toUnknown(cell)]))
  const facts = relations.map((relation) => toFact(relation, unknowns))
  for (const fact of facts) for (const unknown of fact.factors.keys()) unknown.facts.push(fact)
  narrow(facts)
  const secrets = [...unknowns.values()].filter(({ needs }) => needs > 0)
  for (let changed = steps > 0; changed; ) {
    const better = secrets.filter((secret) => secret.facts.some((fact) => attack(secret, fact, steps)))
    changed = better.length > 0
    narrow(better.flatMap((secret) => secret.facts))
  }
  return {
    leaks: secrets
      .filter(({ low, high, needs }) => high - low < needs)
      .map(({ id, low, high, needs }) => ({ cell: id, low, high, needs })),
    intervals: new Map([...unknowns.values()].map(({ id, low, high }) => [id, [low, high]])),
    published: cells.filter(({ seen }) => seen).length,
    shown: cells.filter(({ seen }) => seen && seen.kind !== 'withheld').length,
  }
}

interface Unknown {
  readonly id: string
  readonly needs: number
  readonly facts: Fact[]
  low: number
  high: number
}

interface Fact {
  readonly factors: ReadonlyMap<Unknown, number>
  readonly least: number
  readonly most: number
}

function toUnknown({ id, kind, seen, needs, shareSeen, known = [0, Number.POSITIVE_INFINITY] }: ObservedCell): Unknown {
  let [low, high] = [0, Number.POSITIVE_INFINITY]
  if (seen?.kind === 'exact') low = high = seen.value
  if (seen?.kind === 'rounded' && kind === 'money') {
    const half = (thresholds.amountStep.value * 100) / 2
    ;[low, high] = [Math.max(0, seen.value - half), seen.value + half - 1]
  } else if (seen?.kind === 'rounded') {
    const below = (thresholds.roundingStep.value - 1) / 2
    low = Math.max(seen.value - below, thresholds.smallestCount.value)
    high = seen.value + below
  }
  if (seen?.kind === 'withheld' && seen.reason === 'SMALL_COUNT' && kind === 'count') {
    high = thresholds.smallestCount.value - 1
  }
  if (shareSeen === true) low = Math.max(low, thresholds.smallestBaseOfShare.value)
  if (shareSeen === false) high = Math.min(high, thresholds.smallestBaseOfShare.value - 1)
  return { id, needs, facts: [], low: Math.max(low, known[0]), high: Math.min(high, known[1]) }
}

function toFact({ terms, least, most }: Relation, unknowns: ReadonlyMap<string, Unknown>): Fact {
  const factors = new Map<Unknown, number>()
  for (const { cell, factor } of terms) {
    const unknown = unknowns.get(cell)
    if (!unknown) throw new Error(`A relation names the cell ${cell}, which is not observed: add the cell.`)
    factors.set(unknown, (factors.get(unknown) ?? 0) + factor)
  }
  return { factors, least, most }
}

/** Narrows every cell by these facts and by all facts about cells that become narrower, until nothing changes. */
function narrow(facts: readonly Fact[]): void {
  const waiting = new Set(facts)
  for (const fact of waiting) {
    waiting.delete(fact)
    const sums = sumOf(fact)
    for (const [unknown, factor] of fact.factors) {
      if (tighten(unknown, solveFor(unknown, factor, fact, sums))) for (const other of unknown.facts) waiting.add(other)
    }
  }
}

/** The least and greatest sum of the terms, with infinite terms counted apart, so that one can be taken out again. */
interface Sums {
  readonly low: number
  readonly lowOpen: number
  readonly high: number
  readonly highOpen: number
}

function sumOf({ factors }: Fact): Sums {
  let [low, lowOpen, high, highOpen] = [0, 0, 0, 0]
  for (const [unknown, factor] of factors) {
    const [least, most] = ends(unknown, factor)
    if (Number.isFinite(least)) low += least
    else lowOpen++
    if (Number.isFinite(most)) high += most
    else highOpen++
  }
  return { low, lowOpen, high, highOpen }
}

function ends({ low, high }: Unknown, factor: number): readonly [least: number, most: number] {
  if (factor === 0) return [0, 0]
  return factor > 0 ? [factor * low, factor * high] : [factor * high, factor * low]
}

/** What a fact says of one of its cells when the others are anywhere in their intervals. */
function solveFor(
  unknown: Unknown,
  factor: number,
  { least, most }: Fact,
  sums: Sums,
): readonly [low: number, high: number] {
  const [own, ownMost] = ends(unknown, factor)
  const othersLow =
    sums.lowOpen - Number(!Number.isFinite(own)) > 0
      ? Number.NEGATIVE_INFINITY
      : sums.low - (Number.isFinite(own) ? own : 0)
  const othersHigh =
    sums.highOpen - Number(!Number.isFinite(ownMost)) > 0
      ? Number.POSITIVE_INFINITY
      : sums.high - (Number.isFinite(ownMost) ? ownMost : 0)
  const [a, b] = [(least - othersHigh) / factor, (most - othersLow) / factor]
  return [Math.ceil(Math.min(a, b)), Math.floor(Math.max(a, b))]
}

/**
 * Whether the interval became narrower. A wide one, of an amount in cents, by a thousandth of it at least: bounds that follow from each other would
 * otherwise come closer by a cent at a time.
 */
function tighten(unknown: Unknown, [low, high]: readonly [number, number]): boolean {
  const width = unknown.high - unknown.low
  const least = Number.isFinite(width) ? Math.floor(width / 1000) : 0
  const narrower = low - unknown.low > least || unknown.high - high > least
  unknown.low = Math.max(unknown.low, low)
  unknown.high = Math.min(unknown.high, high)
  if (unknown.low > unknown.high) throw new Error(`What is seen of ${unknown.id} contradicts what is seen of the rest.`)
  return narrower
}

/**
 * Starts from a fact about a secret and adds or subtracts other facts, each time so that the least known other cell
 * cancels and as little as possible stays unknown. Whether that narrowed the secret.
 */
function attack(secret: Unknown, start: Fact, steps: number): boolean {
  let fact = start
  let narrower = false
  const used = new Set([start])
  for (let step = 0; step < steps; step++) {
    const target = leastKnown(fact, secret)
    if (!target) return narrower
    let best: { readonly fact: Fact; readonly doubt: number; readonly by: Fact } | null = null
    for (const by of target.facts) {
      if (used.has(by)) continue
      const combined = cancel(fact, by, target)
      if (!combined?.factors.has(secret)) continue
      const doubt = doubtOf(combined, secret)
      if (!best || doubt < best.doubt) best = { fact: combined, doubt, by }
    }
    if (!best) return narrower
    fact = best.fact
    used.add(best.by)
    const factor = fact.factors.get(secret)
    if (factor) narrower = tighten(secret, solveFor(secret, factor, fact, sumOf(fact))) || narrower
  }
  return narrower
}

function leastKnown({ factors }: Fact, secret: Unknown): Unknown | null {
  let widest = 0
  let found: Unknown | null = null
  for (const [unknown, factor] of factors) {
    const width = Math.abs(factor) * (unknown.high - unknown.low)
    if (unknown === secret || width <= widest) continue
    widest = width
    found = unknown
  }
  return found
}

/** How much stays unknown beside the secret. An open interval weighs more than any closed one. */
function doubtOf({ factors }: Fact, secret: Unknown): number {
  let doubt = 0
  for (const [unknown, factor] of factors) {
    if (unknown === secret) continue
    const width = Math.abs(factor) * (unknown.high - unknown.low)
    doubt += Number.isFinite(width) ? width : 1e15
  }
  return doubt
}

/** The two facts added so that the cell cancels; null when only a fact that points the other way could do that. */
function cancel(a: Fact, b: Fact, cell: Unknown): Fact | null {
  const inA = a.factors.get(cell)
  const inB = b.factors.get(cell)
  if (!inA || !inB) return null
  const [timesA, timesB] = [Math.abs(inB), -Math.sign(inA * inB) * Math.abs(inA)]
  if (timesA > 1000 || Math.abs(timesB) > 1000) return null
  const factors = new Map<Unknown, number>()
  for (const [unknown, factor] of a.factors) factors.set(unknown, timesA * factor)
  for (const [unknown, factor] of b.factors) {
    const sum = (factors.get(unknown) ?? 0) + timesB * factor
    if (sum === 0) factors.delete(unknown)
    else factors.set(unknown, sum)
  }
  const fromB = timesB > 0 ? [timesB * b.least, timesB * b.most] : [timesB * b.most, timesB * b.least]
  return { factors, least: timesA * a.least + (fromB[0] ?? 0), most: timesA * a.most + (fromB[1] ?? 0) }
}

function isSmall(cell: Cell): boolean {
  if (cell.kind === 'count') return cell.value < thresholds.smallestCount.value
  if (cell.kind === 'sum') return cell.base < thresholds.smallestBaseOfAverage.value
  const { byProvider, clients, value } = cell
  const parts = [...byProvider.values()].filter((cents) => cents > 0).sort((one, other) => one - other)
  const [first = 0, second = 0] = parts
  const few = parts.length < thresholds.fewestProviders.value || clients < thresholds.fewestClients.value
  const rest = value - first - second
  const isKnown = rest < (first * thresholds.closestEstimateOfProvider.value) / 100
  return few || isKnown || first > (value * thresholds.largestProviderShare.value) / 100
}

function widthNeeded({ kind, value }: Cell): number {
  const part = kind === 'count' ? 0 : Math.ceil((value * thresholds.widthOfAmount.value) / 100)
  return Math.max(thresholds.smallestWidth.value, part)
}
