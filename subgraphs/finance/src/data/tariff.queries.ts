import { isAnyOf, selectRows } from '@regiograaf/database'
import { and, asc, count, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type TariffRow, tariff } from './tariff.table.ts'

const orderColumns = [tariff.providerAgbCode, tariff.categoryCode, tariff.productCode, tariff.validFrom, tariff.id]
const order = sql.join(orderColumns, sql`, `)

function isOf(municipalities: readonly string[], providerAgbCode: string | null) {
  return and(
    isAnyOf(tariff.municipalityCode, municipalities),
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
    .where(and(isAnyOf(tariff.municipalityCode, municipalities), isAnyOf(tariff.id, ids)))
}

/** The tariffs that share a day with one of these, of the same municipality, provider, product and unit, by first day. */
export function listOverlappingTariffs(db: NodePgDatabase, rows: readonly TariffRow[]): Promise<TariffRow[]> {
  const municipalities = [...new Set(rows.map(({ municipalityCode }) => municipalityCode))]
  return db
    .select()
    .from(tariff)
    .where(
      and(
        isAnyOf(tariff.municipalityCode, municipalities),
        sql`exists (
          select from (${selectRows(tariff, rows)}) as wanted
          where wanted."providerAgbCode" = ${tariff.providerAgbCode}
            and wanted."categoryCode" = ${tariff.categoryCode}
            and wanted."productCode" = ${tariff.productCode}
            and wanted."unitCode" = ${tariff.unitCode}
            and daterange(wanted."validFrom", wanted."validTo", '[]') && daterange(${tariff.validFrom}, ${tariff.validTo}, '[]')
        )`,
      ),
    )
    .orderBy(asc(tariff.validFrom))
}

/** Of each product and unit the tariff that is the last one to be valid in a year; none for one without a tariff in that year. */
export function listPricesOfYear(
  db: NodePgDatabase,
  municipalities: readonly string[],
  year: number,
): Promise<Pick<TariffRow, 'providerAgbCode' | 'categoryCode' | 'productCode' | 'unitCode' | 'amountCents'>[]> {
  const { municipalityCode, providerAgbCode, categoryCode, productCode, unitCode, amountCents, validFrom } = tariff
  const product = [municipalityCode, providerAgbCode, categoryCode, productCode, unitCode]
  return db
    .selectDistinctOn(product, { providerAgbCode, categoryCode, productCode, unitCode, amountCents })
    .from(tariff)
    .where(
      and(
        isAnyOf(municipalityCode, municipalities),
        lte(validFrom, `${year}-12-31`),
        or(isNull(tariff.validTo), gte(tariff.validTo, `${year}-01-01`)),
      ),
    )
    .orderBy(...product, desc(validFrom))
}
