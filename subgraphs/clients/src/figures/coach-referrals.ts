import {
  type Answerable,
  type FigureContext,
  type FigureScopeInput,
  figureDefinitions,
  readFigure,
  shareOf,
  toDimension,
  toFigure,
  total,
} from '@regiograaf/figures'
import { interventionLevels } from '@regiograaf/reference-data'
import { allocationsStarted } from './allocations-started.ts'
import { coach } from './referrers.ts'

/** The arguments of `coachReferrals`. */
interface Question {
  readonly scope: FigureScopeInput
  readonly from: string
  readonly to: string
}

/**
 * By year and level, the share of the level in what the coach referred minus its share in everything that started (MON-05). Made of the numbers
 * of `allocationsStarted` as they are shown to the caller, so that it tells nothing that they do not.
 */
export async function findCoachReferrals(question: Question, context: FigureContext) {
  const breakdowns = ['REFERRER', 'LEVEL', 'REFERRER_LEVEL'] as const
  const known = await readFigure(allocationsStarted, { ...question, breakdowns }, context)
  return known.periods.flatMap((period) =>
    interventionLevels.map((level) => {
      const at = { period, municipality: known.municipalityCode ?? '' }
      const ofCoach = shareOf(
        known.answerAt({ ...at, breakdown: 'referrer/level', member: `${coach}/${level}` }),
        known.answerAt({ ...at, breakdown: 'referrer', member: coach }),
      )
      const ofAll = shareOf(
        known.answerAt({ ...at, breakdown: 'level', member: level }),
        known.answerAt({ ...at, breakdown: total, member: '' }),
      )
      return toFigure({
        ...known.factsOf(at),
        definition: figureDefinitions.coachReferrals,
        dimensions: [toDimension(allocationsStarted, 'level', level)],
        answer: subtract(ofCoach, ofAll),
      })
    }),
  )
}

function subtract(one: Answerable, other: Answerable): Answerable {
  if ('reason' in one) return one
  if ('reason' in other) return other
  return { value: one.value - other.value, precision: one.precision }
}
