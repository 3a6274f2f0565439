import type { ForecastResolvers } from './../../types.generated.ts'

export const Forecast: ForecastResolvers = {
  municipality: ({ municipalityCode }) => ({ code: municipalityCode }),
}
