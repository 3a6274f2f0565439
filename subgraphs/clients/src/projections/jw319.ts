import { type InboxMessage, type Pseudonyms, toMunicipalityCode, versionOf } from '@regiograaf/ijw'
import type { requestAnswer } from '../data/request-answer.table.ts'
import { toRequestId } from './request-id.ts'

/** The answer that a JW319 gives to a request; no rows for another message. */
export function toRequestAnswerRows(
  { message, envelope }: InboxMessage,
  pseudonyms: Pseudonyms,
): (typeof requestAnswer.$inferInsert)[] {
  if (message.type !== 'JW319') return []
  const { municipalityCode, providerCode, datedOn } = envelope
  const { ReferentieAanbieder, VerzoekAntwoord, RedenAfwijzingVerzoek, Woonplaatsbeginsel } = message.Antwoord
  const requestId = toRequestId(pseudonyms, municipalityCode, providerCode, ReferentieAanbieder)
  return [
    {
      municipalityCode,
      id: pseudonyms.idOf('request answer', municipalityCode, requestId, VerzoekAntwoord),
      requestId,
      answerCode: VerzoekAntwoord,
      rejectionReasonCode: RedenAfwijzingVerzoek,
      responsibleMunicipalityCode: Woonplaatsbeginsel && toMunicipalityCode(Woonplaatsbeginsel.Gemeente),
      answeredOn: datedOn,
      version: versionOf(envelope),
    },
  ]
}
