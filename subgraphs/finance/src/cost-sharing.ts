import { figureDefinitions, toDefinition, toFigure } from '@regiograaf/figures'
import { findMunicipality, findRegion, inhabitantSource, inhabitants, membersOf } from '@regiograaf/reference-data'
import { graphError, today } from '@regiograaf/subgraph-kit'
import { type Payer, shareByInhabitants } from './rules/cost-sharing.ts'

/** An amount that the municipalities of a region pay together, and what each of them pays. */
export interface CostSharing {
  readonly definition: ReturnType<typeof toDefinition>
  readonly regionId: string
  readonly year: number
  readonly amountCents: number
  readonly inhabitantSource: string
  readonly shares: CostShare[]
}

export interface CostShare extends Payer {
  readonly amountCents: number
  readonly figure: ReturnType<typeof toFigure>
}

/**
 * Shares an amount over those who were members of a region on 1 January of a year, by their inhabitants of that year. Throws
 * BAD_USER_INPUT when there is no such region or amount, and when the inhabitants of one member are not on record: without them
 * nobody's share is known.
 */
export function shareCosts(regionId: string, year: number, amountCents: number): CostSharing {
  if (findRegion(regionId) === null) {
    throw graphError('BAD_USER_INPUT', 'There is no region with this id; take one from the field regions.')
  }
  if (amountCents < 0) throw graphError('BAD_USER_INPUT', 'Share an amount of zero or more eurocents.')
  const members = membersOf(regionId, `${year}-01-01`).map((code) => ({ code, inhabitants: inhabitants(code, year) }))
  const unknown = members.filter((member) => member.inhabitants === null)
  if (unknown.length > 0) {
    const names = unknown.map(({ code }) => findMunicipality(code)?.name ?? code).join(', ')
    throw graphError(
      'BAD_USER_INPUT',
      `How many people lived in ${names} in ${year} is not on record; ask another year.`,
    )
  }
  const payers = members.flatMap(({ code, inhabitants }) => (inhabitants === null ? [] : [{ code, inhabitants }]))
  const shares = shareByInhabitants(amountCents, payers).map((share) => ({
    ...share,
    figure: toFigure({
      definition: figureDefinitions.costSharing,
      regionId,
      municipalityCode: share.code,
      from: `${year}-01-01`,
      period: 'YEAR',
      asOf: today(),
      dimensions: [],
      answer: { value: share.amountCents, precision: 'EXACT' },
      sources: [],
    }),
  }))
  const definition = toDefinition(figureDefinitions.costSharing)
  return { definition, regionId, year, amountCents, inhabitantSource: inhabitantSource.source, shares }
}
