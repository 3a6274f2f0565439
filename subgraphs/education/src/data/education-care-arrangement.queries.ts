import { and, asc, inArray } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type EducationCareArrangementRow, educationCareArrangement } from './education-care-arrangement.table.ts'

export function loadArrangements(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<EducationCareArrangementRow[]> {
  return db
    .select()
    .from(educationCareArrangement)
    .where(
      and(
        inArray(educationCareArrangement.municipalityCode, [...municipalities]),
        inArray(educationCareArrangement.id, [...ids]),
      ),
    )
}

export function loadArrangementsByClient(
  db: NodePgDatabase,
  municipalities: readonly string[],
  clientIds: readonly string[],
): Promise<EducationCareArrangementRow[]> {
  return db
    .select()
    .from(educationCareArrangement)
    .where(
      and(
        inArray(educationCareArrangement.municipalityCode, [...municipalities]),
        inArray(educationCareArrangement.clientId, [...clientIds]),
      ),
    )
    .orderBy(asc(educationCareArrangement.start), asc(educationCareArrangement.id))
}
