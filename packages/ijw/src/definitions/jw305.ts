import { date, messageClass, optional, repeated } from './building-blocks.ts'
import { birthDate, product, shortName } from './composite-types.ts'
import { fromProvider, type MessageOf } from './message.ts'
import { bsn, deliveryStatus, number, sex } from './simple-types.ts'

const startedProduct = messageClass({
  ToewijzingNummer: optional(number),
  Product: optional(product),
  ToewijzingIngangsdatum: optional(date),
  Begindatum: date,
  StatusAanlevering: deliveryStatus,
})

/** Start: a provider reports that the delivery of allocated products has really begun. */
export const jw305 = fromProvider('JW305', '438', {
  Client: messageClass({
    Bsn: bsn,
    Geboortedatum: birthDate,
    Geslacht: sex,
    Naam: shortName,
    StartProducten: messageClass({ StartProduct: repeated(startedProduct) }),
  }),
})

export type Jw305 = MessageOf<typeof jw305>
export type StartProduct = Jw305['Client']['StartProducten']['StartProduct'][number]
