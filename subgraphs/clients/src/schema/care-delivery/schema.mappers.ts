export type { CareStartRow as CareStartMapper } from '../../data/care-start.table.ts'
export type { CareStopRow as CareStopMapper } from '../../data/care-stop.table.ts'
