import { figureModule } from '@regiograaf/figures/codegen'
import { subgraphCodegen } from '@regiograaf/subgraph-kit/codegen'

export default subgraphCodegen(
  ['LocalDate', 'DateTime', 'Cents', 'AgbCode', 'Bsn', 'FigureNumber', 'MunicipalityCode', 'UUID'],
  ['CareStart', 'Claim', 'CodedValue', 'MessageAnswer', 'Municipality', 'Provider', 'ProductCategory', 'Whereabouts'],
  [figureModule],
)
