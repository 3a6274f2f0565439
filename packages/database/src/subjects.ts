import type pg from 'pg'

/** Which tables hold rows about young people, and how to tell from a result whose rows they are. */
export interface SubjectTables {
  /** By the oid of the table, the positions of its columns with the client id and the municipality code. */
  readonly columns: ReadonlyMap<number, { readonly client: number; readonly municipality: number }>
  /** Finds the name of one of the tables in a statement. */
  readonly names: RegExp | null
}

/**
 * A table is about young people when it has a column `client_id`; it is called `client` and has a column `id`; or its `id` is
 * that of a row of such a table.
 */
const subjectTablesQuery = `
  select pg_class.oid::int as table, nspname as schema, relname as name, client.attnum as client, municipality.attnum as municipality
  from pg_class
  join pg_namespace on pg_namespace.oid = relnamespace
  join pg_attribute as client on client.attrelid = pg_class.oid
    and (client.attname = 'client_id' or client.attname = 'id' and (relname = 'client' or exists (
      select from pg_constraint join pg_class as referenced on referenced.oid = confrelid
      where contype = 'f' and conrelid = pg_class.oid and client.attnum = any(conkey) and referenced.relname = 'client')))
  join pg_attribute as municipality on municipality.attrelid = pg_class.oid and municipality.attname = 'municipality_code'
  where relkind in ('r', 'p', 'v') and has_any_column_privilege(pg_class.oid, 'SELECT')`

/** Looks the tables up that the role of this pool can read. */
export async function findSubjectTables(pool: pg.Pool): Promise<SubjectTables> {
  const { rows } = await pool.query<{
    table: number
    schema: string
    name: string
    client: number
    municipality: number
  }>(subjectTablesQuery)
  const names = rows.map(({ schema, name }) => `"?${schema}"?\\s*\\.\\s*"?${name}"?(?!\\w)`)
  return {
    columns: new Map(rows.map(({ table, client, municipality }) => [table, { client, municipality }])),
    names: names.length === 0 ? null : new RegExp(names.join('|'), 'i'),
  }
}

/** A statement that reads such a table and gives nothing of anybody says so with this comment, where a reader sees it. */
const ofNobody = '/* about nobody */'

/**
 * Adds the young people of a result to `touched`. Throws when the statement names one of the tables, gives rows and does not
 * select whose they are: nobody could say afterwards whose files were read.
 */
export function noteSubjects(
  { columns, names }: SubjectTables,
  touched: Map<string, string>,
  statement: string,
  queryName: string | null,
  { fields, rows }: pg.QueryResult,
): void {
  if (names === null || rows.length === 0) return
  let isNoted = false
  for (const [place, { tableID, columnID }] of fields.entries()) {
    const table = columns.get(tableID)
    if (table?.client !== columnID) continue
    const beside = fields.findIndex((field) => field.tableID === tableID && field.columnID === table.municipality)
    if (beside === -1) continue
    isNoted = true
    // drizzle asks for arrays where it knows the columns, and for objects elsewhere.
    const [client, municipality] = Array.isArray(rows[0])
      ? [place, beside]
      : [fields[place]?.name ?? place, fields[beside]?.name ?? beside]
    for (const row of rows) if (row[client] !== null) touched.set(row[client], row[municipality])
  }
  if (isNoted || queryName?.startsWith('count') || !names.test(statement) || statement.includes(ofNobody)) return
  throw new Error(
    `The query ${queryName ?? 'of an action'} reads rows about young people without saying whose: select client_id and municipality_code.`,
  )
}
