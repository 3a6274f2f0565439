import { type Answerable, figureDefinitions, type PublishedCell, toFigure } from '@regiograaf/figures'
import { findCode, findMunicipality, interventionLevels, membersOf, successorOf } from '@regiograaf/reference-data'
import { graphError, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { monthOf, monthsBetween } from '../rules/months.ts'
import { toStocks } from '../rules/stock.ts'
import type { Figure, QueryclientsInCareArgs } from '../schema/types.generated.ts'
import { readScope } from './scope.ts'

const definition = figureDefinitions.clientsInCare
const mostMonths = 24

/** The name of a breakdown in cubes and publications, where the municipality is not one. */
const breakdowns = { LEVEL: 'level', CATEGORY: 'category', MUNICIPALITY: '' } as const

/**
 * The answer to `clientsInCare`: of the caller's own municipality from its exact cube, of all others what is published. The same
 * question has the same answer for everybody else, whatever else is asked.
 */
export async function findClientsInCare(
  { scope, from, to, by }: QueryclientsInCareArgs,
  { identity, loaders }: Context,
): Promise<Figure[]> {
  const day = today()
  const { regionId, municipalityCode } = readScope(scope, day)
  const own = identity.municipalities.length > 0 ? successorOf(identity.organisation.code, day) : null
  const months = monthsBetween(monthOf(from), monthOf(to))
  if (months.length === 0 || months.length > mostMonths) {
    throw graphError('BAD_USER_INPUT', `Give a first and a last month, at most ${mostMonths} months apart.`)
  }
  if (by === 'MUNICIPALITY' && municipalityCode !== null) {
    throw graphError('BAD_USER_INPUT', 'A municipality has no breakdown by municipality; ask it of the region.')
  }
  if (by === 'CATEGORY' && municipalityCode !== null && municipalityCode !== own) {
    throw graphError('BAD_USER_INPUT', 'Categories are published of the region only; ask another breakdown.')
  }
  const breakdown = by ? breakdowns[by] : ''
  const ownStocks = own === null || membersOf(regionId, day).includes(own) === false ? null : await loadOwn()
  const publication = await loaders.findPublication(regionId)
  const cells = await loaders.listPublishedCells(
    regionId,
    definition.id,
    breakdown,
    months[0] ?? '',
    months.at(-1) ?? '',
  )
  const published = new Map(cells.map((cell) => [keyOf(cell), cell]))
  const sources = membersOf(regionId, day).map((code) => ({
    municipalityCode: code,
    deliveredUntil:
      (code === own
        ? ownStocks?.deliveredUntil
        : publication?.sources.find((source) => source.municipalityCode === code)?.deliveredUntil) ?? null,
  }))

  async function loadOwn() {
    const [rows, delivered] = await Promise.all([
      loaders.listCube(definition.id, months.at(-1) ?? '', breakdown || 'total'),
      loaders.listCubeSources(),
    ])
    const changes = rows.map(({ member, month, count }) => ({ key: member, month, count }))
    return {
      stocks: toStocks(changes, months[0] ?? '', months.at(-1) ?? ''),
      deliveredUntil:
        delivered
          .map(({ deliveredUntil }) => deliveredUntil)
          .sort()
          .at(-1) ?? null,
    }
  }

  const members =
    by === 'LEVEL'
      ? interventionLevels
      : by === 'CATEGORY'
        ? [...new Set(municipalityCode ? ownStocks?.stocks.keys() : cells.map(({ member }) => member))].sort()
        : ['']
  const places =
    by === 'MUNICIPALITY'
      ? sources.map((source) => ({ municipality: source.municipalityCode, member: '' }))
      : members.map((member) => ({ municipality: municipalityCode ?? '', member }))

  const answer = (period: string, municipality: string, member: string): Answerable => {
    const source = sources.find(({ municipalityCode }) => municipalityCode === municipality)
    if (municipality === own && ownStocks) {
      if (ownStocks.deliveredUntil === null) return { reason: 'NOT_DELIVERED' }
      return { value: ownStocks.stocks.get(member)?.get(period) ?? 0, precision: 'EXACT' }
    }
    const cell = published.get(keyOf({ period, municipality, breakdown, member }))
    if (cell?.value != null) return { value: cell.value, precision: 'ROUNDED' }
    if (cell?.reason) return { reason: cell.reason }
    return { reason: publication && source?.deliveredUntil === null ? 'NOT_DELIVERED' : 'NOT_PUBLISHED' }
  }

  return months.flatMap((month) =>
    places.map(({ municipality, member }) =>
      toFigure({
        definition,
        regionId,
        municipalityCode: municipality || null,
        month,
        asOf: municipality === own || !publication ? day : publication.asOf,
        dimensions: by ? [toDimension(by, by === 'MUNICIPALITY' ? municipality : member)] : [],
        answer: answer(month, municipality, member),
        sources: municipality === '' ? sources : sources.filter((source) => source.municipalityCode === municipality),
      }),
    ),
  )
}

function keyOf({ period, municipality, breakdown, member }: Omit<PublishedCell, 'value' | 'reason'>): string {
  return [period, municipality, breakdown, member].join(' ')
}

function toDimension(by: NonNullable<QueryclientsInCareArgs['by']>, code: string) {
  const labels = {
    LEVEL: () => findCode('RG_INTERVENTIENIVEAU', code)?.labelNl,
    CATEGORY: () => findCode('JZ020', code)?.labelNl,
    MUNICIPALITY: () => findMunicipality(code)?.name,
  }
  return { name: by, code, label: labels[by]() ?? null }
}
