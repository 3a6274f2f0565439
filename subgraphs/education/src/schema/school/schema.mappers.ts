import type { Connection } from '@regiograaf/subgraph-kit'
import type { SchoolRow } from '../../data/school.table.ts'

export type SchoolMapper = SchoolRow
export type SchoolConnectionMapper = Connection<SchoolRow>
