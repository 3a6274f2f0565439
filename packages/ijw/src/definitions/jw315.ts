import { code, date, messageClass, optional, repeated } from './building-blocks.ts'
import { birthDate, product, referrer, shortName, volume } from './composite-types.ts'
import { fromProvider, type MessageOf } from './message.ts'
import { amount, bsn, comment, number, reference, sex } from './simple-types.ts'

const requestedProduct = messageClass({
  ReferentieAanbieder: reference,
  BeschikkingNummer: optional(number),
  Product: optional(product),
  BeschikkingIngangsdatum: optional(date),
  ToewijzingIngangsdatum: date,
  ToewijzingEinddatum: optional(date),
  Omvang: optional(volume),
  Budget: optional(amount),
  Verwijzer: referrer,
  Raamcontract: optional(code('COD260')),
  Commentaar: optional(comment),
})

/** Request for allocation (verzoek om toewijzing): a provider asks for what a referral or an open decision gives a right to. */
export const jw315 = fromProvider('JW315', '446', {
  Client: messageClass({
    Bsn: bsn,
    Geboortedatum: birthDate,
    Geslacht: sex,
    Naam: shortName,
    GezagsdragerBekend: optional(code('COD260')),
    Commentaar: optional(comment),
    AangevraagdeProducten: messageClass({ AangevraagdProduct: repeated(requestedProduct) }),
  }),
})

export type Jw315 = MessageOf<typeof jw315>
export type AangevraagdProduct = Jw315['Client']['AangevraagdeProducten']['AangevraagdProduct'][number]
