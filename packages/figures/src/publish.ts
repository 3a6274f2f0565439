import type { Database } from '@regiograaf/database'
import { roundCount } from '@regiograaf/disclosure'
import { exchangeIdentity } from '@regiograaf/identity'
import { membersOf, predecessorsOf, successorOf } from '@regiograaf/reference-data'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { total } from './cube-counts.ts'
import { type CubeBreakdown, type CubeFigure, cubeOf, messageSource } from './cube-figure.ts'
import { listAmounts, listCube, listCubeSources, listSpreads } from './data/cube.queries.ts'
import type { FigureTables } from './data/figure-tables.ts'
import { lockPublication, replacePublishedFigure, writePublication } from './data/publication.commands.ts'
import { listPublishedCells } from './data/publication.queries.ts'
import { medianOf, mergeDistributions, sumOf } from './distribution.ts'
import type { PublicationSource } from './figure.ts'
import { lastDayOf, periodOf, publishedPeriods } from './period.ts'
import { type PublishedPlace, publish, type Subject, toKey, toPlaceKey } from './publication.ts'
import { publishAmounts } from './publish-amounts.ts'
import { toDistributions, toPublishedParts } from './spread.ts'
import { toValues } from './values.ts'

/** Of which region, as of which day. */
interface PublicationOrder {
  readonly regionId: string
  readonly asOf: string
}

/**
 * Publishes figures of a region as of a day: the exact cubes of all its members are read at once, under the identity of the hub
 * itself, and what disclosure control leaves of them is written for everybody. A member that delivered nothing has no figures, which is
 * not the same as zero. Publishing again replaces what was published, and shows nothing that was withheld before.
 * Resolves to false when nobody has delivered anything, and then publishes nothing.
 */
export async function publishFigures(
  database: Database,
  tables: FigureTables,
  figures: readonly CubeFigure[],
  { regionId, asOf }: PublicationOrder,
): Promise<boolean> {
  const members = membersOf(regionId, asOf)
  const slices = members.flatMap((code) => [code, ...predecessorsOf(code)])
  return database.withIdentity(
    exchangeIdentity(...slices),
    async (db) => {
      const [, delivered] = await Promise.all([
        lockPublication(db, tables, regionId),
        listCubeSources(db, slices, tables),
      ])
      if (delivered.length === 0) return false
      const sources = [...new Set(figures.map(sourceOf))].flatMap((source) =>
        members.map((municipalityCode) => ({
          municipalityCode,
          source,
          deliveredUntil: latest(
            delivered.filter(
              (row) => row.source === source && successorOf(row.municipalityCode, asOf) === municipalityCode,
            ),
          ),
        })),
      )
      await writePublication(db, tables, { regionId, asOf, sources })
      for (const figure of figures) {
        const publishOne = figure.isMoney ? publishMoney : publishFigure
        await publishOne(db, tables, figure, { regionId, asOf, slices, sources })
      }
      return true
    },
    { write: true },
  )
}

interface PublicationOfRegion extends PublicationOrder {
  readonly slices: readonly string[]
  readonly sources: readonly PublicationSource[]
}

/** Publishes a figure in money, whose rules ask who received it and for how many. */
async function publishMoney(
  db: NodePgDatabase,
  tables: FigureTables,
  figure: CubeFigure,
  { regionId, asOf, slices, sources }: PublicationOfRegion,
): Promise<void> {
  const { definition, period } = figure
  const periods = publishedPeriods(period, asOf)
  const part = {
    definition,
    breakdowns: [total],
    from: periods[0] ?? asOf,
    to: lastDayOf(period, periods.at(-1) ?? asOf),
  }
  const [rows, before] = await Promise.all([
    listAmounts(db, slices, tables, part),
    listPublishedCells(db, slices, tables, regionId, part),
  ])
  const subject = {
    figure: cubeOf(definition),
    periods,
    municipalities: deliverersOf(figure, sources),
    amounts: rows.map(({ municipalityCode, day, ...row }) => ({
      ...row,
      municipality: successorOf(municipalityCode, asOf),
      period: periodOf(period, day),
    })),
  }
  const cells = subject.municipalities.length === 0 ? [] : publishAmounts(subject, before)
  await replacePublishedFigure(db, tables, regionId, subject.figure, cells)
}

