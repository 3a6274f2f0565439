/** Whose figures are exact to the viewer: a municipality code, or null for who has no municipality of its own (region, public). */
export type Viewer = string | null

interface AnyCell {
  /** Says what the cell counts, and where: the same cell in two tables has the same id, and only then. */
  readonly id: string
  /** The true value: persons or events, cents, or the unit of the sum. A whole number. */
  readonly value: number
  /** The municipality that may see the true value; null for a figure of the region. */
  readonly municipality: string | null
  /** False for what is published nowhere but can be computed by who sees the rest, such as a remainder. */
  readonly published: boolean
}

/** A number of persons or events, zero or more. */
export interface CountCell extends AnyCell {
  readonly kind: 'count'
  /** True when a share over it is published: that it is there tells on which side of the smallest base it is. */
  readonly baseOfShare?: boolean
}

/** An amount in cents, zero or more, with what the money rules ask about it. */
export interface MoneyCell extends AnyCell {
  readonly kind: 'money'
  /** The cents of each provider, zero or more, which add up to the value. */
  readonly byProvider: ReadonlyMap<string, number>
  readonly clients: number
}

/** The sum that an average is made of, zero or more (days, points), and over how many persons. */
export interface SumCell extends AnyCell {
  readonly kind: 'sum'
  readonly base: number
}

export type Cell = CountCell | MoneyCell | SumCell

/** What everybody knows of cells together: the sum of `factor` times value lies from `least` to `most`. */
export interface Relation {
  readonly terms: readonly { readonly cell: string; readonly factor: number }[]
  readonly least: number
  readonly most: number
}

/**
 * Everything that is published of one subject, in all breakdowns and through all doors, with what everybody knows about how the
 * cells hang together. Disclosure control is done on this whole; what one question asks is picked out afterwards.
 */
export interface Table {
  readonly cells: readonly Cell[]
  readonly relations: readonly Relation[]
}

/** The parts add up to the whole: municipalities of a region, months of a flow, exclusive categories. */
export function addsUp(whole: string, parts: readonly string[]): Relation {
  return { terms: [...parts.map((cell) => ({ cell, factor: 1 })), { cell: whole, factor: -1 }], least: 0, most: 0 }
}

/**
 * The whole is at least each part and at most their sum: distinct clients over categories or months, where one client may be
 * in several parts.
 */
export function covers(whole: string, parts: readonly string[]): readonly Relation[] {
  return [
    { ...addsUp(whole, parts), most: Number.POSITIVE_INFINITY },
    ...parts.map((part) => ({ ...addsUp(whole, [part]), least: Number.NEGATIVE_INFINITY })),
  ]
}

/** Begin plus inflow is end plus outflow, for the stocks and flows of one period. */
export function balances({
  begin,
  inflow,
  outflow,
  end,
}: Record<'begin' | 'inflow' | 'outflow' | 'end', string>): Relation {
  return {
    terms: [
      { cell: begin, factor: 1 },
      { cell: inflow, factor: 1 },
      { cell: outflow, factor: -1 },
      { cell: end, factor: -1 },
    ],
    least: 0,
    most: 0,
  }
}

/**
 * A part of a base that is published too (the numerator of a share): gives the remainder as a cell that is published nowhere,
 * so that it is protected like any other count.
 */
export function withRemainder(part: CountCell, base: CountCell): Table {
  const remainder: CountCell = {
    kind: 'count',
    id: `${base.id} - ${part.id}`,
    value: base.value - part.value,
    municipality: base.municipality,
    published: false,
  }
  return {
    cells: [part, { ...base, baseOfShare: true }, remainder],
    relations: [addsUp(base.id, [part.id, remainder.id])],
  }
}

/**
 * How a breakdown adds up over one dimension: `sum` when the parts add up to the total, `cover` when one client can be in several parts,
 * `none` when there is no total (stocks in successive months).
 */
export type Additivity = 'sum' | 'cover' | 'none'

export interface Dimension {
  readonly name: string
  readonly members: readonly string[]
  readonly adds: Additivity
}

/** Where a cell stands: the member of each dimension; a dimension that is absent is its total. */
export type Place = Readonly<Record<string, string>>

/** The dimension whose members own their figures. */
export const municipality = 'municipality'

/** What is known of one cell before it is one. */
export type Content =
  | Pick<CountCell, 'kind' | 'value' | 'baseOfShare'>
  | Pick<MoneyCell, 'kind' | 'value' | 'byProvider' | 'clients'>
  | Pick<SumCell, 'kind' | 'value' | 'base'>

export interface Breakdown {
  /** Id of the figure: cells of two breakdowns of one figure at the same place are the same cell. */
  readonly figure: string
  readonly dimensions: readonly Dimension[]
  /** The true content at a place, totals included: a total is asked, never added up from parts. */
  readonly at: (place: Place) => Content
  /** Which places are published; all when left out. What is not published still ties what is to what a municipality knows of itself. */
  readonly publishes?: (place: Place) => boolean
}

/** The id of the cell of a figure at a place, the same in each breakdown and whatever the order of its dimensions. */
export function cellId(figure: string, place: Place): string {
  const at = Object.keys(place)
    .sort()
    .map((name) => `${name}=${place[name]}`)
  return [figure, ...at].join(' ')
}

/** The table of a breakdown: a cell for each combination of members and totals, a relation for each row that has a total. */
export function toTable({ figure, dimensions, at, publishes = () => true }: Breakdown): Table {
  let places: readonly Place[] = [{}]
  for (const { name, members, adds } of dimensions) {
    const choices = [...members.map((member) => ({ [name]: member })), ...(adds === 'none' ? [] : [{}])]
    places = places.flatMap((place) => choices.map((choice) => ({ ...place, ...choice })))
  }
  const cells = places.map(
    (place): Cell => ({
      ...at(place),
      id: cellId(figure, place),
      municipality: place[municipality] ?? null,
      published: publishes(place),
    }),
  )
  const relations = dimensions.flatMap(({ name, members, adds }) => {
    if (adds === 'none') return []
    return places
      .filter((place) => !(name in place))
      .flatMap((place) => {
        const whole = cellId(figure, place)
        const parts = members.map((member) => cellId(figure, { ...place, [name]: member }))
        return adds === 'sum' ? [addsUp(whole, parts)] : covers(whole, parts)
      })
  })
  return { cells, relations }
}

/** One table of several that share cells. Throws when two of them give the same cell another value: then one is wrong. */
export function joinTables(tables: readonly Table[]): Table {
  const cells = new Map<string, Cell>()
  for (const cell of tables.flatMap((table) => table.cells)) {
    const known = cells.get(cell.id)
    if (known && (known.value !== cell.value || known.kind !== cell.kind)) {
      throw new Error(`Two breakdowns give another value for ${cell.id}: correct the one that counts differently.`)
    }
    cells.set(cell.id, known ? { ...known, ...cell, published: known.published || cell.published } : cell)
  }
  return { cells: [...cells.values()], relations: tables.flatMap((table) => table.relations) }
}
