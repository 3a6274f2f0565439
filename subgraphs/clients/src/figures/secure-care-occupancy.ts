import {
  type Answerable,
  assertYouthCareRegion,
  type FigureContext,
  figureDefinitions,
  readFigure,
  toDimension,
  toFigure,
  total,
} from '@regiograaf/figures'
import { today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import type { SecureCareCapacityRow } from '../data/secure-care-capacity.table.ts'
import { occupancyOf } from '../rules/secure-care.ts'
import { clientsInSecureCare } from './secure-care.ts'

/** The arguments of `secureCareOccupancy`. */
interface Question {
  readonly regionId: string
  readonly from: string
  readonly to: string
}

/**
 * Which part of the places for secure care of a region is taken by day, in all institutions and in each (MON-06). Made of the numbers of
 * `clientsInSecureCare` as they are shown to the caller, and of places that everybody may know. Where nobody recorded places of an
 * institution there is no number, of it and of all together.
 */
export async function findSecureCareOccupancy(
  { regionId, from, to }: Question,
  context: FigureContext & Pick<Context, 'loaders'>,
) {
  const question = { scope: { region: regionId }, from, to, breakdowns: ['INSTITUTION'] as const }
  const [known, capacity] = await Promise.all([
    readFigure(clientsInSecureCare, question, context),
    context.loaders.listSecureCareCapacity(regionId, to),
  ])
  const recorded = capacity.map(({ agbCode }) => agbCode)
  const institutions = [...new Set([...recorded, ...known.membersOf('INSTITUTION')])].sort()
  return known.periods.flatMap((period) => {
    const at = { period, municipality: '' }
    const facts = { ...known.factsOf(at), definition: figureDefinitions.secureCareOccupancy }
    const places = new Map(placesOn(capacity, period).map((row) => [row.agbCode, row.places]))
    const isWhole = institutions.every((code) => places.has(code))
    const all = isWhole ? [...places.values()].reduce((sum, count) => sum + count, 0) : undefined
    return [
      toFigure({
        ...facts,
        dimensions: [],
        answer: divide(known.answerAt({ ...at, breakdown: total, member: '' }), all),
      }),
      ...institutions.map((code) =>
        toFigure({
          ...facts,
          dimensions: [toDimension(clientsInSecureCare, 'institution', code)],
          answer: divide(known.answerAt({ ...at, breakdown: 'institution', member: code }), places.get(code)),
        }),
      ),
    ]
  })
}

/** Of each institution of a region how many places it has on a day. Throws BAD_USER_INPUT for what is no youth care region. */
export async function findSecureCareCapacities(
  regionId: string,
  on: string | null | undefined,
  { loaders }: Pick<Context, 'loaders'>,
): Promise<SecureCareCapacityRow[]> {
  assertYouthCareRegion(regionId)
  const day = on ?? today()
  return placesOn(await loaders.listSecureCareCapacity(regionId, day), day)
}

/** Of each institution the number of places on a day; `rows` are in the order of their first days. */
function placesOn(rows: readonly SecureCareCapacityRow[], day: string): SecureCareCapacityRow[] {
  const standing = rows.filter(({ validFrom }) => validFrom <= day)
  return [...new Map(standing.map((row) => [row.agbCode, row])).values()]
}

function divide(placed: Answerable, places: number | undefined): Answerable {
  if ('reason' in placed) return placed
  if (places === undefined) return { reason: 'NOT_DELIVERED' }
  const value = occupancyOf(placed.value, places)
  return value === null ? { reason: 'SMALL_BASE' } : { value, precision: placed.precision }
}
