import type { Identity } from '@regiograaf/identity'
import { sql } from 'drizzle-orm'
import { type PgPolicy, pgPolicy, pgSchema } from 'drizzle-orm/pg-core'

/** The PostgreSQL schema that this subgraph owns, and the login role it answers with. */
export const financeSchema = pgSchema('finance')
export const financeRole = 'regiograaf_finance'

/** Restricts a table, on top of its municipal policy, to the roles whose work needs it and to the one that writes it. */
export function readerAndWriterPolicy(
  table: string,
  readers: readonly Identity['role'][],
  writer: Identity['role'],
): PgPolicy {
  const list = sql.raw(readers.map((name) => `'${name}'`).join(', '))
  return pgPolicy(`${table}_by_role`, {
    as: 'restrictive',
    to: financeRole,
    using: sql`(select hub.identity()) ->> 'role' = any(array[${list}])`,
    withCheck: sql`(select hub.identity()) ->> 'role' = ${sql.raw(`'${writer}'`)}`,
  })
}
