import {
  addsUp,
  cellId,
  type Dimension,
  joinTables,
  municipality as ofMunicipality,
  type Place,
  type Relation,
  showTo,
  type Table,
  toTable,
  type Withheld,
  type WithholdingReason,
  withhold,
} from '@regiograaf/disclosure'
import { total } from './cube-counts.ts'

/** A dimension, and the coarser one of which its members are parts. */
interface PublishedDimension extends Dimension {
  readonly within?: string | undefined
}

/** One way in which a figure is published beside its total. */
export interface PublishedBreakdown {
  /** The dimensions by which it is broken down; each of several is a breakdown by itself as well. */
  readonly of: readonly PublishedDimension[]
  /** Whether it is published of each municipality, or of the region alone: not every breakdown can be carried so far. */
  readonly byMunicipality: boolean
}

/** A figure of a region that is about to be published: all of it at once, because what one question shows another must not give away. */
export interface Subject {
  readonly figure: string
  /** The first days of periods that do not add up. */
  readonly periods: readonly string[]
  /** Those that delivered. */
  readonly municipalities: readonly string[]
  readonly breakdowns: readonly PublishedBreakdown[]
  /** Whether nothing is published of each municipality, the total neither. */
  readonly isOfRegion: boolean
  /** The exact count of a municipality. */
  readonly countAt: (place: PublishedPlace) => number
  /** What the persons or events of a municipality come to together, when averages are published and not counts. */
  readonly sumAt?: (place: PublishedPlace) => number
}

/** Where a figure stands: municipality empty for the region, breakdown and member as in cubes. */
export interface PublishedPlace {
  readonly period: string
  readonly municipality: string
  readonly breakdown: string
  readonly member: string
}

/** A place as a key, with its period and without. */
export const toKey = (place: PublishedPlace) => `${toPlaceKey(place)} ${place.period}`
export const toPlaceKey = ({ municipality, breakdown, member }: Omit<PublishedPlace, 'period'>) =>
  `${municipality} ${breakdown} ${member}`

/** A figure as everybody may see it: a rounded value, or withheld for a reason; never both and never neither. */
export interface PublishedCell extends PublishedPlace {
  readonly value: number | null
  readonly reason: WithholdingReason | null
}

/** The exact figures of a region with everything that ties them together, as disclosure control reads them. */
export function toDisclosureTable(subject: Subject): Table {
  const { figure, periods, municipalities, breakdowns, isOfRegion, countAt, sumAt } = subject
  const toCell = (names: readonly string[]) => (place: Place) => {
    const present = names.filter((name) => name in place)
    const part = {
      period: place.period ?? '',
      breakdown: present.join('/') || total,
      member: present.map((name) => place[name]).join('/'),
    }
    const codes = place[ofMunicipality] === undefined ? municipalities : [place[ofMunicipality]]
    const add = (valueAt: (place: PublishedPlace) => number) =>
      codes.reduce((sum, municipality) => sum + valueAt({ ...part, municipality }), 0)
    const count = add(countAt)
    return sumAt === undefined
      ? ({ kind: 'count', value: count } as const)
      : ({ kind: 'sum', value: add(sumAt), base: count } as const)
  }
  const shared = [
    { name: 'period', members: periods, adds: 'none' },
    { name: ofMunicipality, members: municipalities, adds: 'sum' },
  ] as const
  const ofRegionAlone = (place: Place) => !(ofMunicipality in place)
  const totals = toTable({
    figure,
    dimensions: shared,
    at: toCell([]),
    publishes: isOfRegion ? ofRegionAlone : () => true,
  })
  const tables = breakdowns.map(({ of, byMunicipality }) => {
    const names = of.map(({ name }) => name)
    return toTable({
      figure,
      dimensions: [...shared, ...of],
      at: toCell(names),
      // A municipality knows its own exact figures also where only the region's are published.
      publishes: (place) => names.every((name) => name in place) && (byMunicipality || ofRegionAlone(place)),
    })
  })
  const places = periods.flatMap((period) => [
    { period },
    ...municipalities.map((code) => ({ period, [ofMunicipality]: code })),
  ])
  const nested = breakdowns.flatMap(({ of }) =>
    of.length === 1 ? of.flatMap((part) => tieParts(figure, part, places)) : [],
  )
  return joinTables([totals, ...tables, { cells: [], relations: nested }])
}

/** What whoever adds up the parts of a coarser dimension knows: at each place they come to the whole. */
function tieParts(
  figure: string,
  { name, members, within }: PublishedDimension,
  places: readonly Place[],
): readonly Relation[] {
  if (within === undefined) return []
  const parts = [...Map.groupBy(members, (member) => member.slice(0, member.indexOf('-')))]
  return places.flatMap((place) =>
    parts.map(([whole, own]) =>
      addsUp(
        cellId(figure, { ...place, [within]: whole }),
        own.map((member) => cellId(figure, { ...place, [name]: member })),
      ),
    ),
  )
}

/** The id of the cell of a figure in its disclosure table. */
export function toCellId(figure: string, { period, municipality, breakdown, member }: PublishedPlace): string {
  const members = member.split('/')
  return cellId(figure, {
    period,
    ...(municipality !== '' && { [ofMunicipality]: municipality }),
    ...(breakdown !== total &&
      Object.fromEntries(breakdown.split('/').map((name, index) => [name, members[index] ?? '']))),
  })
}

/**
 * Everything that may be shown of a subject, safe together for every reader, who may know the exact figures of one
 * municipality. What was withheld in the publication `before` stays withheld, so that two publications give nothing away either.
 */
export function publish(subject: Subject, before: readonly PublishedCell[] = []): readonly PublishedCell[] {
  const { figure, periods, municipalities, breakdowns } = subject
  const table = toDisclosureTable(subject)
  const known: Withheld = new Map(
    before.flatMap((cell) => (cell.reason === null ? [] : [[toCellId(figure, cell), cell.reason]])),
  )
  const withheld = withhold(table, known)
  const cells = new Map(table.cells.map((cell) => [cell.id, cell]))
  const places = periods.flatMap((period) =>
    ['', ...municipalities].flatMap((municipality): readonly PublishedPlace[] => [
      { period, municipality, breakdown: total, member: '' },
      ...breakdowns.flatMap(({ of }) =>
        combine(of).map((member) => ({
          period,
          municipality,
          breakdown: of.map(({ name }) => name).join('/'),
          member,
        })),
      ),
    ]),
  )
  return places.flatMap((place): readonly PublishedCell[] => {
    const cell = cells.get(toCellId(figure, place))
    if (!cell?.published) return []
    const shown = showTo(null, cell, withheld)
    return shown.kind === 'withheld'
      ? [{ ...place, value: null, reason: shown.reason }]
      : [{ ...place, value: shown.value, reason: null }]
  })
}

/** The members of several dimensions together, as they are written in cubes. */
export function combine(dimensions: readonly Pick<Dimension, 'members'>[]): readonly string[] {
  const [first, ...rest] = dimensions
  if (!first) return []
  if (rest.length === 0) return first.members
  return first.members.flatMap((member) => combine(rest).map((others) => `${member}/${others}`))
}
