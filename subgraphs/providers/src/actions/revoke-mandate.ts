import { isId } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { endMandate } from '../data/mandate.commands.ts'
import type { ResolversTypes, RevokeMandateInput } from '../schema/types.generated.ts'

/**
 * Takes a mandate of the caller's own municipality back: no statement that begins afterwards sees anything by it. Doing it again
 * changes nothing.
 */
export async function revokeMandate(
  { id }: RevokeMandateInput,
  { identity, database }: Context,
): Promise<Awaited<ResolversTypes['RevokeMandateResult']>> {
  const mandate = isId(id)
    ? await database.withIdentity(identity, (db) => endMandate(db, identity.municipalities, id), { write: true })
    : null
  if (mandate === null) {
    return {
      __typename: 'MandateNotFoundProblem',
      message: 'Your municipality gave no mandate with this id; take one from the field mandates.',
    }
  }
  return { __typename: 'RevokeMandateSuccess', mandate }
}
