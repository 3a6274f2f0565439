import { municipalPolicy, rolePolicy } from '@regiograaf/database'
import { sql } from 'drizzle-orm'
import {
  date,
  foreignKey,
  integer,
  type PgPolicy,
  pgPolicy,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { packedBytes } from './packed-bytes.ts'

const ijwSchema = pgSchema('ijw')

/** Lets the owner read the table in the functions that say of which municipalities it has rows. */
export function ownerPolicy(name: string): PgPolicy {
  return pgPolicy(`${name}_by_owner`, { for: 'select', to: 'current_user', using: sql`true` })
}

/** Every message once, unchanged. No role may update or delete it. */
export const storedMessage = ijwSchema.table(
  'message',
  {
    municipalityCode: text('municipality_code').notNull(),
    id: uuid('id').notNull(),
    messageType: text('message_type').notNull(),
    sender: text('sender').notNull(),
    identification: text('identification').notNull(),
    datedOn: date('dated_on', { mode: 'string' }).notNull(),
    content: packedBytes('content').notNull(),
    /** In bytes, of the content as it came. */
    size: integer('size').notNull(),
    contentSha256: text('content_sha256').notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.id] }),
    unique().on(table.municipalityCode, table.sender, table.messageType, table.identification),
    municipalPolicy('message', 'public'),
    rolePolicy('message', 'public', ['exchange'], ['exchange']),
  ],
)

/** What came under the identification of an earlier message with other content: set aside, the first one stands. */
export const conflict = ijwSchema.table(
  'conflict',
  {
    municipalityCode: text('municipality_code').notNull(),
    messageId: uuid('message_id').notNull(),
    content: packedBytes('content').notNull(),
    contentSha256: text('content_sha256').notNull(),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.messageId, table.contentSha256] }),
    foreignKey({
      columns: [table.municipalityCode, table.messageId],
      foreignColumns: [storedMessage.municipalityCode, storedMessage.id],
    }),
    municipalPolicy('conflict', 'public'),
    rolePolicy('conflict', 'public', ['exchange'], ['exchange']),
  ],
)

/** Which message still waits for which subgraph. A row goes in the transaction that projects the message. */
export const pendingProjection = ijwSchema.table(
  'pending_projection',
  {
    municipalityCode: text('municipality_code').notNull(),
    subgraph: text('subgraph').notNull(),
    messageId: uuid('message_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipalityCode, table.subgraph, table.messageId] }),
    foreignKey({
      columns: [table.municipalityCode, table.messageId],
      foreignColumns: [storedMessage.municipalityCode, storedMessage.id],
    }),
    municipalPolicy('pending_projection', 'public'),
    rolePolicy('pending_projection', 'public', ['exchange'], ['exchange']),
    ownerPolicy('pending_projection'),
  ],
)