async function publishFigure(
  db: NodePgDatabase,
  tables: FigureTables,
  figure: CubeFigure,
  { regionId, asOf, slices, sources }: PublicationOfRegion,
): Promise<void> {
  const { definition, period, dimensions, breakdowns, isSpread = false, isOfRegion = false } = figure
  const periods = publishedPeriods(period, asOf)
  const part = {
    definition,
    period,
    breakdowns: [total, ...Object.values<CubeBreakdown>(breakdowns).map(({ of }) => of.join('/'))],
    from: periods[0] ?? asOf,
    to: lastDayOf(period, periods.at(-1) ?? asOf),
  }
  const [rows, before] = await Promise.all([
    listCube(db, slices, tables, part),
    listPublishedCells(db, slices, tables, regionId, part),
  ])
  const withSuccessor = <Row extends { readonly municipalityCode: string }>(row: Row) => ({
    ...row,
    municipality: successorOf(row.municipalityCode, asOf),
  })
  const values = toValues(
    definition.kind,
    periods,
    rows.map(withSuccessor).map((row) => ({ ...row, key: toPlaceKey(row) })),
  )
  const found = Map.groupBy(rows, ({ breakdown }) => breakdown)
  const membersFound = (name: string) => [...new Set(found.get(name)?.map(({ member }) => member))].sort()
  const toDimension = (name: string) => {
    const { members = membersFound(name), adds = 'sum', within, follows } = dimensions[name] ?? {}
    const known = follows && new Set([...membersFound(follows.from).map(follows.member), ...membersFound(name)])
    return { name, adds, within, members: members.filter((member) => known?.has(member) ?? true) }
  }
  const subject: Subject = {
    figure: cubeOf(definition),
    periods,
    isOfRegion,
    municipalities: deliverersOf(figure, sources),
    breakdowns: Object.values<CubeBreakdown>(breakdowns)
      .map(({ of, publishedOf }) => ({ of: of.map(toDimension), byMunicipality: publishedOf === 'MUNICIPALITIES' }))
      // Of which no member is found there is nothing to show, and nothing that the total is the sum of.
      .filter(({ of }) => of.every(({ members }) => members.length > 0)),
    countAt: (place) => values.get(toPlaceKey(place))?.get(place.period) ?? 0,
  }
  // Of a register that nobody keeps there is nothing to say, and no zero either.
  const counts = subject.municipalities.length === 0 ? [] : publish(subject, before)
  await replacePublishedFigure(db, tables, regionId, subject.figure, counts)
  if (!isSpread || counts.length === 0) return
  const parts = toPublishedParts(figure)
  const distributions = toDistributions((await listSpreads(db, slices, tables, part)).map(withSuccessor))
  const distributionAt = ({ municipality, ...place }: PublishedPlace) =>
    mergeDistributions(
      (municipality === '' ? subject.municipalities : [municipality]).map(
        (code) => distributions.get(toKey({ ...place, municipality: code })) ?? new Map<number, number>(),
      ),
    )
  const sums: Subject = {
    ...subject,
    figure: cubeOf(parts.sums),
    isOfRegion: true,
    breakdowns: subject.breakdowns.map((breakdown) => ({ ...breakdown, byMunicipality: false })),
    sumAt: (place) => sumOf(distributionAt(place)),
  }
  const sumsBefore = await listPublishedCells(db, slices, tables, regionId, { ...part, definition: parts.sums })
  const shown = publish(sums, sumsBefore)
  await replacePublishedFigure(db, tables, regionId, sums.figure, shown)
  await replacePublishedFigure(
    db,
    tables,
    regionId,
    cubeOf(parts.medians),
    // A median is what one person waited: it is rounded as counts are, and shown only where the average is.
    shown.map((cell) => ({
      ...cell,
      value: cell.value === null ? null : roundCount(medianOf(distributionAt(cell)) ?? 0),
    })),
  )
}

/** The municipalities that delivered what a figure is counted from. */
function deliverersOf(figure: CubeFigure, sources: readonly PublicationSource[]): readonly string[] {
  return sources
    .filter(({ source, deliveredUntil }) => source === sourceOf(figure) && deliveredUntil !== null)
    .map(({ municipalityCode }) => municipalityCode)
}

function sourceOf({ source = messageSource }: CubeFigure): string {
  return source
}

function latest(deliveries: readonly { readonly deliveredUntil: string }[]): string | null {
  return (
    deliveries
      .map(({ deliveredUntil }) => deliveredUntil)
      .sort()
      .at(-1) ?? null
  )
}
