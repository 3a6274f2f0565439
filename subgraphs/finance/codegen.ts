import { subgraphCodegen } from '@regiograaf/subgraph-kit/codegen'

export default subgraphCodegen(
  ['LocalDate', 'Cents', 'AgbCode', 'MunicipalityCode', 'UUID'],
  ['Client', 'Message', 'CodedValue', 'Commitment', 'CostSharing', 'Municipality', 'Provider', 'ProductCategory'],
)
