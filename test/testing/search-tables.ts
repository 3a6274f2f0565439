import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import { listTables } from '../isolation/catalogue.ts'

/**
 * The columns of all tables of a database in which a text stands, as `schema.table.column`: in whatever type they keep it, bytes
 * included, packed or not. The pattern is one of PostgreSQL and of plain text.
 */
export async function searchTables(owner: pg.Client, texts: readonly string[]): Promise<readonly string[]> {
  const pattern = texts.flatMap((text) => [text, Buffer.from(text).toString('hex')]).join('|')
  const found: string[] = []
  for (const { name } of await listTables(owner)) {
    const { rows } = await owner.query<{ key: string; packed: string | null }>(
      `select distinct cell.key, case when cell.value like '\\\\x1f8b08%' then substr(cell.value, 3) end as packed
       from ${name} t, jsonb_each_text(to_jsonb(t)) as cell
       where cell.value ~ $1 or cell.value like '\\\\x1f8b08%' order by 1`,
      [pattern],
    )
    const keys = rows.filter(({ packed }) => packed === null || new RegExp(pattern).test(unpack(packed)))
    found.push(...new Set(keys.map(({ key }) => `${name}.${key}`)))
  }
  return found
}

function unpack(hexadecimal: string): string {
  return gunzipSync(Buffer.from(hexadecimal, 'hex')).toString()
}
