import { findMunicipality } from '@regiograaf/reference-data'
import type { QueryResolvers } from './../../../types.generated.ts'

export const municipality: NonNullable<QueryResolvers['municipality']> = (_parent, { code }) => findMunicipality(code)
