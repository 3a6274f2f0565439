import { isAnyOf, unlessWithheld } from '@regiograaf/database'
import { and, asc, getTableColumns } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type EducationCareArrangementRow, educationCareArrangement } from './education-care-arrangement.table.ts'

const columns = {
  ...getTableColumns(educationCareArrangement),
  schoolBrin: unlessWithheld(educationCareArrangement.schoolBrin, educationCareArrangement.clientId),
  providerAgbCode: unlessWithheld(educationCareArrangement.providerAgbCode, educationCareArrangement.clientId),
}

export function loadArrangements(
  db: NodePgDatabase,
  municipalities: readonly string[],
  ids: readonly string[],
): Promise<EducationCareArrangementRow[]> {
  return db
    .select(columns)
    .from(educationCareArrangement)
    .where(
      and(
        isAnyOf(educationCareArrangement.municipalityCode, municipalities),
        isAnyOf(educationCareArrangement.id, ids),
      ),
    )
}

export function loadArrangementsByClient(
  db: NodePgDatabase,
  municipalities: readonly string[],
  clientIds: readonly string[],
): Promise<EducationCareArrangementRow[]> {
  return db
    .select(columns)
    .from(educationCareArrangement)
    .where(
      and(
        isAnyOf(educationCareArrangement.municipalityCode, municipalities),
        isAnyOf(educationCareArrangement.clientId, clientIds),
      ),
    )
    .orderBy(asc(educationCareArrangement.start), asc(educationCareArrangement.id))
}
