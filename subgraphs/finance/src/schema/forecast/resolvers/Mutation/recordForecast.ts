import { recordForecast as recordForecastAction } from '../../../../actions/record-forecast.ts'
import type { MutationResolvers } from './../../../types.generated.ts'

export const recordForecast: NonNullable<MutationResolvers['recordForecast']> = (_parent, { input }, context) =>
  recordForecastAction(input, context)
