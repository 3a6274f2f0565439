import type { Proof, Row, Spot } from './spots.ts'
import type { Viewer } from './table.ts'

/** How far a possible world moves free cells from the truth; everything else follows. */
export type World = readonly { readonly spot: Spot; readonly by: number }[]

/** The worlds that were found for a cell, and the row on which it failed; null when the worlds are far enough apart. */
export interface Attempt {
  readonly worlds: readonly World[]
  readonly stuck: Row | null
}

/**
 * Looks for worlds that agree with everything that is published and with the true figures of the municipalities that are `known`, and
 * that differ in this cell by the width that protects it, counting what is proved already. When they are found, no reasoning can narrow the cell further, because each of them could be the truth. It may miss worlds.
 */
export function findWorlds(spot: Spot, { down, up }: Proof, known: ReadonlySet<Viewer>): Attempt {
  const worlds: World[] = []
  const reached = { down, up }
  let stuck: Row | null = null
  for (const side of ['up', 'down'] as const) {
    const direction = side === 'up' ? 1 : -1
    const room = direction > 0 ? spot.high - spot.cell.value : spot.cell.value - spot.low
    let by = Math.min(room, reached[side] + spot.width - reached.down - reached.up)
    while (by > reached[side]) {
      const { world, failed } = buildWorld(spot, direction * by, known)
      if (world) {
        worlds.push(world)
        reached[side] = by
        break
      }
      stuck ??= failed
      by = by > 10 ? Math.floor(by / 2) : by - 1
    }
  }
  return { worlds, stuck: reached.down + reached.up < spot.width ? stuck : null }
}

/** Notes how far a world moves each cell, for every viewer whose own cells it leaves alone. */
export function noteWorld(world: World): void {
  const touched = new Set(world.map(({ spot }) => spot.cell.municipality))
  touched.delete(null)
  const totals = new Map<Spot, number>()
  for (const { spot, by } of world) {
    note(spot, by, touched)
    for (const { of, factor } of spot.column) {
      if (of.total && of.total.width > 0) totals.set(of.total, (totals.get(of.total) ?? 0) + factor * by)
    }
  }
  for (const [total, by] of totals) note(total, by, touched)
}

function note({ proofs }: Spot, by: number, touched: ReadonlySet<Viewer>): void {
  for (const proof of proofs) {
    if (touched.has(proof.viewer)) continue
    if (by > proof.up) proof.up = by
    if (-by > proof.down) proof.down = -by
  }
}

/**
 * Moves a cell, then moves others until every sum is within its bounds again: of the first row that is out of bounds, the cell that
 * takes away most of what all rows together are out of bounds.
 */
function buildWorld(start: Spot, by: number, known: ReadonlySet<Viewer>): Outcome {
  const outcome = mend(start, by, known, byLength)
  return outcome.world ? outcome : mend(start, by, known, byRoom)
}

const byLength = (a: Row, b: Row) => a.entries.length - b.entries.length

/** Where sums hang together exactly, as those of two breakdowns of one total do, what has no room has to be mended first. */
const byRoom = (a: Row, b: Row) => a.up - a.down - (b.up - b.down) || byLength(a, b)

function mend(start: Spot, by: number, known: ReadonlySet<Viewer>, compare: (a: Row, b: Row) => number): Outcome {
  const moved = new Set<Spot>()
  const broken = new Set<Row>()
  const move = (spot: Spot, amount: number) => {
    spot.moved += amount
    moved.add(spot)
    for (const { of: row, factor } of spot.column) {
      row.drift += factor * amount
      row.excess = beyond(row, row.drift)
      if (row.excess === 0) broken.delete(row)
      else broken.add(row)
    }
  }
  const { row } = start
  const bounds = row && { down: row.down, up: row.up }
  if (row) {
    // A total does not move by itself: what it follows from must make it drift by exactly this much.
    row.down = row.up = by
    row.excess = Math.abs(by)
    broken.add(row)
  } else move(start, by)

  let failed: Row | null = null
  for (let steps = 0; broken.size > 0 && !failed; steps++) {
    const first = [...broken].reduce((a, b) => (compare(b, a) < 0 ? b : a))
    const remedy = steps < mostSteps ? findRemedy(first, start, known) : null
    if (remedy) move(remedy.spot, remedy.by)
    else failed = first
  }

  const world = [...moved].map((spot) => ({ spot, by: spot.moved }))
  for (const spot of moved) {
    spot.moved = 0
    for (const { of } of spot.column) of.drift = of.excess = 0
  }
  if (row && bounds) Object.assign(row, bounds, { drift: 0, excess: 0 })
  return failed ? { world: null, failed } : { world, failed: null }
}

type Outcome = { readonly world: World; readonly failed: null } | { readonly world: null; readonly failed: Row }

/** Of a long row no more cells than this are weighed when one of them mends something. */
const enoughWeighed = 60

/** A world that needs more moves than this is given up; another cell is then withheld instead. */
const mostSteps = 48

/** The move within a row that mends most for its size, or breaks least. A cell never moves back, so that mending ends. */
function findRemedy(row: Row, start: Spot, known: ReadonlySet<Viewer>): World[number] | null {
  const over = row.drift > row.up
  let best: World[number] | null = null
  let weighed = 0
  let lowest = Number.POSITIVE_INFINITY
  for (const { of: spot, factor } of row.entries) {
    const direction = over === factor > 0 ? -1 : 1
    if (spot === start || spot.moved * direction < 0) continue
    const asked = Math.ceil(row.excess / Math.abs(factor))
    const most = Math.min(roomOf(spot, direction), asked)
    if (most <= 0 || (spot.cell.municipality !== null && known.has(spot.cell.municipality))) continue
    if (++weighed > enoughWeighed && lowest < 0) break
    // One person can fit where several do not; with cents it would take a step for each of them.
    for (const amount of most > 1 && spot.cell.kind !== 'money' ? [most, 1] : [most]) {
      const cost = costOf(spot, direction * amount) / amount
      if (cost < lowest) {
        lowest = cost
        best = { spot, by: direction * amount }
      }
      if (cost <= -1) break
    }
  }
  return best
}

/** How much more all rows together are out of bounds when a cell moves. */
function costOf(spot: Spot, by: number): number {
  let cost = 0
  for (const { of: row, factor } of spot.column) cost += beyond(row, row.drift + factor * by) - row.excess
  return cost
}

function roomOf({ cell, moved, low, high }: Spot, direction: 1 | -1): number {
  return direction > 0 ? high - cell.value - moved : cell.value + moved - low
}

function beyond({ down, up }: Row, drift: number): number {
  if (drift > up) return drift - up
  return drift < down ? down - drift : 0
}
