import { successorOf } from '@regiograaf/reference-data'
import { today } from '@regiograaf/subgraph-kit'
import type { SchoolResolvers } from './../../types.generated.ts'

export const School: SchoolResolvers = {
  __resolveReference: ({ brin }, { loaders }) => loaders.schoolByBrin.load(brin),
  municipality: ({ locatedIn }) => ({ code: successorOf(locatedIn, today()) }),
}
