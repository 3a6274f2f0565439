export type { LongTermAbsenceRow as LongTermAbsenceMapper } from '../../data/long-term-absence.table.ts'
