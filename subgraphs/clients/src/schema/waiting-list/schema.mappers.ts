import type { Connection } from '@regiograaf/subgraph-kit'
import type { WaitingListEntryRow } from '../../data/waiting-list-entry.table.ts'

export type WaitingListEntryMapper = WaitingListEntryRow
export type WaitingListEntryConnectionMapper = Connection<WaitingListEntryRow>
