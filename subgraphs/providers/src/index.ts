export { migrations } from './migrations.ts'
export { createProvidersSubgraph } from './subgraph.ts'
