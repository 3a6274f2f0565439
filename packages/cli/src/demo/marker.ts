import { withConnection } from '@regiograaf/database'

/** How many young people the demo region of this database has, and whether it is all there. */
export interface DemoMarker {
  readonly clients: number
  readonly finished: boolean
}

/**
 * Marks a database that holds no hub yet as one that gets the demo region. A database with a hub in it is left alone, so
 * that fictitious people never come among real ones. Takes the owner's address.
 */
export async function markFreshDatabase(ownerUrl: string, clients: number): Promise<void> {
  await withConnection(ownerUrl, (owner) =>
    owner.query(`
      do $$
      begin
        if to_regclass('hub.migration') is null then
          create schema demo;
          create table demo.marker (clients integer not null, finished boolean not null);
          insert into demo.marker values (${Math.trunc(clients)}, false);
        end if;
      end
      $$`),
  )
}

/** The marker of this database, or null when it gets no demo region. */
export function findDemoMarker(ownerUrl: string): Promise<DemoMarker | null> {
  return withConnection(ownerUrl, async (owner) => {
    const { rows: found } = await owner.query(
      "select from pg_tables where schemaname = 'demo' and tablename = 'marker'",
    )
    if (found.length === 0) return null
    const { rows } = await owner.query<DemoMarker>('select clients, finished from demo.marker')
    return rows[0] ?? null
  })
}

/** Says that the demo region is all there. */
export async function finishDemo(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, (owner) => owner.query('update demo.marker set finished = true'))
}
