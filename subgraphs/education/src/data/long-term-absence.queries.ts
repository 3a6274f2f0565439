import { isAnyOf, unlessWithheld } from '@regiograaf/database'
import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type LongTermAbsenceRow, longTermAbsence } from './long-term-absence.table.ts'

const columns = {
  ...getTableColumns(longTermAbsence),
  schoolBrin: unlessWithheld(longTermAbsence.schoolBrin, longTermAbsence.clientId),
}

/** The absences of these young people, by first day. */
export function loadLongTermAbsencesByClient(
  db: NodePgDatabase,
  municipalities: readonly string[],
  clientIds: readonly string[],
): Promise<LongTermAbsenceRow[]> {
  return db
    .select(columns)
    .from(longTermAbsence)
    .where(and(isAnyOf(longTermAbsence.municipalityCode, municipalities), isAnyOf(longTermAbsence.clientId, clientIds)))
    .orderBy(asc(longTermAbsence.start))
}

/** The absence with this id, or null when these municipalities have none. */
export async function findLongTermAbsence(
  db: NodePgDatabase,
  municipalities: readonly string[],
  id: string,
): Promise<LongTermAbsenceRow | null> {
  const [row] = await db
    .select(columns)
    .from(longTermAbsence)
    .where(and(isAnyOf(longTermAbsence.municipalityCode, municipalities), eq(longTermAbsence.id, id)))
  return row ?? null
}

/** The absences of a municipality as far as the cube counts them: those of these young people, or all. */
export function loadCountedAbsences(
  db: NodePgDatabase,
  municipalityCode: string,
  clientIds: readonly string[] | 'all',
): Promise<Pick<LongTermAbsenceRow, 'municipalityCode' | 'clientId' | 'start' | 'end' | 'reason'>[]> {
  const { municipalityCode: ofMunicipality, clientId, start, end, reason } = longTermAbsence
  return db
    .select({ municipalityCode: ofMunicipality, clientId, start, end, reason })
    .from(longTermAbsence)
    .where(and(eq(ofMunicipality, municipalityCode), clientIds === 'all' ? undefined : isAnyOf(clientId, clientIds)))
}
