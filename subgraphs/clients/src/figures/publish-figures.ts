import type { Database } from '@regiograaf/database'
import { figureDefinitions, publish, type Subject } from '@regiograaf/figures'
import { exchangeIdentity } from '@regiograaf/identity'
import { interventionLevels, membersOf, predecessorsOf, successorOf } from '@regiograaf/reference-data'
import { listCube, listCubeSources } from '../data/cube.queries.ts'
import { lockPublication, replacePublishedFigure, writePublication } from '../data/publication.commands.ts'
import { listPublishedCells } from '../data/publication.queries.ts'
import { monthOf, monthsBetween, shiftMonth } from '../rules/months.ts'
import { toStocks } from '../rules/stock.ts'

/** So many whole months before `asOf` are published. */
const publishedMonths = 36

/**
 * Publishes the figures of a region as of a day: the exact cubes of all its members are read at once, under the identity of the hub
 * itself, and what disclosure control leaves of them is written for everybody. A member that delivered nothing has no figures, which is
 * not the same as zero. Publishing again replaces what was published, and shows nothing that was withheld before.
 * Resolves to false when nobody has delivered anything, and then publishes nothing.
 */
export async function publishFigures(database: Database, regionId: string, asOf: string): Promise<boolean> {
  const members = membersOf(regionId, asOf)
  const slices = members.flatMap((code) => [code, ...predecessorsOf(code)])
  return database.withIdentity(
    exchangeIdentity(...slices),
    async (db) => {
      await lockPublication(db, regionId)
      const { id } = figureDefinitions.clientsInCare
      const last = shiftMonth(monthOf(asOf), -1)
      const first = shiftMonth(last, 1 - publishedMonths)
      const [rows, delivered, before] = await Promise.all([
        listCube(db, slices, id, last),
        listCubeSources(db, slices),
        listPublishedCells(db, slices, regionId, id, null, first, last),
      ])
      if (delivered.length === 0) return false
      const deliveries = Map.groupBy(delivered, ({ municipalityCode }) => successorOf(municipalityCode, asOf))
      const sources = members.map((municipalityCode) => ({
        municipalityCode,
        deliveredUntil: latest(deliveries.get(municipalityCode)?.map(({ deliveredUntil }) => deliveredUntil)),
      }))
      const stocks = toStocks(
        rows.map(({ municipalityCode, breakdown, member, month, count }) => ({
          key: [successorOf(municipalityCode, asOf), breakdown, member].join(' '),
          month,
          count,
        })),
        first,
        last,
      )
      const categories = new Set(rows.filter(({ breakdown }) => breakdown === 'category').map(({ member }) => member))
      const subject: Subject = {
        figure: id,
        periods: monthsBetween(first, last),
        municipalities: sources.filter((source) => source.deliveredUntil).map((source) => source.municipalityCode),
        breakdowns: [
          { name: 'level', members: interventionLevels, adds: 'sum', byMunicipality: true },
          { name: 'category', members: [...categories].sort(), adds: 'cover', byMunicipality: false },
        ],
        countAt: (municipality, period, breakdown, member) =>
          stocks.get([municipality, breakdown || 'total', member].join(' '))?.get(period) ?? 0,
      }
      await writePublication(db, { regionId, asOf, sources })
      await replacePublishedFigure(db, regionId, id, publish(subject, before))
      return true
    },
    { write: true },
  )
}

function latest(days: readonly string[] = []): string | null {
  return days.toSorted().at(-1) ?? null
}
