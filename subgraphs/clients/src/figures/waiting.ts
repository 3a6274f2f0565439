import {
  answerSpread,
  type CubeFigure,
  type FigureContext,
  type FigureScopeInput,
  figureDefinitions,
  readFigure,
  toFigure,
} from '@regiograaf/figures'
import { codeLists } from '@regiograaf/reference-data'
import type { WaitingBreakdown, WaitingListBreakdown } from '../schema/types.generated.ts'
import type { Register } from './change-register.ts'
import { notAtClientRequest } from './count-waiting.ts'

/** How both figures of waiting are told apart. An entry has one place, one organisation, one category, and is at somebody's request or not. */
const dimensions: CubeFigure['dimensions'] = {
  place: { list: 'RG_WACHTPLEK', adds: 'sum' },
  organisation: { list: '', adds: 'sum', within: 'place' },
  category: { list: 'JZ020', adds: 'sum' },
  request: {
    members: (codeLists.RG_WACHTVERZOEK?.codes ?? []).map(({ code }) => code),
    list: 'RG_WACHTVERZOEK',
    adds: 'sum',
  },
}

const breakdowns: CubeFigure<WaitingBreakdown>['breakdowns'] = {
  PLACE: { of: ['place'], publishedOf: 'REGION' },
  ORGANISATION: { of: ['organisation'], publishedOf: 'REGION' },
  CATEGORY: { of: ['category'], publishedOf: 'REGION' },
  REQUEST: { of: ['request'], publishedOf: 'REGION' },
}

const source = 'waiting-list' satisfies Register

/** Who waits on a day (MON-20). */
export const waitingList: CubeFigure<Exclude<WaitingListBreakdown, 'MUNICIPALITY'>> = {
  definition: figureDefinitions.waitingList,
  period: 'DAY',
  source,
  dimensions,
  breakdowns,
}

/** Whose help started in a year, and how the days that they had waited are spread (MON-20). */
export const waitingTimes: CubeFigure<WaitingBreakdown> = {
  definition: figureDefinitions.waitingTimes,
  period: 'YEAR',
  source,
  isSpread: true,
  dimensions,
  breakdowns,
}

/** The arguments that both fields below share. */
interface Question {
  readonly scope: FigureScopeInput
  readonly from: string
  readonly to: string
}

/** By year and member of the breakdown how many waited, and the mean and the median of how long (MON-20). */
export function findWaitingTimes(
  question: Question & { readonly by?: WaitingBreakdown | null | undefined },
  context: FigureContext,
) {
  const { meanWaitingTime: mean, medianWaitingTime: median } = figureDefinitions
  return answerSpread(waitingTimes, { mean, median }, question, context)
}

/** How long the waiting list is without those who want to wait (KPI-19): a part of `waitingList` as it is shown to the caller. */
export async function findInvoluntaryWaitingList(question: Question, context: FigureContext) {
  const known = await readFigure(waitingList, { ...question, breakdowns: ['REQUEST'] }, context)
  return known.periods.map((period) => {
    const at = { period, municipality: known.municipalityCode ?? '' }
    return toFigure({
      ...known.factsOf(at),
      definition: figureDefinitions.involuntaryWaitingList,
      dimensions: [],
      answer: known.answerAt({ ...at, breakdown: 'request', member: notAtClientRequest }),
    })
  })
}
