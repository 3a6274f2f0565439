import { findRegion } from '@regiograaf/reference-data'
import type { QueryResolvers } from './../../../types.generated.ts'

export const region: NonNullable<QueryResolvers['region']> = (_parent, { id }) => findRegion(id)
