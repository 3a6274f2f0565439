import { graphError } from './graph-error.ts'
import { encodeCursor } from './ids.ts'

/** The most rows that one page of a connection can hold. */
export const largestPage = 100

/** A page of a forward Relay connection. `totalCount` is asked only when the operation selects it. */
export interface Connection<Row> {
  readonly edges: { readonly cursor: string; readonly node: Row }[]
  readonly nodes: Row[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: () => Promise<number>
}

/** Throws BAD_USER_INPUT unless `first` is between 1 and 100. */
export function assertPageSize(first: number): void {
  if (first < 1 || first > largestPage) {
    throw graphError('BAD_USER_INPUT', `The argument first takes 1 to ${largestPage}.`)
  }
}

/**
 * Makes a page from up to `first + 1` rows: the extra row only tells that there is a next page. A cursor points at the id of a row,
 * unless `cursorOf` says otherwise.
 */
export function toConnection<Row extends { readonly id: string }>(
  rows: readonly Row[],
  first: number,
  totalCount: () => Promise<number>,
  cursorOf: (row: Row) => string = ({ id }) => encodeCursor(id),
): Connection<Row> {
  const nodes = rows.slice(0, first)
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  }
}
