import type { ClaimAnswerRow } from '../../data/claim-answer.queries.ts'

export type ClaimAnswerMapper = ClaimAnswerRow
