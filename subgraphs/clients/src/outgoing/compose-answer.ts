import type { Jw319 } from '@regiograaf/ijw'

/** What the municipality answers to a request. */
export type RequestAnswer =
  | { readonly kind: 'examine' }
  | { readonly kind: 'reject'; readonly reasonCode: string }
  /** Another municipality is responsible by the residence principle: `GM` and four digits. */
  | { readonly kind: 'refer'; readonly municipalityCode: string }

/** VerzoekAntwoord (WJ760) and RedenAfwijzingVerzoek (WJ759). */
const rejected = '1'
const underExamination = '2'
const residencePrinciple = '8'

/** The JW319 that answers the request with this reference. */
export function composeAnswer(reference: string, answer: RequestAnswer): Omit<Jw319, 'type' | 'Header'> {
  switch (answer.kind) {
    case 'examine':
      return { Antwoord: { ReferentieAanbieder: reference, VerzoekAntwoord: underExamination } }
    case 'reject':
      return {
        Antwoord: {
          ReferentieAanbieder: reference,
          VerzoekAntwoord: rejected,
          RedenAfwijzingVerzoek: answer.reasonCode,
        },
      }
    case 'refer':
      return {
        Antwoord: {
          ReferentieAanbieder: reference,
          VerzoekAntwoord: rejected,
          RedenAfwijzingVerzoek: residencePrinciple,
          Woonplaatsbeginsel: { Gemeente: answer.municipalityCode.slice(2) },
        },
      }
  }
}
