import { normsOfMunicipality } from '@regiograaf/reference-data'
import { today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { confirmRegister as confirm, type Register } from '../figures/change-register.ts'
import type { ConfirmRegisterInput, FigureRegister, ResolversTypes } from '../schema/types.generated.ts'

const registers: Readonly<Record<FigureRegister, Register>> = {
  SECURE_CARE: 'secure-care',
  WAITING_LIST: 'waiting-list',
  PERSPECTIVE_PLANS: 'perspective-plans',
  NORM_DEVIATIONS: 'norm-deviations',
}

/** Says that a register of the caller's municipality is complete up to today. Without norms nobody is within them, and there is nothing to say. */
export async function confirmRegister(
  { register }: ConfirmRegisterInput,
  { identity, database }: Context,
): Promise<Awaited<ResolversTypes['ConfirmRegisterResult']>> {
  if (register === 'NORM_DEVIATIONS' && normsOfMunicipality(identity.organisation.code, today()).length === 0) {
    const message = 'Nothing was confirmed: the region of this municipality has no norms.'
    return { __typename: 'ValidationProblem', message, fields: [{ path: ['register'], message }] }
  }
  const completeUntil = await confirm(database, identity, registers[register])
  return { __typename: 'ConfirmRegisterSuccess', register, completeUntil }
}
