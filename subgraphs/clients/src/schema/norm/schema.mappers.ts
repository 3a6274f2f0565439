import type { Norm } from '@regiograaf/reference-data'
import type { TermCheck } from '../../rules/norm-check.ts'

export type { Norm as NormMapper } from '@regiograaf/reference-data'
export type { NormDeviationRow as NormDeviationMapper } from '../../data/norm-deviation.table.ts'

/** A norm that is about an allocation, and how long that lasts. */
export interface NormCheckMapper extends TermCheck {
  readonly norm: Norm
  readonly allocationId: string
}
