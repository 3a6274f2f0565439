import { figureTables } from '@regiograaf/figures'
import { educationRole, educationSchema } from './schema.ts'

/** Where this subgraph keeps its figures, and what is published of them. Caseworkers register what is counted. */
export const tables = figureTables(educationSchema, educationRole, ['caseworker'])
