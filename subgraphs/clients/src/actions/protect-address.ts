import { isId, today } from '@regiograaf/subgraph-kit'
import type { Context } from '../context.ts'
import { loadClients } from '../data/client.queries.ts'
import type { ClientRow } from '../data/client.table.ts'
import { writeSecretAddress } from '../data/secret-address.commands.ts'
import { loadSecretAddresses } from '../data/secret-address.queries.ts'
import type { ProtectAddressInput, ResolversTypes, UnprotectAddressInput } from '../schema/types.generated.ts'
import { clientNotFound } from './not-found.ts'

/** Makes it secret where a young person of the caller's municipality stays, at once and in every subgraph. Idempotent. */
export async function protectAddress(
  { clientId }: ProtectAddressInput,
  context: Context,
): Promise<Awaited<ResolversTypes['ProtectAddressResult']>> {
  const client = await changeSecrecy(clientId, true, context)
  return client === null ? clientNotFound : { __typename: 'ProtectAddressSuccess', client }
}

/** Ends the secrecy of where a young person of the caller's municipality stays. Idempotent. */
export async function unprotectAddress(
  { clientId }: UnprotectAddressInput,
  context: Context,
): Promise<Awaited<ResolversTypes['UnprotectAddressResult']>> {
  const client = await changeSecrecy(clientId, false, context)
  return client === null ? clientNotFound : { __typename: 'UnprotectAddressSuccess', client }
}

/** The young person, or null when the municipality of the caller knows nobody with this id. */
async function changeSecrecy(
  clientId: string,
  isSecret: boolean,
  { identity, database, loaders }: Context,
): Promise<ClientRow | null> {
  if (!isId(clientId)) return null
  const { municipalities } = identity
  loaders.secretAddressByClient.clear(clientId)
  return database.withIdentity(
    identity,
    async (db) => {
      const [client] = await loadClients(db, municipalities, [clientId])
      if (client === undefined) return null
      const [secret] = await loadSecretAddresses(db, municipalities, [clientId])
      if (isSecret !== (secret !== undefined)) {
        const { municipalityCode } = client
        await writeSecretAddress(db, { municipalityCode, clientId, isSecret, changedOn: today() })
      }
      return client
    },
    { write: true },
  )
}
