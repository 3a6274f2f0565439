export { migrations } from './migrations.ts'
export { recountFigures } from './projections/cube.ts'
export { financeProjection } from './projections/projection.ts'
export { createFinanceSubgraph } from './subgraph.ts'
