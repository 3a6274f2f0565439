import {
  type Answerable,
  type FigureSource,
  figureDefinitions,
  type PublishedCell,
  toFigure,
} from '@regiograaf/figures'
import type { Identity } from '@regiograaf/identity'
import { findCode, findMunicipality, interventionLevels, membersOf, successorOf } from '@regiograaf/reference-data'
import { graphError, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { monthOf, monthsBetween } from '../rules/months.ts'
import { toStocks } from '../rules/stock.ts'
import type { Figure, QueryclientsInCareArgs } from '../schema/types.generated.ts'
import { readScope } from './scope.ts'

const definition = figureDefinitions.clientsInCare
const mostMonths = 24

type Breakdown = NonNullable<QueryclientsInCareArgs['by']>

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
  const own = findOwn(identity, regionId, day)
  const months = readMonths(from, to)
  if (by === 'MUNICIPALITY' && municipalityCode !== null) {
    throw graphError('BAD_USER_INPUT', 'A municipality has no breakdown by municipality; ask it of the region.')
  }
  if (by === 'CATEGORY' && municipalityCode !== null && municipalityCode !== own) {
    throw graphError('BAD_USER_INPUT', 'Categories are published of the region only; ask another breakdown.')
  }
  const breakdown = by ? breakdowns[by] : ''
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const [exact, publication, cells] = await Promise.all([
    own === null ? null : loadExact(loaders, breakdown, first, last),
    loaders.findPublication(regionId),
    loaders.listPublishedCells(regionId, definition.id, breakdown, first, last),
  ])
  const published = new Map(cells.map((cell) => [keyOf(cell), cell]))
  // A published figure is made of what was delivered by then, also by the caller's own municipality.
  const sources: readonly FigureSource[] = membersOf(regionId, day).map((code) => ({
    municipalityCode: code,
    deliveredUntil: publication?.sources.find((source) => source.municipalityCode === code)?.deliveredUntil ?? null,
  }))

  function answer(period: string, municipality: string, member: string): Answerable {
    if (exact && municipality === own) {
      if (exact.deliveredUntil === null) return { reason: 'NOT_DELIVERED' }
      return { value: exact.stocks.get(member)?.get(period) ?? 0, precision: 'EXACT' }
    }
    const cell = published.get(keyOf({ period, municipality, breakdown, member }))
    if (cell?.value != null) return { value: cell.value, precision: 'ROUNDED' }
    if (cell?.reason) return { reason: cell.reason }
    const source = sources.find((known) => known.municipalityCode === municipality)
    return { reason: publication && source?.deliveredUntil === null ? 'NOT_DELIVERED' : 'NOT_PUBLISHED' }
  }

  function sourcesOf(municipality: string): readonly FigureSource[] {
    if (municipality === '') return sources
    if (exact && municipality === own) return [{ municipalityCode: own, deliveredUntil: exact.deliveredUntil }]
    return sources.filter((source) => source.municipalityCode === municipality)
  }

  function listMembers(): readonly string[] {
    if (by === 'LEVEL') return interventionLevels
    if (by !== 'CATEGORY') return ['']
    return [...new Set(municipalityCode ? exact?.stocks.keys() : cells.map(({ member }) => member))].sort()
  }

  const places =
    by === 'MUNICIPALITY'
      ? sources.map((source) => ({ municipality: source.municipalityCode, member: '' }))
      : listMembers().map((member) => ({ municipality: municipalityCode ?? '', member }))
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
        sources: sourcesOf(municipality),
      }),
    ),
  )
}

/** The caller's own municipality as it is called on a day; null for who has none, or none in this region. */
function findOwn({ municipalities, organisation }: Identity, regionId: string, day: string): string | null {
  const own = municipalities.length > 0 ? successorOf(organisation.code, day) : null
  return own !== null && membersOf(regionId, day).includes(own) ? own : null
}

function readMonths(from: string, to: string): readonly string[] {
  const months = monthsBetween(monthOf(from), monthOf(to))
  if (months.length === 0 || months.length > mostMonths) {
    throw graphError('BAD_USER_INPUT', `Give a first and a last month, at most ${mostMonths} months apart.`)
  }
  return months
}

/** What the cube of the caller's own municipality says, by member and month, and up to which day it has delivered. */
async function loadExact(loaders: Context['loaders'], breakdown: string, first: string, last: string) {
  const [rows, delivered] = await Promise.all([
    loaders.listCube(definition.id, last, breakdown || 'total'),
    loaders.listCubeSources(),
  ])
  const changes = rows.map(({ member, month, count }) => ({ key: member, month, count }))
  const days = delivered.map(({ deliveredUntil }) => deliveredUntil).sort()
  return { stocks: toStocks(changes, first, last), deliveredUntil: days.at(-1) ?? null }
}

function keyOf({ period, municipality, breakdown, member }: Omit<PublishedCell, 'value' | 'reason'>): string {
  return [period, municipality, breakdown, member].join(' ')
}

function toDimension(by: Breakdown, code: string) {
  const labels = {
    LEVEL: () => findCode('RG_INTERVENTIENIVEAU', code)?.labelNl,
    CATEGORY: () => findCode('JZ020', code)?.labelNl,
    MUNICIPALITY: () => findMunicipality(code)?.name,
  }
  return { name: by, code, label: labels[by]() ?? null }
}
