import { readFileSync } from 'node:fs'

/** The committed supergraph: the contract of the whole graph, composed from the schemas of the subgraphs. */
export function readSupergraph(): string {
  return readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8')
}
