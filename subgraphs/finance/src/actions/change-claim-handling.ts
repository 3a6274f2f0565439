import { graphError, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { putClaimHandling } from '../data/claim-handling.commands.ts'
import type { ChangeClaimHandlingInput, ResolversTypes } from '../schema/types.generated.ts'

/** Changes how the caller's own municipality handles claims. Throws FORBIDDEN for an organisation that is no municipality. */
export async function changeClaimHandling(
  { handling }: ChangeClaimHandlingInput,
  { identity, database }: Context,
): Promise<Awaited<ResolversTypes['ChangeClaimHandlingResult']>> {
  const { kind, code } = identity.organisation
  if (kind !== 'municipality') {
    throw graphError('FORBIDDEN', 'Only a municipality handles claims; ask as the contract-manager of a municipality.')
  }
  await database.withIdentity(identity, (db) => putClaimHandling(db, code, handling, today(new Date())), {
    write: true,
  })
  return { __typename: 'ChangeClaimHandlingSuccess', handling }
}
