import { figureTables } from '@regiograaf/figures'
import { financeRole, financeSchema } from './schema.ts'

/** Where this subgraph keeps its figures. */
export const tables = figureTables(financeSchema, financeRole)
