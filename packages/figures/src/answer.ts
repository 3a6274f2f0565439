import type { Identity } from '@regiograaf/identity'
import { findCode, findMunicipality, membersOf } from '@regiograaf/reference-data'
import { graphError, today } from '@regiograaf/subgraph-kit'
import { total } from './cube-counts.ts'
import { type CubeFigure, messageSource } from './cube-figure.ts'
import type { CubePart } from './data/cube.queries.ts'
import type { FigureReach } from './data/figure.queries.ts'
import { type Answerable, type FigureSource, toFigure } from './figure.ts'
import type { FigureLoaders } from './loaders.ts'
import { lastDayOf, periodsBetween } from './period.ts'
import { combine, type PublishedPlace, toKey, toPlaceKey } from './publication.ts'
import { type FigureScopeInput, ownMunicipalityOf, readScope } from './scope.ts'
import { toValues } from './values.ts'

const mostPeriods = 24

/** The arguments of a field that answers a figure. */
export interface FigureQuestion<By extends string> {
  readonly scope: FigureScopeInput
  readonly from: string
  readonly to: string
  readonly by?: By | 'MUNICIPALITY' | null | undefined
}

/** What of the context of a request it takes to answer. */
export interface FigureContext {
  readonly identity: Identity
  readonly loaders: { readonly figures: FigureLoaders }
}

/**
 * The answer to a question for a figure, by period and then by member of the breakdown: of the caller's own municipality from its exact
 * cube, of all others what is published. The same question has the same answer for everybody else, whatever else is asked.
 */
export async function answerFigure<By extends string>(
  figure: CubeFigure<By>,
  { by, ...question }: FigureQuestion<By>,
  context: FigureContext,
) {
  const isByMunicipality = by === 'MUNICIPALITY'
  const breakdown = by == null || isByMunicipality ? null : (by as By)
  const known = await readFigure(figure, { ...question, breakdowns: breakdown === null ? [] : [breakdown] }, context)
  if (isByMunicipality && known.municipalityCode !== null) {
    throw graphError('BAD_USER_INPUT', 'A municipality has no breakdown by municipality; ask it of the region.')
  }
  const places = isByMunicipality ? known.members : [known.municipalityCode]
  const members = breakdown === null ? [''] : known.membersOf(breakdown)
  return known.periods.flatMap((period) =>
    places.flatMap((municipality) =>
      members.map((member) => {
        const at = { period, municipality: municipality ?? '' }
        return toFigure({
          ...known.factsOf(at),
          dimensions: isByMunicipality
            ? [{ name: 'MUNICIPALITY', code: at.municipality, label: findMunicipality(at.municipality)?.name ?? null }]
            : toDimensions(figure, breakdown, member),
          answer: known.answerAt({ ...at, breakdown: nameOf(figure, breakdown), member }),
          // Amounts are rounded otherwise than counts: whoever divides finds a share, and nobody is told one.
          whole: figure.isMoney
            ? undefined
            : isByMunicipality
              ? known.answerAt({ period, municipality: '', breakdown: total, member: '' })
              : breakdown === null
                ? undefined
                : known.answerAt({ ...at, breakdown: total, member: '' }),
        })
      }),
    ),
  )
}

/** What may be known of a figure in a question: its numbers, and what is said with each of them. */
export interface KnownFigure<By extends string> {
  readonly regionId: string
  readonly municipalityCode: string | null
  /** The municipalities of the region. */
  readonly members: readonly string[]
  readonly periods: readonly string[]
  /** What was read, and whose. */
  readonly part: CubePart
  readonly reach: FigureReach
  /** The members of a breakdown, as they are written in cubes. */
  membersOf(by: By): readonly string[]
  /** The number at a place of the scope that was asked. */
  answerAt(place: PublishedPlace): Answerable
  factsOf(
    place: Pick<PublishedPlace, 'period' | 'municipality'>,
  ): Pick<
    Parameters<typeof toFigure>[0],
    'definition' | 'regionId' | 'municipalityCode' | 'from' | 'period' | 'asOf' | 'sources'
  >
}

