import { code, date, messageClass, optional, repeated } from './building-blocks.ts'
import { product, volume } from './composite-types.ts'
import { fromProvider, type MessageOf } from './message.ts'
import { amount, bsn, number, reference } from './simple-types.ts'

const unchangedProduct = messageClass({ ToewijzingNummer: number })

const wish = {
  GewensteIngangsdatum: date,
  Einddatum: optional(date),
  Omvang: optional(volume),
  Budget: optional(amount),
} as const

const productToChange = messageClass({ ToewijzingNummer: number, ...wish })

const newProduct = messageClass({ Product: optional(product), ...wish })

/** Request for change (verzoek om wijziging): a provider asks for another package while care runs; it holds all of what is wished. */
export const jw317 = fromProvider('JW317', '486', {
  Client: messageClass({
    Bsn: bsn,
    Verzoek: messageClass({
      ReferentieAanbieder: reference,
      RedenVerzoek: code('WJ758'),
      OngewijzigdeProducten: optional(messageClass({ OngewijzigdProduct: repeated(unchangedProduct) })),
      TeWijzigenProducten: optional(messageClass({ TeWijzigenProduct: repeated(productToChange) })),
      NieuweProducten: optional(messageClass({ NieuwProduct: repeated(newProduct) })),
    }),
  }),
})

export type Jw317 = MessageOf<typeof jw317>
export type Verzoek = Jw317['Client']['Verzoek']
export type TeWijzigenProduct = NonNullable<Verzoek['TeWijzigenProducten']>['TeWijzigenProduct'][number]
export type NieuwProduct = NonNullable<Verzoek['NieuweProducten']>['NieuwProduct'][number]
