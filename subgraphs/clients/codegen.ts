import { subgraphCodegen } from '@regiograaf/subgraph-kit/codegen'

export default subgraphCodegen(
  ['LocalDate', 'Cents', 'AgbCode', 'Bsn', 'MunicipalityCode'],
  ['CareStart', 'CodedValue', 'Municipality', 'Provider', 'ProductCategory', 'Whereabouts'],
)
