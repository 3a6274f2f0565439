import { figureTables } from '@regiograaf/figures'
import { clientsRole, clientsSchema } from './schema.ts'

/** Where this subgraph keeps its figures, and what is published of them. Caseworkers change registers that are counted. */
export const tables = figureTables(clientsSchema, clientsRole, ['caseworker'])
