export type { EducationCareArrangementRow as EducationCareArrangementMapper } from '../../data/education-care-arrangement.table.ts'
