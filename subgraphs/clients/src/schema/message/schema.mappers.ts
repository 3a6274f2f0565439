import type { Connection } from '@regiograaf/subgraph-kit'
import type { FindingRow, MessageRow } from '../../data/message.queries.ts'

export type MessageMapper = MessageRow
export type MessageConnectionMapper = Connection<MessageRow>
export type MessageFindingMapper = FindingRow
export interface MessageAnswerMapper {
  readonly id: string
  readonly type: MessageRow['type']
  readonly message: MessageRow | null
}
