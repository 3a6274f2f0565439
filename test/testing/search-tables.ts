import type pg from 'pg'
import { listTables } from '../isolation/catalogue.ts'

/**
 * The columns of all tables of a database in which a text stands, as `schema.table.column`: in whatever type they keep it, bytes
 * included. The pattern is one of PostgreSQL and of plain text.
 */
export async function searchTables(owner: pg.Client, texts: readonly string[]): Promise<readonly string[]> {
  const pattern = texts.flatMap((text) => [text, Buffer.from(text).toString('hex')]).join('|')
  const found: string[] = []
  for (const { name } of await listTables(owner)) {
    const { rows } = await owner.query<{ key: string }>(
      `select distinct cell.key from ${name} t, jsonb_each_text(to_jsonb(t)) as cell where cell.value ~ $1 order by 1`,
      [pattern],
    )
    found.push(...rows.map(({ key }) => `${name}.${key}`))
  }
  return found
}
