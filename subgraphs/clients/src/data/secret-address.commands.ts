import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { secretAddress } from './secret-address.table.ts'

/** Makes the address of a young person secret, or not secret any more. */
export async function writeSecretAddress(db: NodePgDatabase, row: typeof secretAddress.$inferInsert): Promise<void> {
  const { isSecret, changedOn } = row
  await db
    .insert(secretAddress)
    .values(row)
    .onConflictDoUpdate({
      target: [secretAddress.municipalityCode, secretAddress.clientId],
      set: { isSecret, changedOn },
    })
}
