import { subgraphCodegen } from '@regiograaf/subgraph-kit/codegen'

export default subgraphCodegen(['LocalDate', 'AgbCode', 'MunicipalityCode', 'Brin'], ['Municipality', 'Provider'])
