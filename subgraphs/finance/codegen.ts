import { subgraphCodegen } from '@regiograaf/subgraph-kit/codegen'

export default subgraphCodegen(
  ['LocalDate', 'Cents', 'AgbCode', 'MunicipalityCode'],
  ['Client', 'CodedValue', 'Commitment', 'Municipality', 'Provider', 'ProductCategory'],
)
