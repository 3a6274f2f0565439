import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { date, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { LifeArea, PerspectivePlanStatus } from '../rules/perspective-plan.ts'
import { clientsRole, clientsSchema } from './schema.ts'

/** The plan of a young person for life after the eighteenth birthday (perspectiefplan), as it stood from a day on; earlier rows stay. */
export const perspectivePlan = clientsSchema.table(
  'perspective_plan',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull().defaultRandom(),
    clientId: uuid('client_id').notNull(),
    datedOn: date('dated_on', { mode: 'string' }).notNull(),
    /** Those on which there is a solution. */
    lifeAreas: text('life_areas').array().$type<LifeArea[]>().notNull(),
    status: text('status').$type<PerspectivePlanStatus>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    unique().on(table.municipalityCode, table.clientId, table.datedOn),
    municipalPolicy('perspective_plan', clientsRole),
    rolePolicy('perspective_plan', clientsRole, ['caseworker', 'exchange'], ['caseworker']),
  ],
)

export type PerspectivePlanRow = typeof perspectivePlan.$inferSelect
