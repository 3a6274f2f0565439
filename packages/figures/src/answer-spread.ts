import { toAverage } from '@regiograaf/disclosure'
import {
  type FigureContext,
  type FigureQuestion,
  type KnownFigure,
  nameOf,
  readFigure,
  toDimensions,
} from './answer.ts'
import { total } from './cube-counts.ts'
import type { CubeFigure } from './cube-figure.ts'
import type { FigureDefinition } from './definitions.ts'
import { meanOf, medianOf } from './distribution.ts'
import { type Answerable, toFigure } from './figure.ts'
import { type PublishedCell, type PublishedPlace, toKey } from './publication.ts'
import { toDistributions } from './spread.ts'

/** What is said of a spread, as a dimension beside those of its breakdown, so that a table keeps the three apart. */
const statistics = { COUNT: 'Aantal', MEAN: 'Gemiddelde', MEDIAN: 'Mediaan' } as const

/** The definitions of what is said of a spread beside its count. */
interface SpreadDefinitions {
  readonly mean: FigureDefinition
  readonly median: FigureDefinition
}

/**
 * The answer to a question for a figure whose counts are spread over numbers: of each period and member the count, the mean and the median,
 * in this order. Of the own municipality all three are exact; of a region the mean is divided from what is published, the median is published
 * rounded, and of another municipality there is only the count.
 */
export async function answerSpread<By extends string>(
  figure: CubeFigure<By>,
  { mean, median }: SpreadDefinitions,
  { by, ...question }: Omit<FigureQuestion<By>, 'by'> & { readonly by?: By | null | undefined },
  context: FigureContext,
) {
  const breakdown = by ?? null
  const known = await readFigure(figure, { ...question, breakdowns: breakdown === null ? [] : [breakdown] }, context)
  const spread = await readSpread(known, context)
  const members = breakdown === null ? [''] : known.membersOf(breakdown)
  return known.periods.flatMap((period) =>
    members.flatMap((member) => {
      const at = { period, municipality: known.municipalityCode ?? '', breakdown: nameOf(figure, breakdown), member }
      const count = known.answerAt(at)
      const facts = known.factsOf(at)
      const told = (statistic: keyof typeof statistics) => [
        ...toDimensions(figure, breakdown, member),
        { name: 'STATISTIC', code: statistic, label: statistics[statistic] },
      ]
      return [
        toFigure({
          ...facts,
          dimensions: told('COUNT'),
          answer: count,
          whole: breakdown === null ? undefined : known.answerAt({ ...at, breakdown: total, member: '' }),
        }),
        toFigure({ ...facts, definition: mean, dimensions: told('MEAN'), answer: spread.meanAt(at, count) }),
        toFigure({ ...facts, definition: median, dimensions: told('MEDIAN'), answer: spread.medianAt(at, count) }),
      ]
    }),
  )
}

async function readSpread<By extends string>(
  { part, reach: { ofRegion }, municipalityCode }: KnownFigure<By>,
  { loaders: { figures } }: FigureContext,
) {
  const { spreads, sums, medians } = await figures.findSpread(part, { ofOwn: ofRegion === null, ofRegion })
  const distributions = toDistributions(spreads.map((row) => ({ ...row, municipality: municipalityCode ?? '' })))
  const ownAt = (place: PublishedPlace) => distributions.get(toKey(place)) ?? new Map<number, number>()
  const [sumAt, publishedMedianAt] = [readCells(sums), readCells(medians)]
  const exact = (value: number | null): Answerable =>
    value === null ? { reason: 'SMALL_BASE' } : { value, precision: 'EXACT' }
  return {
    meanAt: (place: PublishedPlace, count: Answerable): Answerable => {
      if ('reason' in count) return count
      if (count.precision === 'EXACT') return exact(meanOf(ownAt(place)))
      const sum = sumAt(place)
      if ('reason' in sum) return sum
      const mean = toAverage({ kind: 'rounded', value: sum.value }, { kind: 'rounded', value: count.value })
      return mean.kind === 'withheld' ? { reason: mean.reason } : { value: mean.value, precision: 'ROUNDED' }
    },
    medianAt: (place: PublishedPlace, count: Answerable): Answerable => {
      if ('reason' in count) return count
      return count.precision === 'EXACT' ? exact(medianOf(ownAt(place))) : publishedMedianAt(place)
    },
  }
}

/** What cells of a publication say of a place. */
function readCells(cells: readonly PublishedCell[]): (place: PublishedPlace) => Answerable {
  const published = new Map(cells.map((cell) => [toKey(cell), cell]))
  return (place) => {
    const cell = published.get(toKey(place))
    if (cell?.value != null) return { value: cell.value, precision: 'ROUNDED' }
    return { reason: cell?.reason ?? 'NOT_PUBLISHED' }
  }
}
