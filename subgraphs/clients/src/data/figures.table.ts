import { figureTables } from '@regiograaf/figures'
import { clientsRole, clientsSchema } from './schema.ts'

/** Where this subgraph keeps its figures, and what is published of them. */
export const tables = figureTables(clientsSchema, clientsRole)
