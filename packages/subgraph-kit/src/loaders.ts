import DataLoader from 'dataloader'
import { isId } from './ids.ts'

/**
 * A loader of at most one row per key: one statement for all keys asked in the same tick, null where there is no row.
 * `load` may return the rows in any order; `keyOf` lines them up.
 */
export function createLoader<Key extends string, Row>(
  load: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await load(keys)).map((row) => [keyOf(row), row]))
    return keys.map((key) => rows.get(key) ?? null)
  })
}

/** A loader of all rows of each key, in the order in which `load` returns them; an empty list where there are none. */
export function createListLoader<Key extends string, Row>(
  load: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row[]> {
  return new DataLoader(async (keys) => {
    const rows = Map.groupBy(await load(keys), keyOf)
    return keys.map((key) => rows.get(key) ?? [])
  })
}

/** A loader of rows by id; a text that is no id of this graph gives null without asking the database. */
export function createIdLoader<Row extends { readonly id: string }>(
  load: (ids: readonly string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row | null> {
  return createLoader(
    async (ids: readonly string[]) => {
      const known = ids.filter(isId)
      return known.length === 0 ? [] : load(known)
    },
    (row) => row.id,
  )
}
