export { migrations } from './migrations.ts'
export { financeProjection } from './projections/projection.ts'
export { createFinanceSubgraph } from './subgraph.ts'
