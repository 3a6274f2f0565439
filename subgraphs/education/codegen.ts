import { figureModule } from '@regiograaf/figures/codegen'
import { subgraphCodegen } from '@regiograaf/subgraph-kit/codegen'

export default subgraphCodegen(
  ['LocalDate', 'AgbCode', 'FigureNumber', 'MunicipalityCode', 'Brin'],
  ['Municipality', 'Provider'],
  [figureModule],
)
