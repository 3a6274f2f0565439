import { subgraphCodegen } from '@regiograaf/subgraph-kit/codegen'

export default subgraphCodegen(
  ['LocalDate', 'DateTime', 'Cents', 'AgbCode', 'Bsn', 'MunicipalityCode'],
  ['CareStart', 'CodedValue', 'Municipality', 'Provider', 'ProductCategory', 'Whereabouts'],
)
