import { code, messageClass, optional } from './building-blocks.ts'
import { fromMunicipality, type MessageOf } from './message.ts'
import { municipality, reference } from './simple-types.ts'

/**
 * Answer to a request (antwoord): a municipality rejects a JW315 or JW317, or says that it is being examined. It names no
 * client: the reference of the request is its only link.
 */
export const jw319 = fromMunicipality('JW319', '488', {
  Antwoord: messageClass({
    ReferentieAanbieder: reference,
    VerzoekAntwoord: code('WJ760'),
    RedenAfwijzingVerzoek: optional(code('WJ759')),
    Woonplaatsbeginsel: optional(messageClass({ Gemeente: municipality })),
  }),
})

export type Jw319 = MessageOf<typeof jw319>
