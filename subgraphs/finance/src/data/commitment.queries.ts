import { isAnyOf } from '@regiograaf/database'
import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type CommitmentRow, commitment } from './commitment.table.ts'
import { type TariffRow, tariff } from './tariff.table.ts'

const { version: _version, ...columns } = getTableColumns(commitment)

/** A deleted allocation (reason 13, or the withdrawn 01 with end = start) counts as never sent. */
export const commitmentStands: SQL = sql`not (${commitment.changeReasonCode} is not distinct from '13'
  or (${commitment.changeReasonCode} is not distinct from '01' and ${commitment.end} = ${commitment.start}))`

/** Whose row it is. */
export type Owner = Pick<CommitmentRow, 'municipalityCode' | 'clientId'>

export function loadCommitments(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<CommitmentRow[]> {
  return db
    .select(columns)
    .from(commitment)
    .where(and(isAnyOf(commitment.municipalityCode, municipalities), isAnyOf(commitment.id, ids), commitmentStands))
}

/** All tariffs of the product of each commitment, in any unit and of any time. */
export function loadTariffsByCommitment(
  db: NodePgDatabase,
  municipalities: readonly string[],
  commitmentIds: readonly string[],
): Promise<
  (Pick<TariffRow, 'unitCode' | 'amountCents' | 'validFrom' | 'validTo'> & Owner & { commitmentId: string })[]
> {
  return db
    .select({
      municipalityCode: commitment.municipalityCode,
      clientId: commitment.clientId,
      commitmentId: commitment.id,
      unitCode: tariff.unitCode,
      amountCents: tariff.amountCents,
      validFrom: tariff.validFrom,
      validTo: tariff.validTo,
    })
    .from(commitment)
    .innerJoin(
      tariff,
      and(
        eq(tariff.municipalityCode, commitment.municipalityCode),
        eq(tariff.providerAgbCode, commitment.providerAgbCode),
        eq(tariff.categoryCode, commitment.categoryCode),
        eq(tariff.productCode, commitment.productCode),
      ),
    )
    .where(
      and(
        isAnyOf(commitment.municipalityCode, municipalities),
        isAnyOf(tariff.municipalityCode, municipalities),
        isAnyOf(commitment.id, commitmentIds),
      ),
    )
}
