import { today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addForecast } from '../data/forecast.commands.ts'
import { findForecastProblems } from '../rules/budget-input.ts'
import type { RecordForecastInput, ResolversTypes } from '../schema/types.generated.ts'

/** Records what the caller's municipality expects. Doing it again changes nothing; another amount as of that day is a problem. */
export async function recordForecast(
  input: RecordForecastInput,
  { identity, database }: Context,
): Promise<Awaited<ResolversTypes['RecordForecastResult']>> {
  const fields = findForecastProblems(input, today())
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'No forecast was recorded; correct the input.', fields }
  }
  const { year, asOf, kind, amountCents } = input
  const row = { municipalityCode: identity.organisation.code, year, asOf, kind, amountCents }
  const forecast = await database.withIdentity(identity, (db) => addForecast(db, row), { write: true })
  if (forecast.amountCents !== amountCents) {
    return {
      __typename: 'ForecastRecordedProblem',
      message: 'Another amount was recorded as of that day; correct the amount, or record it as of a later day.',
      forecast,
    }
  }
  return { __typename: 'RecordForecastSuccess', forecast }
}
