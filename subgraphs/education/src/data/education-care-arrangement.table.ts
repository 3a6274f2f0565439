import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { date, foreignKey, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { EducationCareArrangementKind, EducationCareParty, EducationCareTargetGroup } from '../rules/agreement.ts'
import { client } from './client.table.ts'
import { educationRole, educationSchema } from './schema.ts'

/** What was agreed per young person; two of the same kind never overlap, which the action that adds them sees to. */
export const educationCareArrangement = educationSchema.table(
  'education_care_arrangement',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    clientId: uuid('client_id').notNull(),
    schoolBrin: text('school_brin').notNull(),
    kind: text('kind').$type<EducationCareArrangementKind>().notNull(),
    targetGroup: text('target_group').$type<EducationCareTargetGroup>().notNull(),
    start: date('start_date', { mode: 'string' }).notNull(),
    end: date('end_date', { mode: 'string' }),
    agreedOn: date('agreed_on', { mode: 'string' }).notNull(),
    providerAgbCode: text('provider_agb_code'),
    parties: text('parties').array().$type<EducationCareParty[]>().notNull(),
    fundedBy: text('funded_by').array().$type<EducationCareParty[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    unique().on(table.municipalityCode, table.clientId, table.kind, table.schoolBrin, table.start),
    foreignKey({
      columns: [table.municipalityCode, table.clientId],
      foreignColumns: [client.municipalityCode, client.id],
    }),
    municipalPolicy('education_care_arrangement', educationRole),
    rolePolicy('education_care_arrangement', educationRole, ['caseworker'], ['caseworker'], 'ARRANGEMENTS'),
  ],
)

/** An arrangement as it is read: school and provider are null to whoever they are withheld from. */
export type EducationCareArrangementRow = Omit<typeof educationCareArrangement.$inferSelect, 'schoolBrin'> & {
  readonly schoolBrin: string | null
}
