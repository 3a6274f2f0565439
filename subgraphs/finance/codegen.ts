import { subgraphCodegen } from '@regiograaf/subgraph-kit/codegen'

export default subgraphCodegen(
  ['LocalDate', 'Cents', 'AgbCode', 'MunicipalityCode', 'UUID'],
  ['Client', 'Message', 'CodedValue', 'Commitment', 'Municipality', 'Provider', 'ProductCategory'],
)
