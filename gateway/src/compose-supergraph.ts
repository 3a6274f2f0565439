import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { composeGraph } from './compose-graph.ts'

// Run by `npm run codegen`: composes subgraphs/*/schema.graphql into supergraph.graphql.
const subgraphsFolder = new URL('../../subgraphs/', import.meta.url)
const subgraphs = readdirSync(subgraphsFolder)
  .sort()
  .map((name) => ({ name, typeDefs: readFileSync(new URL(`${name}/schema.graphql`, subgraphsFolder), 'utf8') }))
writeFileSync(new URL('../supergraph.graphql', import.meta.url), composeGraph(subgraphs))
