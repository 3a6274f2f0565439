import { findWorlds, noteWorld } from './possible-worlds.ts'
import { layOut, type Proof, type Row, type Spot, setReason } from './spots.ts'
import type { Cell, Table, Viewer } from './table.ts'
import { type ShownValue, toShown, type WithholdingReason } from './value.ts'

/** The cells of a table that are withheld, by id, each with its reason. The same for every viewer and every door. */
export type Withheld = ReadonlyMap<string, WithholdingReason>

/**
 * Decides which cells of a table are withheld: those that the rules per figure name, and others where a viewer, who sees all that is
 * published and the true figures of one municipality, could otherwise narrow a withheld cell too far. The same table gives
 * the same answer, whatever its order. What was withheld `before` stays withheld, now for others if not for itself. Throws when the true figures contradict
 * a relation, and when a cell cannot be protected. The only municipality of a table knows all of it: nothing can be protected against it.
 */
export function withhold(table: Table, before: Withheld = new Map()): Withheld {
  const municipalities = new Set(table.cells.map((cell) => cell.municipality)).add(null)
  const isAlone = municipalities.size === 2
  return withholdFrom(isAlone ? [null] : [...municipalities].sort(), table, before)
}

/** The value of a cell as a viewer may see it: exact when it is the viewer's own, or else rounded or withheld. */
export function showTo(viewer: Viewer, cell: Cell, withheld: Withheld): ShownValue {
  if (viewer !== null && viewer === cell.municipality) return { kind: 'exact', value: cell.value }
  return toShown(cell, withheld.get(cell.id) ?? null)
}

/** As `withhold`, against these viewers only: for tests, which show what the other viewers would find then. */
export function withholdFrom(viewers: readonly Viewer[], table: Table, before: Withheld): Withheld {
  const spots = layOut(table, viewers)
  protectAll(spots.filter(({ width }) => width > 0))
  // What was withheld before comes after: a proof stays good when more is withheld, so that asking again changes nothing.
  const added = spots.filter(({ cell, reason }) => cell.published && !reason && before.has(cell.id))
  for (const spot of added) setReason(spot, 'COMPLEMENTARY')
  protectAll(added)
  return new Map(spots.flatMap(({ cell, reason }) => (reason ? [[cell.id, reason]] : [])))
}

/** Makes cells safe against every viewer, and those that are withheld for it. */
function protectAll(cells: readonly Spot[]): void {
  const unsafe = [...cells]
  for (const spot of unsafe) {
    proveTogether(spot)
    for (const proof of spot.proofs) protect(spot, proof, unsafe)
  }
}

/** Looks for worlds that serve many viewers at once: one that leaves alone what the viewers know for whom nothing is proved yet. */
function proveTogether(spot: Spot): void {
  let known = new Set<Viewer>()
  for (let open = spot.proofs.length, before = Number.POSITIVE_INFINITY; open > 0 && open < before; ) {
    const proof = spot.proofs.find(({ down, up }) => down + up < spot.width)
    if (!proof) return
    for (const world of findWorlds(spot, proof, known).worlds) noteWorld(world)
    const left = spot.proofs.filter(({ down, up }) => down + up < spot.width)
    known = new Set(left.map(({ viewer }) => viewer))
    before = open
    open = left.length
  }
}

/** Withholds cells beside this one until a viewer cannot narrow it too far. What is withheld is itself made safe in its turn. */
function protect(spot: Spot, proof: Proof, unsafe: Spot[]): void {
  while (proof.down + proof.up < spot.width) {
    const { worlds, stuck } = findWorlds(spot, proof, new Set([proof.viewer]))
    for (const world of worlds) noteWorld(world)
    if (!stuck) continue
    const complement = chooseComplement(spot, proof, stuck)
    if (!complement) {
      throw new Error(`${spot.cell.id} cannot be protected in this table: leave out the breakdown that gives it away.`)
    }
    const wasShown = complement.reason === null
    setReason(complement, 'COMPLEMENTARY')
    if (wasShown) unsafe.push(complement)
  }
}

/**
 * The cell to withhold beside this one: of the row where possible worlds ran out, the smallest cell that makes this one safe, or else
 * its total. When none is enough by itself, the smallest, and the search goes on. Only when everything is withheld, a
 * small count no longer says that it is small, nor an amount that one provider has most of it: a viewer with nearly all of a total would know
 * the rest.
 */
function chooseComplement(spot: Spot, proof: Proof, stuck: Row): Spot | null {
  for (const rows of [[stuck], rowsAround(spot)]) {
    const { shown, small } = listCandidates(rows, proof)
    const few = [...shown.slice(0, 6), ...shown.filter(({ row }) => row).slice(0, 2), ...small.slice(0, 6)]
    const choice = few.find((candidate) => isEnough(candidate, spot, proof)) ?? shown[0] ?? small[0]
    if (choice) return choice
  }
  return null
}

function listCandidates(rows: Iterable<Row>, { viewer }: Proof) {
  const found = new Set<Spot>()
  for (const { entries, total } of rows) {
    for (const { of } of entries) found.add(of)
    if (total) found.add(total)
  }
  const candidates = [...found]
    .filter(({ cell }) => cell.published && (viewer === null || cell.municipality !== viewer))
    .sort((a, b) => rank(a) - rank(b) || a.cell.value - b.cell.value || a.place - b.place)
  return {
    shown: candidates.filter(({ reason }) => reason === null),
    small: candidates.filter(({ reason }) => reason === 'SMALL_COUNT' || reason === 'DOMINANT_PROVIDER'),
  }
}

/** Free cells before totals, and totals of little before totals of much. */
function rank({ row }: Spot): number {
  return row?.entries.length ?? 0
}

/** All rows that hang together with a cell. */
function rowsAround(spot: Spot): ReadonlySet<Row> {
  const rows = new Set(spot.row ? [spot.row] : [])
  const seen = new Set([spot, ...(spot.row?.entries.map(({ of }) => of) ?? [])])
  for (const { column } of seen) {
    for (const { of: row } of column) {
      rows.add(row)
      for (const entry of row.entries) seen.add(entry.of)
    }
  }
  return rows
}

function isEnough(candidate: Spot, spot: Spot, proof: Proof): boolean {
  const { reason } = candidate
  setReason(candidate, 'COMPLEMENTARY')
  const enough = findWorlds(spot, proof, new Set([proof.viewer])).stuck === null
  setReason(candidate, reason)
  return enough
}
