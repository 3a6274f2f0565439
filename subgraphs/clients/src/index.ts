export { publishFigures } from './figures/publish-figures.ts'
export { migrations } from './migrations.ts'
export { clientsProjection } from './projections/projection.ts'
export { createClientsSubgraph } from './subgraph.ts'
