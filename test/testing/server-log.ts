import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type pg from 'pg'

/** All that the embedded database server of this test run has logged; nothing of a server that others started. */
export async function readServerLog(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ data: string }>("select current_setting('data_directory') as data")
  const log = join(dirname(rows[0]?.data ?? ''), 'server.log')
  return existsSync(log) ? readFileSync(log, 'utf8') : ''
}
