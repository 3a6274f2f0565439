export { migrations } from './migrations.ts'
export { educationProjection } from './projections/projection.ts'
export { createEducationSubgraph } from './subgraph.ts'
