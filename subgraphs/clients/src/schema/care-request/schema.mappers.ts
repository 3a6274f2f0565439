import type { Connection } from '@regiograaf/subgraph-kit'
import type { CareRequestRow, RequestedProductFacts } from '../../data/care-request.table.ts'
import type { toReferrer } from '../../rules/referrer.ts'

export type CareRequestMapper = CareRequestRow
export type CareRequestConnectionMapper = Connection<CareRequestRow>
export type RequestedProductMapper = RequestedProductFacts
export type ReferrerMapper = NonNullable<ReturnType<typeof toReferrer>>
