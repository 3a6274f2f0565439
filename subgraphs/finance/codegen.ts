import { figureModule } from '@regiograaf/figures/codegen'
import { subgraphCodegen } from '@regiograaf/subgraph-kit/codegen'

export default subgraphCodegen(
  ['LocalDate', 'Cents', 'AgbCode', 'FigureNumber', 'MunicipalityCode', 'UUID'],
  ['Client', 'Message', 'CodedValue', 'Commitment', 'CostSharing', 'Municipality', 'Provider', 'ProductCategory'],
  [figureModule],
)
