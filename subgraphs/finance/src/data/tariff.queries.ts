import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type TariffRow, tariff } from './tariff.table.ts'

const orderColumns = [tariff.providerAgbCode, tariff.categoryCode, tariff.productCode, tariff.validFrom, tariff.id]
const order = sql.join(orderColumns, sql`, `)

function isOf(municipalities: readonly string[], providerAgbCode: string | null) {
  return and(
    inArray(tariff.municipalityCode, [...municipalities]),
    providerAgbCode === null ? undefined : eq(tariff.providerAgbCode, providerAgbCode),
  )
}

/** Up to `limit` tariffs by provider, product and first day, beginning after the one with id `after`; of one provider when given. */
export function listTariffs(
  db: NodePgDatabase,
  municipalities: readonly string[],
  limit: number,
  after: string | null,
  providerAgbCode: string | null,
): Promise<TariffRow[]> {
  const position = (id: string) =>
    sql`(select ${order} from ${tariff} where ${and(isOf(municipalities, null), eq(tariff.id, id))})`
  return db
    .select()
    .from(tariff)
    .where(
      and(isOf(municipalities, providerAgbCode), after === null ? undefined : sql`(${order}) > ${position(after)}`),
    )
    .orderBy(...orderColumns.map((column) => asc(column)))
    .limit(limit)
}

export async function countTariffs(
  db: NodePgDatabase,
  municipalities: readonly string[],
  providerAgbCode: string | null,
): Promise<number> {
  const rows = await db.select({ tariffs: count() }).from(tariff).where(isOf(municipalities, providerAgbCode))
  return rows[0]?.tariffs ?? 0
}

export function loadTariffs(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<TariffRow[]> {
  return db
    .select()
    .from(tariff)
    .where(and(inArray(tariff.municipalityCode, [...municipalities]), inArray(tariff.id, [...ids])))
}

/** The tariffs of the same provider, product and unit that are valid on some day of this one, by first day. */
export function listOverlappingTariffs(
  db: NodePgDatabase,
  { municipalityCode, providerAgbCode, categoryCode, productCode, unitCode, validFrom, validTo }: Omit<TariffRow, 'id'>,
): Promise<TariffRow[]> {
  return db
    .select()
    .from(tariff)
    .where(
      and(
        eq(tariff.municipalityCode, municipalityCode),
        eq(tariff.providerAgbCode, providerAgbCode),
        eq(tariff.categoryCode, categoryCode),
        eq(tariff.productCode, productCode),
        eq(tariff.unitCode, unitCode),
        sql`daterange(${tariff.validFrom}, ${tariff.validTo}, '[]') && daterange(${validFrom}, ${validTo}, '[]')`,
      ),
    )
    .orderBy(asc(tariff.validFrom))
}
