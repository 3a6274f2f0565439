import type pg from 'pg'

/** A table as PostgreSQL knows it. */
export interface Table {
  /** `schema.table` */
  readonly name: string
  /** The types of its columns, by name. */
  readonly columns: Readonly<Record<string, string>>
  /** The columns that a check constraint looks at. */
  readonly checked: readonly string[]
  readonly primaryKey: readonly string[]
  /** The columns that refer to another table. */
  readonly references: readonly string[]
  /** The columns of each key, reference and exclusion: whatever could tell that a row exists. */
  readonly oracles: readonly (readonly string[])[]
}

/** What a login role may do with a table. */
export interface Grant {
  readonly login: string
  readonly table: string
  readonly rights: readonly string[]
  /** The columns that it may change. */
  readonly changeable: readonly string[]
}

/** A policy, with the texts of its conditions. */
export interface Policy {
  readonly name: string
  readonly table: string
  readonly command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE'
  readonly roles: readonly string[]
  readonly using: string | null
  readonly check: string | null
}

const ofTheHub = `relkind in ('r', 'p') and nspname !~ '^pg_' and nspname <> 'information_schema'`

/** Every table of the database, whoever made it. */
export async function listTables(owner: pg.Client): Promise<readonly Table[]> {
  const { rows } = await owner.query<Table>(`
    with columns_of as (select attrelid, attnum, attname::text as column, format_type(atttypid, atttypmod) as type
      from pg_attribute where attnum > 0 and not attisdropped),
    -- An expression has no column, and then every column can matter.
    oracle as (
      select indrelid as relation, indkey::int2[] as keys from pg_index where indisunique or indisexclusion
      union select conrelid, conkey from pg_constraint where contype = 'f')
    select format('%s.%s', nspname, relname) as name,
      (select json_object_agg(columns_of.column, type) from columns_of where attrelid = pg_class.oid) as columns,
      array(select distinct columns_of.column from pg_constraint join columns_of on attrelid = conrelid and attnum = any(conkey)
        where conrelid = pg_class.oid and contype = 'c') as checked,
      array(select distinct columns_of.column from pg_constraint join columns_of on attrelid = conrelid and attnum = any(conkey)
        where conrelid = pg_class.oid and contype = 'f') as "references",
      array(select columns_of.column from pg_index join columns_of on attrelid = indrelid and attnum = any(indkey)
        where indrelid = pg_class.oid and indisprimary) as "primaryKey",
      coalesce((select json_agg((select json_agg(columns_of.column) from columns_of
          where attrelid = relation and (attnum = any(keys) or 0 = any(keys))))
        from oracle where relation = pg_class.oid), '[]') as oracles
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where ${ofTheHub} order by 1`)
  return rows
}

/** What each of these login roles may do with each table, also where it is nothing. */
export async function listGrants(owner: pg.Client, logins: readonly string[]): Promise<readonly Grant[]> {
  const { rows } = await owner.query<Grant>(
    `select login, format('%s.%s', nspname, relname) as table,
      array(select privilege from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as privilege
        where case privilege when 'DELETE' then has_table_privilege(login, pg_class.oid, privilege)
          else has_any_column_privilege(login, pg_class.oid, privilege) end) as rights,
      array(select attname::text from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped
        and has_column_privilege(login, attrelid, attnum, 'UPDATE')) as changeable
    from unnest($1::text[]) as login cross join pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where ${ofTheHub} order by 1, 2`,
    [logins],
  )
  return rows
}

export async function listPolicies(owner: pg.Client): Promise<readonly Policy[]> {
  const { rows } = await owner.query<Policy>(`
    select policyname as name, format('%s.%s', schemaname, tablename) as table, cmd as command, roles::text[] as roles, qual as using, with_check as check
    from pg_policies order by 2, 1`)
  return rows
}
