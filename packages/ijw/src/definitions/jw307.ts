import { code, date, messageClass, optional, repeated } from './building-blocks.ts'
import { birthDate, product, shortName } from './composite-types.ts'
import { fromProvider, type MessageOf } from './message.ts'
import { bsn, deliveryStatus, number, sex } from './simple-types.ts'

const stoppedProduct = messageClass({
  ToewijzingNummer: optional(number),
  Product: optional(product),
  ToewijzingIngangsdatum: optional(date),
  Begindatum: date,
  RedenBeeindiging: code('JZ588'),
  Einddatum: date,
  StatusAanlevering: deliveryStatus,
})

/** Stop: a provider reports the temporary (reason 20) or final end of a delivery that it reported as started. */
export const jw307 = fromProvider('JW307', '440', {
  Client: messageClass({
    Bsn: bsn,
    Geboortedatum: birthDate,
    Geslacht: sex,
    Naam: shortName,
    StopProducten: messageClass({ StopProduct: repeated(stoppedProduct) }),
  }),
})

export type Jw307 = MessageOf<typeof jw307>
export type StopProduct = Jw307['Client']['StopProducten']['StopProduct'][number]
