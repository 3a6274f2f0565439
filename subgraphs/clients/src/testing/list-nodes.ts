import type { Identity } from '@regiograaf/identity'
import { expect } from 'vitest'
import type { ClientsFixture } from './clients-fixture.ts'

interface ListQuestion {
  readonly selection: string
  readonly filter: object
  readonly identity: Identity
}

/** Everything in a short filtered list of the graph; there must be no error, and its total must be what there is. */
export async function listNodes(
  { ask }: Pick<ClientsFixture, 'ask'>,
  field: 'messages' | 'worklist',
  { selection, filter, identity }: ListQuestion,
): Promise<readonly Record<string, unknown>[]> {
  const filterType = { messages: 'MessageFilter', worklist: 'WorklistFilter' }[field]
  const { data, errors } = await ask(
    identity,
    `query($filter: ${filterType}) { ${field}(filter: $filter, first: 50) { totalCount nodes { ${selection} } } }`,
    { filter },
  )
  expect(errors).toBeUndefined()
  const lists = data as Record<typeof field, { totalCount: number; nodes: Record<string, unknown>[] }>
  const { totalCount, nodes } = lists[field]
  expect(totalCount).toBe(nodes.length)
  return nodes
}
