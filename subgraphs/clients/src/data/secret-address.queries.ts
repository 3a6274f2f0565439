import { isAnyOf } from '@regiograaf/database'
import { and, eq } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { secretAddress } from './secret-address.table.ts'

/** Those of the young people whose address is secret. */
export function loadSecretAddresses(
  db: NodePgDatabase,
  municipalities: readonly string[],
  clientIds: readonly string[],
): Promise<{ municipalityCode: string; id: string }[]> {
  return db
    .select({ municipalityCode: secretAddress.municipalityCode, id: secretAddress.clientId })
    .from(secretAddress)
    .where(
      and(
        isAnyOf(secretAddress.municipalityCode, municipalities),
        isAnyOf(secretAddress.clientId, clientIds),
        eq(secretAddress.isSecret, true),
      ),
    )
}
