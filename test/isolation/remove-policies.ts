import type pg from 'pg'

/** Takes row-level security off every table, as its owner can: the test beside it then has to see what it must not see. */
export async function removePolicies(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where rowsecurity",
  )
  for (const { name } of rows) await owner.query(`alter table ${name} disable row level security`)
}
