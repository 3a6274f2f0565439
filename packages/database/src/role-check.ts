import { exchangeIdentity, signIdentity } from '@regiograaf/identity'
import type pg from 'pg'
import { DatabaseSetupError } from './errors.ts'

/** Each row is a reason why row-level security would not hold for the role of this session; `power` completes "the role … <power>". */
const powersQuery = `
  with reach as (
    select oid, rolname, rolsuper, rolbypassrls from pg_roles where pg_has_role(current_user, oid, 'MEMBER')
  ), object as (
    select pg_class.oid, relowner, format('%I.%I', nspname, relname) as name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p', 'v', 'm', 'f') and nspname not like 'pg\\_%' and nspname <> 'information_schema'
  )
  select 'is or can become a superuser' as power from reach where rolsuper
  union all
  select 'is or can become a role that bypasses row-level security' from reach where rolbypassrls
  union all
  select format('can become %s', rolname) from reach
  where rolname in ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')
  union all
  select format('owns %s', name) from object where relowner in (select oid from reach)
  union all
  select format('may truncate or put triggers on %s', name) from object where has_table_privilege(oid, 'TRUNCATE, TRIGGER')
  union all
  select 'may read the secrets of the hub' from object where name = 'hub.secret' and has_table_privilege(oid, 'SELECT')
  union all
  select format('may write %s past its function', name) from object
  where name like 'audit.%' and (has_any_column_privilege(oid, 'INSERT, UPDATE') or has_table_privilege(oid, 'DELETE'))
  union all
  select format('may create objects in schema %s', nspname) from pg_namespace
  where nspname not like 'pg\\_%' and has_schema_privilege(oid, 'CREATE')
  limit 1`

/** Checks that the policies hold for the role of this pool. Throws DatabaseSetupError with the first reason why not. */
export async function assertPowerless(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; power: string | null; migrated: boolean }>(
    `select current_user as role, (${powersQuery}) as power, to_regproc('hub.identity') is not null as migrated`,
  )
  const { role, power, migrated } = rows[0] ?? { role: '', power: null, migrated: false }
  if (power !== null) {
    throw new DatabaseSetupError(
      `The database role ${role} ${power}, so the policies would not bind it: use the role that the migrations made for this subgraph.`,
    )
  }
  if (!migrated) throw new DatabaseSetupError('The database was not migrated: run the migrations first.')
}

/** Checks that a migrated database knows the key. Throws DatabaseSetupError. */
export async function assertKnowsKey(pool: pg.Pool, identityKey: Buffer): Promise<void> {
  const known = await pool.query<{ known: boolean }>(
    "select hub.identity() is not null as known from set_config('hub.identity', $1, true)",
    [signIdentity(exchangeIdentity('GM0000'), identityKey)],
  )
  if (known.rows[0]?.known !== true) {
    throw new DatabaseSetupError(
      'The database does not accept our signed identity: use the key that migrate returned, and compare the clocks of both machines.',
    )
  }
}
