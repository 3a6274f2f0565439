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
 * Looks for worlds that agree with everything that a viewer sees and that differ in this cell by the width that protects it. When
 * they are found, no reasoning can narrow the cell further, because each of them could be the truth. It may miss worlds.
 */
export function findWorlds(spot: Spot, { viewer, down, up }: Proof): Attempt {
  const worlds: World[] = []
  const reached = { down, up }
  let stuck: Row | null = null
  for (const side of ['up', 'down'] as const) {
    const direction = side === 'up' ? 1 : -1
    const room = direction > 0 ? spot.high - spot.cell.value : spot.cell.value - spot.low
    let by = Math.min(room, reached[side] + spot.width - reached.down - reached.up)
    while (by > reached[side]) {
      const { world, failed } = buildWorld(spot, direction * by, viewer)
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
 * Moves a cell, then moves others until every sum is within its bounds again: of the shortest row that is out of bounds, the cell that
 * takes away most of what all rows together are out of bounds.
 */
function buildWorld(start: Spot, by: number, viewer: Viewer): { readonly world: World | null; readonly failed: Row | null } {
  const moved = new Set<Spot>()
  const broken = new Set<Row>()
  const move = (spot: Spot, amount: number) => {
    spot.moved += amount
    moved.add(spot)
    for (const { of, factor } of spot.column) {
      of.drift += factor * amount
      if (excessOf(of, of.drift, start, by) === 0) broken.delete(of)
      else broken.add(of)
    }
  }

  if (start.row) broken.add(start.row)
  else move(start, by)
  let failed: Row | null = null
  for (let steps = 0; broken.size > 0 && !failed; steps++) {
    let shortest: Row | null = null
    for (const row of broken) if (!shortest || row.entries.length < shortest.entries.length) shortest = row
    if (!shortest) break
    const remedy = steps < mostSteps ? findRemedy(shortest, start, by, viewer) : null
    if (remedy) move(remedy.spot, remedy.by)
    else failed = shortest
  }
  const world = [...moved].map((spot) => ({ spot, by: spot.moved }))
  for (const spot of moved) {
    spot.moved = 0
    for (const { of } of spot.column) of.drift = 0
  }
  return failed ? { world: null, failed } : { world, failed: null }
}

/** A world that needs more moves than this is given up; another cell is then withheld instead. */
const mostSteps = 48

/** The move within a row that mends most. A cell never moves back, so that mending ends. */
function findRemedy(row: Row, start: Spot, by: number, viewer: Viewer): World[number] | null {
  const excess = excessOf(row, row.drift, start, by)
  let best: World[number] | null = null
  let lowest = 1e-9
  for (const { of: spot, factor } of row.entries) {
    if (spot === start || (viewer !== null && spot.cell.municipality === viewer)) continue
    const direction = excess * factor > 0 ? -1 : 1
    if (spot.moved * direction < 0) continue
    const amount = Math.min(roomOf(spot, direction), Math.ceil(Math.abs(excess / factor)))
    if (amount <= 0) continue
    let change = 0
    for (const { of, factor: times } of spot.column) {
      const after = of.drift + times * direction * amount
      change += Math.abs(excessOf(of, after, start, by)) - Math.abs(excessOf(of, of.drift, start, by))
    }
    if (change >= lowest) continue
    lowest = change
    best = { spot, by: direction * amount }
  }
  return best
}

function roomOf({ cell, moved, low, high }: Spot, direction: 1 | -1): number {
  return direction > 0 ? high - cell.value - moved : cell.value + moved - low
}

/** How far a row that drifts is out of bounds, with its sign; the total that is looked at has to drift by exactly `by`. */
function excessOf({ total, down, up }: Row, drift: number, start: Spot, by: number): number {
  if (total === start) return drift - by
  const most = total ? total.high - total.cell.value : up
  if (drift > most) return drift - most
  const least = total ? total.low - total.cell.value : down
  return drift < least ? drift - least : 0
}
