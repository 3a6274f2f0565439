import type { Context } from '../context.ts'
import { confirmRegister as confirm, type Register } from '../figures/change-register.ts'
import type { ConfirmRegisterInput, FigureRegister, ResolversTypes } from '../schema/types.generated.ts'

const registers: Readonly<Record<FigureRegister, Register>> = {
  SECURE_CARE: 'secure-care',
  WAITING_LIST: 'waiting-list',
}

/** Says that a register of the caller's municipality is complete up to today. */
export async function confirmRegister(
  { register }: ConfirmRegisterInput,
  { identity, database }: Context,
): Promise<Awaited<ResolversTypes['ConfirmRegisterResult']>> {
  const completeUntil = await confirm(database, identity.organisation.code, registers[register])
  return { __typename: 'ConfirmRegisterSuccess', register, completeUntil }
}
