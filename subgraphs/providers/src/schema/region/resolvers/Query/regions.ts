import { regions as allRegions } from '@regiograaf/reference-data'
import type { QueryResolvers } from './../../../types.generated.ts'

export const regions: NonNullable<QueryResolvers['regions']> = () => [...allRegions]
