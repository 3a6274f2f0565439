import { subgraphCodegen } from '@regiograaf/subgraph-kit/codegen'

export default subgraphCodegen(
  ['LocalDate', 'Cents', 'AgbCode', 'MunicipalityCode'],
  ['CareStart', 'CodedValue', 'Municipality', 'Provider', 'ProductCategory'],
)
