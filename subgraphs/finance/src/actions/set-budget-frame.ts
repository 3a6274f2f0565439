import { codeLists } from '@regiograaf/reference-data'
import { today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { addBudgetFrame } from '../data/budget-frame.commands.ts'
import { findFrameProblems } from '../rules/budget-input.ts'
import type { ResolversTypes, SetBudgetFrameInput } from '../schema/types.generated.ts'

const knownCategories: ReadonlySet<string> = new Set(codeLists.JZ020?.codes.map(({ code }) => code))

/** Records what the caller's municipality decided to set aside. Doing it again changes nothing; another amount is a problem. */
export async function setBudgetFrame(
  { year, productCategoryCode: categoryCode = null, amountCents, decidedOn }: SetBudgetFrameInput,
  { identity, database }: Context,
): Promise<Awaited<ResolversTypes['SetBudgetFrameResult']>> {
  const frame = { municipalityCode: identity.organisation.code, year, categoryCode, amountCents, decidedOn }
  const fields = findFrameProblems(frame, knownCategories, today())
  if (fields.length > 0) {
    return { __typename: 'ValidationProblem', message: 'No budget frame was recorded; correct the input.', fields }
  }
  const budgetFrame = await database.withIdentity(identity, (db) => addBudgetFrame(db, frame), { write: true })
  if (budgetFrame.amountCents !== amountCents) {
    return {
      __typename: 'BudgetFrameDecidedProblem',
      message: 'Another amount was decided on that day; correct the amount, or give the day of the later decision.',
      budgetFrame,
    }
  }
  return { __typename: 'SetBudgetFrameSuccess', budgetFrame }
}