/** Reads what this caller may know of a figure in some breakdowns and in total. Throws BAD_USER_INPUT for what cannot be asked. */
export async function readFigure<By extends string>(
  figure: CubeFigure<By>,
  { scope, from, to, breakdowns }: Omit<FigureQuestion<By>, 'by'> & { readonly breakdowns: readonly By[] },
  { identity, loaders: { figures: loaders } }: FigureContext,
): Promise<KnownFigure<By>> {
  const { definition, period } = figure
  const day = today()
  const { regionId, municipalityCode } = readScope(scope, day)
  const members = membersOf(regionId, day)
  const code = ownMunicipalityOf(identity, day)
  const own = code !== null && members.includes(code) ? code : null
  const periods = periodsBetween(period, from, to, mostPeriods + 1)
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined || periods.length > mostPeriods) {
    throw graphError('BAD_USER_INPUT', `Give a first and a last day, of at most ${mostPeriods} periods.`)
  }
  const ofRegion = breakdowns.filter((by) => figure.breakdowns[by].publishedOf === 'REGION')
  if (ofRegion.length > 0 && municipalityCode !== null && municipalityCode !== own) {
    throw graphError('BAD_USER_INPUT', 'This is published of the region only; ask another breakdown.')
  }
  const part = {
    definition,
    period,
    breakdowns: [total, ...breakdowns.map((by) => nameOf(figure, by))],
    from: first,
    to: lastDayOf(period, last),
  }
  const reach = {
    ofOwn: own !== null && (municipalityCode === null || municipalityCode === own),
    ofRegion: municipalityCode !== null && municipalityCode === own ? null : regionId,
  }
  const { rows, delivered, publication, cells } = await loaders.findFigure(part, reach)
  const toOwn = ({ breakdown, member }: Pick<PublishedPlace, 'breakdown' | 'member'>) =>
    toPlaceKey({ municipality: own ?? '', breakdown, member })
  const exact = toValues(
    definition.kind,
    periods,
    rows.map((row) => ({ ...row, key: toOwn(row) })),
  )
  const published = new Map(cells.map((cell) => [toKey(cell), cell]))
  const isOfFigure = ({ source }: { readonly source: string }) => source === (figure.source ?? messageSource)
  const exactUntil =
    delivered
      .filter(isOfFigure)
      .map(({ deliveredUntil }) => deliveredUntil)
      .sort()
      .at(-1) ?? null
  // A published figure is made of what was delivered by then, also by the caller's own municipality.
  const sources = members.map((code): FigureSource => {
    const source = publication?.sources.find((found) => found.municipalityCode === code && isOfFigure(found))
    return { municipalityCode: code, deliveredUntil: source?.deliveredUntil ?? null }
  })
  const isOwn = (municipality: string) => municipality !== '' && municipality === own
  return {
    regionId,
    municipalityCode,
    members,
    periods,
    part,
    reach,
    membersOf: (by) => {
      const { of } = figure.breakdowns[by]
      const known = of.map((name) => ({ members: figure.dimensions[name]?.members }))
      if (known.every((dimension): dimension is { members: readonly string[] } => dimension.members !== undefined)) {
        return combine(known)
      }
      const found = municipalityCode === null ? cells : rows
      const name = nameOf(figure, by)
      return [...new Set(found.filter(({ breakdown }) => breakdown === name).map(({ member }) => member))].sort()
    },
    answerAt: (place) => {
      const { municipality } = place
      if (isOwn(municipality)) {
        if (exactUntil === null) return { reason: 'NOT_DELIVERED' }
        return { value: exact.get(toPlaceKey(place))?.get(place.period) ?? 0, precision: 'EXACT' }
      }
      const cell = published.get(toKey(place))
      if (cell?.value != null) return { value: cell.value, precision: 'ROUNDED' }
      if (cell?.reason) return { reason: cell.reason }
      const source = sources.find((found) => found.municipalityCode === municipality)
      return { reason: publication && source?.deliveredUntil === null ? 'NOT_DELIVERED' : 'NOT_PUBLISHED' }
    },
    factsOf: ({ period: from, municipality }) => ({
      definition,
      regionId,
      municipalityCode: municipality || null,
      from,
      period,
      asOf: isOwn(municipality) || !publication ? day : publication.asOf,
      sources: isOwn(municipality)
        ? [{ municipalityCode: municipality, deliveredUntil: exactUntil }]
        : sources.filter((source) => municipality === '' || source.municipalityCode === municipality),
    }),
  }
}

/** The name of a breakdown in cubes. */
export function nameOf<By extends string>({ breakdowns }: CubeFigure<By>, by: By | null): string {
  return by === null ? total : breakdowns[by].of.join('/')
}

/** The dimensions of a member of a breakdown; none for the total. */
export function toDimensions<By extends string>(figure: CubeFigure<By>, by: By | null, member: string) {
  if (by === null) return []
  const codes = member.split('/')
  return figure.breakdowns[by].of.flatMap((name, index) => {
    const code = codes[index] ?? ''
    const { within } = figure.dimensions[name] ?? {}
    if (within === undefined) return [toDimension(figure, name, code)]
    const cut = code.indexOf('-')
    const [whole, part] = [
      toDimension(figure, within, code.slice(0, cut)),
      toDimension(figure, name, code.slice(cut + 1)),
    ]
    // What is the only part of its whole has no code of its own.
    return [whole, part.code === '' ? { ...part, label: whole.label } : part]
  })
}

/** A member of one dimension in the shape of the schema type `FigureDimension`. */
export function toDimension({ dimensions }: Pick<CubeFigure, 'dimensions'>, name: string, code: string) {
  return { name: name.toUpperCase(), code, label: findCode(dimensions[name]?.list ?? '', code)?.labelNl ?? null }
}
